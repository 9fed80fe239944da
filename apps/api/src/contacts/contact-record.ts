import type { AreaLevel } from '../areas/index.js';
import type { OrganisationRecord } from '../organisations/index.js';
import type { NameParts } from '../professionals/index.js';
import type { Away, WeekHours } from '../reachability/index.js';
import type { PhoneField } from './contact-fields.js';
import type { VerificationDays } from './verification-state.js';

export interface AreaName {
  code: string;
  level: AreaLevel;
  name: string;
}

/** A contact with all that is shown of it: what policies judge and presenters choose from. Never an output itself. */
export interface ContactRecord extends NameParts, VerificationDays {
  id: string;
  professionalId: string;
  roleCode: string;
  startsOn: string;
  endsOn: string | null;
  hours: WeekHours | null;
  byAppointment: boolean;
  position: number;
  verifiedAt: string | null;
  verifiedBy: 'self' | 'coordinator' | 'manager' | null;
  /** The day she was first asked to confirm it, since somebody last did; null: not asked. */
  askedOn: string | null;
  /** She said by her own mail that she does not work here any more, and nobody judged that yet. */
  saysLeft: boolean;
  version: number;
  sortName: string;
  email: string | null;
  languages: string[];
  organisation: OrganisationRecord;
  areas: AreaName[];
  phones: PhoneField[];
  /** The absence that covers the day the record was read for. */
  absence: { endsOn: string; deputyContactId: string | null } | null;
  /** Those that begin in the week after that day, the soonest first. */
  absencesAhead: Away[];
}
