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
export const CALLED: Partial<Record<OrganisationKind, string>> = { school: 'de school', huisartsenpraktijk: 'de praktijk', politie: 'de politie' };

/** The number that all of a kind share in the whole country, day and night. */
export const NATIONAL_NUMBERS: Partial<Record<OrganisationKind, string>> = { politie: '09008844' };

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

/** What people call an organisation of a kind, by which they mean it before who works there. */
export const SYNONYMS_OF_KIND: Partial<Record<OrganisationKind, readonly string[]>> = {
  school: ['school', 'scholen', 'basisschool', 'basisscholen', 'bs', 'obs', 'rkbs', 'middelbare school'],
  wijkteam: ['wijkteam', 'wijkteams', 'buurtteam', 'buurtteams', 'bt', 'sociaal team', 'jeugdteam', 'sociaal wijkteam', 'gebiedsteam', 'gezinsteam', 'jeugd en gezinsteam', 'toegangsteam', 'lokaal team'],
  huisartsenpraktijk: ['huisartsenpraktijk', 'huisartspraktijk', 'huisartsenpraktijken', 'praktijk', 'dokterspraktijk'],
  'veilig-thuis': ['veilig thuis', 'vt', 'amhk', 'amk', 'steunpunt huiselijk geweld', 'shg', 'kindermishandeling', 'huiselijk geweld', 'meldpunt', 'meldpunt kindermishandeling', 'advies en meldpunt kindermishandeling', 'advies en meldpunt', 'mishandeling', 'kindermishandeling melden', 'spoed', 'crisis', 'acuut'],
  expertiseteam: ['expertiseteam'],
  politie: ['politiebureau', 'politiepost', 'basisteam politie'],
};
