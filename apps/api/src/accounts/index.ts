export { Account, AccountPower, Favourite, Session, SignInLink } from './account.entity.js';
export { AccountRepository } from './account.repository.js';
export { AccountsModule } from './accounts.module.js';
export { readSessionCookie, setSessionCookie } from './session-cookie.js';
export { SignInService } from './sign-in.service.js';
export { ViewerType } from './viewer.types.js';
export { WhoHasAddress } from './who-has-address.js';
