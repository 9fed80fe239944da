/** The groups roles stand in, in the order of referral. */
export const DISCIPLINES = [
  { code: 'onderwijs', label: 'Onderwijs', synonyms: ['onderwijs', 'school', 'scholen'] },
  { code: 'wijkteam', label: 'Wijkteam', synonyms: ['wijkteam', 'buurtteam', 'sociaal team', 'jeugdteam', 'sociaal wijkteam'] },
  { code: 'jgz', label: 'Jeugdgezondheidszorg', synonyms: ['jgz', 'jeugdgezondheidszorg', 'ggd', 'consultatiebureau', 'cjg'] },
  { code: 'huisartsenzorg', label: 'Huisartsenzorg', synonyms: ['huisartsenzorg', 'huisartsenpraktijk', 'huisartsenpost', 'dokterspraktijk'] },
  { code: 'gi', label: 'Gecertificeerde instelling', synonyms: ['gi', 'gecertificeerde instelling', 'bureau jeugdzorg', 'jeugdzorg', 'bjz'] },
  { code: 'veilig-thuis', label: 'Veilig Thuis', synonyms: ['veilig thuis', 'vt', 'amhk', 'amk', 'steunpunt huiselijk geweld', 'shg', 'kindermishandeling', 'huiselijk geweld'] },
  { code: 'politie-justitie', label: 'Politie en justitie', synonyms: ['politie', 'justitie', 'politie en justitie'] },
  { code: 'expertise', label: 'Expertise', synonyms: ['expertise', 'expertiseteam', 'expert', 'experts'] },
] as const;

export type DisciplineCode = (typeof DISCIPLINES)[number]['code'];
