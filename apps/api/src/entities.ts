import { RateLimit } from '#libs/access';
import { QueuedMail } from '#libs/mail';
import { OutboxEvent } from '#libs/outbox';
import { ScheduledRun } from '#libs/schedule';
import { Account, AccountPower, Favourite, Session, SignInLink } from './accounts/index.js';
import { Area, AreaShape, Postcode, Postcode4Overlap, PostcodeHouseNumber, Region } from './areas/index.js';
import { Change, ChangeGroup } from './changes/index.js';
import { RequiredRole } from './contact-lists/index.js';
import { Absence, Contact, ContactArea, Verification } from './contacts/index.js';
import { Correction } from './corrections/index.js';
import { Disclosure } from './disclosures/index.js';
import { NotDuplicate } from './duplicates/index.js';
import { ListingRequest } from './listing-requests/index.js';
import { Consult, ExpertProfile, MaatjePair, MaatjesPlan, PairingBlock } from './maatjes/index.js';
import { Organisation, OrganisationArea, OrganisationIdentifier } from './organisations/index.js';
import { Professional, ProfessionalPhone } from './professionals/index.js';
import { RememberedHeading, RememberedWord, SpreadsheetImport } from './spreadsheets/index.js';
import { VerificationRequest } from './verifications/index.js';

/** Every table; the migrations are generated from these. */
export const entities: Function[] = [
  Area, AreaShape, Region, Postcode, PostcodeHouseNumber, Postcode4Overlap,
  Organisation, OrganisationIdentifier, OrganisationArea, Professional, ProfessionalPhone,
  Contact, ContactArea, Absence, Verification, RequiredRole,
  VerificationRequest, Correction, NotDuplicate, ExpertProfile, PairingBlock, MaatjePair, Consult, MaatjesPlan,
  Account, AccountPower, SignInLink, Session, Favourite, ListingRequest, Disclosure, ChangeGroup, Change, SpreadsheetImport, RememberedHeading, RememberedWord,
  OutboxEvent, QueuedMail, ScheduledRun, RateLimit,
];
