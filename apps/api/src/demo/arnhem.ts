import type { GemeentePlan } from './gemeente-plan.js';

const wk = (...numbers: number[]): string[] => numbers.map((number) => `WK0202${String(number).padStart(2, '0')}`);

/** Arnhem: the second gemeente, with fewer people; nothing in it refers to Heerlen. */
export const ARNHEM: GemeentePlan = {
  gemeenteCode: 'GM0202',
  city: 'Arnhem',
  gemeenteNumber: '08001809',
  slug: 'arnhem',
  teams: [
    { name: 'Wijkteam Centrum-Spijkerkwartier', wijken: wk(1, 2, 3) },
    { name: 'Wijkteam Presikhaaf', wijken: wk(4, 5) },
    { name: 'Wijkteam Klarendal-Sonsbeek', wijken: wk(6, 7, 8) },
    { name: 'Wijkteam Geitenkamp', wijken: wk(9, 10, 11) },
    { name: 'Wijkteam Noordwest', wijken: wk(12, 13, 14, 15) },
    { name: 'Wijkteam Malburgen', wijken: wk(16, 17, 18) },
    { name: 'Wijkteam Kronenburg-Elden', wijken: wk(19, 20, 21) },
    { name: 'Wijkteam De Laar-Schuytgraaf', wijken: wk(22, 23, 24) },
  ],
  inhabitantsPerCoach: 12_000,
  workersPerTeam: 1,
  practices: [
    { name: 'Rijnzicht', wijken: wk(1, 2, 3), doctors: 2, poh: wk(1, 2, 3) },
    { name: 'De Sterrenkijker', wijken: wk(4, 5), doctors: 2, poh: wk(4, 5) },
    { name: 'De Korenmaat', wijken: wk(6, 7, 8), doctors: 1 },
    { name: 'De Veluwezoom', wijken: wk(9, 10, 11), doctors: 1, poh: wk(10, 11) },
    { name: 'De Heuvelrug', wijken: wk(12, 13, 14, 15), doctors: 2 },
    { name: 'De Uiterwaard', wijken: wk(16, 17, 18), doctors: 2, poh: wk(17, 18) },
    { name: 'De Kronenberg', wijken: wk(19, 20, 21), doctors: 1 },
    { name: 'De Waterwijk', wijken: wk(22, 23, 24), doctors: 2, poh: wk(22, 23, 24) },
  ],
  sharedIbErs: 1,
  schoolStaffing: 0,
  schoolSocialWork: { name: 'Schoolmaatschappelijk Werk Rijnstad', workers: 2 },
  jgz: { name: 'JGZ-team Arnhem', nurses: 5, doctors: 1 },
  expertise: { name: 'Expertiseteam Jeugd Arnhem', gedragswetenschappers: 1, jeugdbescherming: 1, jeugdreclassering: 1, gedragsproblemen: 1 },
  gi: { name: 'Jeugdbescherming Veluwerijn', contactpersonen: 1, gezinsvoogden: 3, jeugdreclasseerders: 1, alsoServes: ['GM0275', 'GM0299'] },
  veiligThuis: { name: 'Veilig Thuis Gelderland-Midden', workers: 3, doctors: 1 },
  politie: { name: 'Politie, basisteam Arnhem', beats: [wk(1, 2, 3), wk(4, 5), wk(6, 7, 8), wk(9, 10, 11), wk(12, 13, 14, 15), wk(16, 17, 18), wk(19, 20, 21), wk(22, 23, 24)] },
  raad: { name: 'Raad voor de Kinderbescherming, locatie Gelderland', workers: 1 },
  leerplicht: { name: 'Team Leerplicht Arnhem', workers: 2 },
  gaps: { 'wijkteamcoach': wk(15), 'jeugdverpleegkundige': wk(13) },
  betweenAgents: null,
};
