import type { DisciplineCode } from '../roles/index.js';
import type { OrganisationKind } from './organisation.entity.js';

/** How people call each kind. */
export const KIND_LABELS: Record<OrganisationKind, string> = {
  school: 'School',
  wijkteam: 'Wijkteam',
  expertiseteam: 'Expertiseteam',
  jgz: 'Jeugdgezondheidszorg',
  huisartsenpraktijk: 'Huisartsenpraktijk',
  gi: 'Gecertificeerde instelling',
  'veilig-thuis': 'Veilig Thuis',
  politie: 'Politie',
  'raad-voor-de-kinderbescherming': 'Raad voor de Kinderbescherming',
  leerplicht: 'Leerplicht',
  overig: 'Organisatie',
};

/** How it is called by who works there, where that is not `het team`. */
export const CALLED: Partial<Record<OrganisationKind, string>> = { school: 'de school', huisartsenpraktijk: 'de praktijk' };

/** The discipline an organisation itself belongs to; null for one that belongs to none. */
export const DISCIPLINE_OF_KIND: Record<OrganisationKind, DisciplineCode | null> = {
  school: 'onderwijs',
  wijkteam: 'wijkteam',
  expertiseteam: 'expertise',
  jgz: 'jgz',
  huisartsenpraktijk: 'huisartsenzorg',
  gi: 'gi',
  'veilig-thuis': 'veilig-thuis',
  politie: 'politie-justitie',
  'raad-voor-de-kinderbescherming': 'politie-justitie',
  leerplicht: 'politie-justitie',
  overig: null,
};
