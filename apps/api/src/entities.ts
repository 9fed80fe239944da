import { RateLimit } from '#libs/access';
import { OutboxEvent } from '#libs/outbox';
import { Account, AccountPower, Favourite, Session, SignInLink } from './accounts/index.js';
import { Area, AreaShape, Postcode, Postcode4Overlap, PostcodeHouseNumber, Region } from './areas/index.js';
import { Change } from './changes/index.js';
import { RequiredRole } from './contact-lists/index.js';
import { Absence, Contact, ContactArea, Verification } from './contacts/index.js';
import { Disclosure } from './disclosures/index.js';
import { Organisation, OrganisationArea, OrganisationIdentifier } from './organisations/index.js';
import { Professional, ProfessionalPhone } from './professionals/index.js';

/** Every table; the migrations are generated from these. */
export const entities: Function[] = [
  Area, AreaShape, Region, Postcode, PostcodeHouseNumber, Postcode4Overlap,
  Organisation, OrganisationIdentifier, OrganisationArea, Professional, ProfessionalPhone,
  Contact, ContactArea, Absence, Verification, RequiredRole,
  Account, AccountPower, SignInLink, Session, Favourite, Disclosure, Change, OutboxEvent, RateLimit,
];
