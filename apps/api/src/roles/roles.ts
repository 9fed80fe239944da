import type { DisciplineCode } from './disciplines.js';

/** What a contact does, from the list this project maintains. */
export interface Role {
  /** Stable; part of the API. */
  code: string;
  label: string;
  /** What people also call it, in any spelling they type; plurals included where they differ. */
  synonyms: readonly string[];
  discipline: DisciplineCode;
  /** How many days a confirmation holds; null: as many as the settings say. */
  cadenceDays: number | null;
}

const role = (discipline: DisciplineCode, code: string, label: string, synonyms: string[], cadenceDays: number | null = null): Role => ({ code, label, synonyms, discipline, cadenceDays });

/** Every role, in referral order and, within a discipline, the one to call first. */
export const ROLES: readonly Role[] = [
  role('onderwijs', 'ib-er', "IB'er", ['ib', 'iber', "ib'er", 'ib-er', 'ibers', "ib'ers", 'intern begeleider', 'interne begeleider', 'interne begeleiding', 'kc', 'kcer', "kc'er", 'kwaliteitscoordinator', 'zorgcoordinator', 'zoco', 'ondersteuningscoordinator', 'oco', 'intern begeleidster', 'interne begeleidster', 'intern begeleiders', 'ibster', 'kwaliteitscoach', 'kwaliteitsondersteuner', 'zorgco', 'zorgcoach', 'zorgbegeleider', 'leerlingbegeleider', 'leerlingbegeleiding', 'onderwijsondersteuner']),
  role('onderwijs', 'aandachtsfunctionaris', 'Aandachtsfunctionaris', ['aandachtsfunctionaris kindermishandeling', 'aandachtsfunctionarissen', 'af', 'meldcode functionaris', 'aandachtsfunctionaris meldcode', 'meldcodefunctionaris', 'aandachtsfunctionaris huiselijk geweld', 'meldcode']),
  role('onderwijs', 'schoolmaatschappelijk-werker', 'Schoolmaatschappelijk werker', ['smw', 'smwer', "smw'er", 'schoolmaatschappelijk werk', 'school maatschappelijk werker', 'maatschappelijk werker school', 'schoolmaatschappelijk werkster', 'schoolmaatschappelijk werkers', 'maatschappelijk werk', 'maatschappelijk werker', 'maatschappelijk werkster', 'schoolmaatschappelijkwerk', 'gezinsspecialist']),
  role('onderwijs', 'directeur', 'Schooldirecteur', ['directeur', 'dir', 'directrice', 'schooldirecteur', 'schoolleider', 'locatieleider', 'hoofd school', 'hoofd der school', 'schoolhoofd', 'rector', 'locatiedirecteur', 'directeuren', 'schoolleiding', 'directie', 'bovenmeester', 'teamleider school']),
  role('wijkteam', 'wijkteamcoach', 'Wijkteamcoach', ['coach', 'coaches', 'wijkcoach', 'wijkteam coach', 'buurtteamcoach', 'buurtcoach', 'gezinscoach', 'wijkteamcoaches', 'sociaal werker wijkteam', 'buurtteam coach', 'coach wijkteam', 'coach buurtteam', 'jeugdcoach', 'jeugd coach', 'sociaal werker', 'wijkwerker', 'buurtwerker', 'sociaal wijkwerker', 'wijkteammedewerker', 'medewerker wijkteam', 'buurtteammedewerker', 'medewerker buurtteam', 'wtc', "wtc'er"]),
  role('wijkteam', 'jeugd-en-gezinswerker', 'Jeugd- en gezinswerker', ['jeugdwerker', 'gezinswerker', 'jeugd en gezinswerker', 'jeugd- en gezinscoach', 'jeugdconsulent', 'consulent jeugd', 'jeugdhulpverlener', 'jeugdprofessional', 'jeugdregisseur', 'gezinsregisseur', 'casusregisseur', 'procesregisseur', 'casemanager', 'jeugdmaatschappelijk werker', 'gezinshulp', 'gezinsbegeleider', 'gezinsconsulent', 'jeugd en gezinscoach', 'jeugd- en gezinsprofessional', 'generalist', 'jeugdgeneralist', 'hulpverlener', 'jeugdhulp', 'consulent', 'jgw', "jgw'er", 'jeugd gezinswerker', 'ouder- en kindadviseur', 'ouder kindadviseur', 'j&g werker', 'jeugdwerkster', 'gezinswerkster', 'jeugdconsulente']),
  role('wijkteam', 'jongerenwerker', 'Jongerenwerker', ['jongerenwerkers', 'jongerenwerk', 'jeugd- en jongerenwerker', 'jongerencoach', 'tienerwerker', 'kinderwerker', 'straathoekwerker', 'straatcoach']),
  role('wijkteam', 'clientondersteuner', 'Cliëntondersteuner', ['onafhankelijk clientondersteuner', 'onafhankelijke clientondersteuner', 'clientondersteuners', 'clientondersteuning', 'onafhankelijke clientondersteuning', 'client ondersteuner']),
  role('wijkteam', 'teamleider-wijkteam', 'Teamleider wijkteam', ['teamleider', 'teammanager', 'teamcoordinator', 'manager wijkteam', 'coordinator wijkteam', 'teamleider buurtteam', 'teamlead', 'leidinggevende', 'leidinggevende wijkteam', 'teamleiders', 'teamchef', 'manager buurtteam', 'coordinator buurtteam', 'teamleidster']),
  role('wijkteam', 'coordinator-sociale-kaart', 'Coördinator sociale kaart', ['beheerder sociale kaart', 'sociale kaart', 'coordinator wijknetwerk', 'wijknetwerk', 'netwerkcoordinator', 'wijkcoordinator', 'coordinator korte lijnen']),
  role('jgz', 'jeugdverpleegkundige', 'Jeugdverpleegkundige', ['verpleegkundige', 'jgz verpleegkundige', 'wijkverpleegkundige jeugd', 'sociaal verpleegkundige', 'jvk', 'schoolverpleegkundige', 'jeugdverpleegkundigen', 'verpleegkundigen', 'jeugdverpleegster', 'verpleegster', 'ggd verpleegkundige', 'consultatiebureau verpleegkundige', 'verpleegkundige consultatiebureau', 'verpleegkundige jgz', 'verpleegkundige ggd', 'wijkzuster', 'schoolzuster', 'jeugdzuster', 'consultatiebureauzuster', 'zuster consultatiebureau', 'consultatiebureauverpleegkundige', 'jeugdvpk', 'vpk', 'jvp']),
  role('jgz', 'jeugdarts', 'Jeugdarts', ['schoolarts', 'jgz arts', 'arts jgz', 'consultatiebureauarts', 'ggd arts', 'jeugdartsen', 'consultatiebureau arts', 'arts consultatiebureau', 'arts ggd', 'jeugddokter', 'schooldokter', 'kinderarts jgz', 'arts jeugdgezondheidszorg', 'cb arts']),
  role('huisartsenzorg', 'huisarts', 'Huisarts', ['dokter', 'doktor', 'dokters', 'huisartsen', 'huisdokter', 'arts', 'artsen', 'ha', 'praktijkhouder']),
  role('huisartsenzorg', 'poh-ggz-jeugd', 'POH-GGZ jeugd', ['poh', 'poh jeugd', 'poh ggz', 'pohggz', 'praktijkondersteuner', 'praktijkondersteuner huisarts', 'praktijkondersteuner jeugd', 'ondersteuner jeugd', 'poh-ggz', "poh'er", 'poh-jeugd', 'poh j', 'poh jeugd ggz', 'praktijkondersteuner ggz', 'praktijk ondersteuner', 'praktijkondersteuners', 'praktijkondersteuner jeugd ggz', 'ggz jeugd', 'jeugd ggz', 'ggz', 'soj', "soj'er", 'specialistisch ondersteuner jeugd', 'specialist ondersteuner jeugd']),
  role('gi', 'gi-contactpersoon', 'GI-contactpersoon', ['jeugdbescherming', 'jb', 'gi contactpersoon', 'contactpersoon gi', 'gi contact', 'contactpersoon gecertificeerde instelling', 'contactpersoon jeugdbescherming', 'gi contactpersonen', 'accounthouder gi', 'aanmelding gi', "gi'er"]),
  role('gi', 'gezinsvoogd', 'Gezinsvoogd', ['jeugdbescherming', 'jb', 'voogd', 'jeugdbeschermer', 'gezinsvoogden', 'gezinsmanager', 'jeugdbeschermers', 'ots werker', 'voogdes', 'gezinsvoogdes', 'gezinsvoogdij', 'voogdijwerker', 'jeugdbeschermster', 'voogdijmedewerker', 'jeugdzorgwerker', 'ots medewerker']),
  role('gi', 'jeugdreclasseerder', 'Jeugdreclasseerder', ['jeugdreclassering', 'reclassering', 'reclasseerder', 'jeugdreclasseringswerker', 'jr', 'jeugdreclasseerders', 'jeugdreclasseerster', 'jr medewerker', 'reclasseringswerker', 'reclasseringsmedewerker', 'jeugdreclasseringsmedewerker']),
  role('veilig-thuis', 'medewerker-veilig-thuis', 'Medewerker Veilig Thuis', ['veilig thuis medewerker', 'vt medewerker', 'medewerker vt', 'onderzoeker veilig thuis', 'contactpersoon veilig thuis', 'maatschappelijk werker veilig thuis', 'medewerkers veilig thuis', "vt'er", 'vertrouwensmedewerker', 'vertrouwenspersoon veilig thuis', 'advies veilig thuis', 'adviseur veilig thuis']),
  role('veilig-thuis', 'vertrouwensarts', 'Vertrouwensarts', ['vertrouwensarts veilig thuis', 'arts veilig thuis', 'vertrouwensartsen', 'vertrouwens arts', 'vt arts', 'arts vt']),
  role('politie-justitie', 'wijkagent', 'Wijkagent', ['agent', 'politieagent', 'wijkagenten', 'buurtagent', 'jeugdagent', 'politie', 'wijk agent', 'agenten', 'politieagenten', 'politieman', 'politievrouw', 'diender', 'wijkpolitie', 'buurtregisseur', 'wijkagente', 'jeugdpolitie']),
  role('politie-justitie', 'leerplichtambtenaar', 'Leerplichtambtenaar', ['leerplicht', 'lpa', 'leerplichtconsulent', 'rmc', 'rmc consulent', 'leerplichtambtenaren', 'verzuim', 'leerplicht ambtenaar', 'leerplichtzaken', 'schoolverzuim', 'verzuimambtenaar', 'verzuimconsulent', 'leerplichtmedewerker', 'spijbelambtenaar', 'spijbelen', 'spijbelaar', 'thuiszitters', 'rmc medewerker', 'rmc functionaris', 'trajectbegeleider rmc']),
  role('politie-justitie', 'raadsonderzoeker', 'Raadsonderzoeker', ['rvdk', 'raad', 'raad voor de kinderbescherming', 'kinderbescherming', 'raadsmedewerker', 'onderzoeker raad', 'raadsonderzoekers', 'raadonderzoeker', 'raad vd kinderbescherming', 'raad van de kinderbescherming', 'raad voor kinderbescherming', 'raad kinderbescherming', 'de raad', 'rvk', 'onderzoeker kinderbescherming', 'raadsmedewerkers', 'raadsonderzoekster']),
  role('expertise', 'gedragswetenschapper', 'Gedragswetenschapper', ['gw', 'gwer', 'orthopedagoog', 'psycholoog', 'gz psycholoog', 'gedragsdeskundige', 'gedragskundige', 'pedagoog', 'gedragswetenschappers', 'orthopedagoge', 'orthopedagogen', 'psychologe', 'psychologen', 'kinderpsycholoog', 'jeugdpsycholoog', 'gedragsspecialist', 'schoolpsycholoog', 'gezondheidszorgpsycholoog', 'diagnosticus']),
  role('expertise', 'expert-jeugdbescherming', 'Expert jeugdbescherming', ['jeugdbescherming', 'expert jb', 'specialist jeugdbescherming', 'jb expert', 'expertise jeugdbescherming', 'maatje jeugdbescherming', 'experts jeugdbescherming', 'jb']),
  role('expertise', 'expert-jeugdreclassering', 'Expert jeugdreclassering', ['expert jr', 'expert reclassering', 'specialist jeugdreclassering', 'jr expert', 'expertise jeugdreclassering', 'maatje jeugdreclassering', 'experts jeugdreclassering']),
  role('expertise', 'expert-gedragsproblemen', 'Expert gedragsproblemen', ['gedragsproblemen', 'expert gedrag', 'specialist gedragsproblemen', 'gedragsexpert', 'expertise gedragsproblemen', 'maatje gedragsproblemen', 'gedragsexperts', 'expert gedragsproblematiek', 'gedragsproblematiek', 'moeilijk gedrag']),
];

const BY_CODE = new Map(ROLES.map((each) => [each.code, each]));

/** @throws Error when a stored code is not in the list: a role may be renamed but never dropped. */
export function roleOf(code: string): Role {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`Unknown role: ${code}`);
  return found;
}

export const isRole = (code: string): boolean => BY_CODE.has(code);

/** As in a sentence: wijkteamcoach, IB'er. */
export const roleInSentence = (code: string): string => roleOf(code).label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
