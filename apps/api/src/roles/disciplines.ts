/** The groups roles stand in, in the order of referral. */
export const DISCIPLINES = [
  { code: 'onderwijs', label: 'Onderwijs', synonyms: ['onderwijs', 'speciaal onderwijs'] },
  { code: 'wijkteam', label: 'Wijkteam', synonyms: ['jeugd en gezin'] },
  { code: 'jgz', label: 'Jeugdgezondheidszorg', synonyms: ['jgz', 'jeugdgezondheidszorg', 'ggd', 'consultatiebureau', 'cb', 'cjg', 'centrum voor jeugd en gezin'] },
  { code: 'huisartsenzorg', label: 'Huisartsenzorg', synonyms: ['huisartsenzorg', 'huisartsenpost', 'dokterspost', 'hap'] },
  { code: 'gi', label: 'Gecertificeerde instelling', synonyms: ['gi', 'gecertificeerde instelling', 'gecertificeerde instellingen', 'bureau jeugdzorg', 'jeugdzorg', 'bjz', 'voogdij', 'ondertoezichtstelling', 'ots', 'pleegzorg', 'pleeggezin', 'pleegouders'] },
  { code: 'veilig-thuis', label: 'Veilig Thuis', synonyms: [] },
  { code: 'politie-justitie', label: 'Politie en justitie', synonyms: ['politie', 'justitie', 'politie en justitie'] },
  { code: 'expertise', label: 'Expertise', synonyms: ['expertise', 'expert', 'experts'] },
] as const;

export type DisciplineCode = (typeof DISCIPLINES)[number]['code'];
