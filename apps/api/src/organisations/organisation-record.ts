import type { WeekHours } from '../reachability/index.js';
import type { OrganisationKind } from './organisation.entity.js';

/** An organisation with all that is shown of it. Never an output itself. */
export interface OrganisationRecord {
  id: string;
  kind: OrganisationKind;
  name: string;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  gemeenteCode: string;
  buurtCode: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  hours: WeekHours | null;
  endsOn: string | null;
  /** The areas it works for. */
  areaCodes: string[];
}
