import { of, type JudgedQuery } from './judged-queries.js';

/** From 953 queries and 600 typos of a sixth outsider: those that were answered wrong before anything was changed for them, as far as we share the judgement. */
export const SIXTH_OUTSIDERS_QUERIES: readonly JudgedQuery[] = [
  ...of('typo in a role of several words (sixth outsider)', [
    ['arts veiilg thuis', { role: 'vertrouwensarts' }],
    ['jeugt arts', { role: 'jeugdarts' }],
    ['exeprt jeugdreclassering', { role: 'expert-jeugdreclassering' }],
    ['wijk-team-cooach', { role: 'wijkteamcoach' }],
    ['J&G weker', { role: 'jeugd-en-gezinswerker' }],
  ]),
  ...of('typo in what a woman is called (sixth outsider)', [
    ['tamleidster', { role: 'teamleider-wijkteam' }],
    ['raadsonderzpekster', { role: 'raadsonderzoeker' }],
  ]),
  ...of('abbreviation (sixth outsider)', [
    ['J&G werker', { role: 'jeugd-en-gezinswerker' }],
    ['JVP', { role: 'jeugdverpleegkundige' }],
  ]),
  ...of('number (sixth outsider)', [
    ['06 – 88543285', 'Erik de Groot'],
    ['06—88969441', 'Samira El Amrani'],
  ]),
];
