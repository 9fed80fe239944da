export { Account, AccountPower, Favourite, Session, SignInLink, type Power } from './account.entity.js';
