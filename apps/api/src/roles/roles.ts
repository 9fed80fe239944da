import type { DisciplineCode } from './disciplines.js';

/** What a contact does, from the list this project maintains. */
export interface Role {
  /** Stable; part of the API. */
  code: string;
  label: string;
  /** What people also call it, in any spelling they type; plurals included where they differ. */
  synonyms: readonly string[];
  discipline: DisciplineCode;
  /** How many days a confirmation holds. */
  cadenceDays: number;
}

const role = (discipline: DisciplineCode, code: string, label: string, synonyms: string[], cadenceDays = 90): Role => ({ code, label, synonyms, discipline, cadenceDays });

/** Every role, in referral order and, within a discipline, the one to call first. */
export const ROLES: readonly Role[] = [
  role('onderwijs', 'ib-er', "IB'er", ['ib', 'iber', "ib'er", 'ib-er', 'ibers', "ib'ers", 'intern begeleider', 'interne begeleider', 'interne begeleiding', 'kc', 'kcer', "kc'er", 'kwaliteitscoordinator', 'zorgcoordinator', 'zoco', 'ondersteuningscoordinator', 'oco']),
  role('onderwijs', 'aandachtsfunctionaris', 'Aandachtsfunctionaris', ['aandachtsfunctionaris kindermishandeling', 'aandachtsfunctionarissen', 'af', 'meldcode functionaris', 'aandachtsfunctionaris meldcode']),
  role('onderwijs', 'schoolmaatschappelijk-werker', 'Schoolmaatschappelijk werker', ['smw', 'smwer', "smw'er", 'schoolmaatschappelijk werk', 'school maatschappelijk werker', 'maatschappelijk werker school', 'schoolmaatschappelijk werkster']),
  role('onderwijs', 'directeur', 'Schooldirecteur', ['directeur', 'directrice', 'schooldirecteur', 'schoolleider', 'locatieleider', 'hoofd school']),
  role('wijkteam', 'wijkteamcoach', 'Wijkteamcoach', ['coach', 'coaches', 'wijkcoach', 'wijkteam coach', 'buurtteamcoach', 'buurtcoach', 'gezinscoach', 'wijkteamcoaches', 'sociaal werker wijkteam']),
  role('wijkteam', 'jeugd-en-gezinswerker', 'Jeugd- en gezinswerker', ['jeugdwerker', 'gezinswerker', 'jeugd en gezinswerker', 'jeugd- en gezinscoach', 'jeugdconsulent', 'consulent jeugd', 'jeugdhulpverlener', 'jeugdprofessional']),
  role('wijkteam', 'teamleider-wijkteam', 'Teamleider wijkteam', ['teamleider', 'teammanager', 'teamcoordinator', 'manager wijkteam', 'coordinator wijkteam']),
  role('jgz', 'jeugdverpleegkundige', 'Jeugdverpleegkundige', ['verpleegkundige', 'jgz verpleegkundige', 'wijkverpleegkundige jeugd', 'sociaal verpleegkundige', 'jvk', 'schoolverpleegkundige', 'jeugdverpleegkundigen']),
  role('jgz', 'jeugdarts', 'Jeugdarts', ['schoolarts', 'jgz arts', 'arts jgz', 'consultatiebureauarts', 'ggd arts', 'jeugdartsen']),
  role('huisartsenzorg', 'huisarts', 'Huisarts', ['dokter', 'huisartsen', 'arts', 'ha']),
  role('huisartsenzorg', 'poh-ggz-jeugd', 'POH-GGZ jeugd', ['poh', 'poh jeugd', 'poh ggz', 'pohggz', 'praktijkondersteuner', 'praktijkondersteuner huisarts', 'praktijkondersteuner jeugd', 'ondersteuner jeugd', 'poh-ggz']),
  role('gi', 'gi-contactpersoon', 'GI-contactpersoon', ['gi contactpersoon', 'contactpersoon gi', 'gi contact', 'contactpersoon gecertificeerde instelling', 'contactpersoon jeugdbescherming']),
  role('gi', 'gezinsvoogd', 'Gezinsvoogd', ['voogd', 'jeugdbeschermer', 'gezinsvoogden', 'gezinsmanager', 'jeugdbeschermers', 'ots werker']),
  role('gi', 'jeugdreclasseerder', 'Jeugdreclasseerder', ['jeugdreclassering', 'reclassering', 'reclasseerder', 'jeugdreclasseringswerker', 'jr']),
  role('veilig-thuis', 'medewerker-veilig-thuis', 'Medewerker Veilig Thuis', ['veilig thuis medewerker', 'vt medewerker', 'medewerker vt', 'onderzoeker veilig thuis', 'contactpersoon veilig thuis', 'maatschappelijk werker veilig thuis']),
  role('veilig-thuis', 'vertrouwensarts', 'Vertrouwensarts', ['vertrouwensarts veilig thuis', 'arts veilig thuis', 'vertrouwensartsen']),
  role('politie-justitie', 'wijkagent', 'Wijkagent', ['agent', 'politieagent', 'wijkagenten', 'buurtagent', 'jeugdagent', 'politie']),
  role('politie-justitie', 'leerplichtambtenaar', 'Leerplichtambtenaar', ['leerplicht', 'lpa', 'leerplichtconsulent', 'rmc', 'rmc consulent', 'leerplichtambtenaren', 'verzuim']),
  role('politie-justitie', 'raadsonderzoeker', 'Raadsonderzoeker', ['rvdk', 'raad', 'raad voor de kinderbescherming', 'kinderbescherming', 'raadsmedewerker', 'onderzoeker raad', 'raadsonderzoekers']),
  role('expertise', 'gedragswetenschapper', 'Gedragswetenschapper', ['gw', 'gwer', 'orthopedagoog', 'psycholoog', 'gz psycholoog', 'gedragsdeskundige', 'gedragskundige', 'pedagoog']),
  role('expertise', 'expert-jeugdbescherming', 'Expert jeugdbescherming', ['jeugdbescherming', 'expert jb', 'specialist jeugdbescherming', 'jb expert']),
  role('expertise', 'expert-jeugdreclassering', 'Expert jeugdreclassering', ['expert jr', 'specialist jeugdreclassering', 'jr expert']),
  role('expertise', 'expert-gedragsproblemen', 'Expert gedragsproblemen', ['gedragsproblemen', 'expert gedrag', 'specialist gedragsproblemen', 'gedragsexpert']),
];

const BY_CODE = new Map(ROLES.map((each) => [each.code, each]));

/** @throws Error when a stored code is not in the list: a role may be renamed but never dropped. */
export function roleOf(code: string): Role {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`Unknown role: ${code}`);
  return found;
}

export const isRole = (code: string): boolean => BY_CODE.has(code);
