/** The groups roles stand in, in the order of referral. */
export const DISCIPLINES = [
  { code: 'onderwijs', label: 'Onderwijs', synonyms: ['onderwijs', 'school', 'scholen', 'basisschool', 'basisscholen', 'bs', 'obs', 'rkbs', 'middelbare school', 'speciaal onderwijs'] },
  { code: 'wijkteam', label: 'Wijkteam', synonyms: ['wijkteam', 'wijkteams', 'buurtteam', 'buurtteams', 'sociaal team', 'jeugdteam', 'sociaal wijkteam', 'gebiedsteam', 'gezinsteam', 'jeugd en gezinsteam', 'jeugd en gezin', 'toegangsteam', 'lokaal team'] },
  { code: 'jgz', label: 'Jeugdgezondheidszorg', synonyms: ['jgz', 'jeugdgezondheidszorg', 'ggd', 'consultatiebureau', 'cjg', 'centrum voor jeugd en gezin'] },
  { code: 'huisartsenzorg', label: 'Huisartsenzorg', synonyms: ['huisartsenzorg', 'huisartsenpraktijk', 'huisartspraktijk', 'huisartsenpraktijken', 'praktijk', 'huisartsenpost', 'dokterspost', 'dokterspraktijk', 'hap'] },
  { code: 'gi', label: 'Gecertificeerde instelling', synonyms: ['gi', 'gecertificeerde instelling', 'gecertificeerde instellingen', 'bureau jeugdzorg', 'jeugdzorg', 'bjz', 'voogdij', 'ondertoezichtstelling', 'ots', 'pleegzorg', 'pleeggezin', 'pleegouders'] },
  { code: 'veilig-thuis', label: 'Veilig Thuis', synonyms: ['veilig thuis', 'vt', 'amhk', 'amk', 'steunpunt huiselijk geweld', 'shg', 'kindermishandeling', 'huiselijk geweld', 'meldpunt', 'meldpunt kindermishandeling', 'advies en meldpunt kindermishandeling', 'advies en meldpunt', 'mishandeling', 'kindermishandeling melden', 'spoed', 'crisis', 'acuut'] },
  { code: 'politie-justitie', label: 'Politie en justitie', synonyms: ['politie', 'justitie', 'politie en justitie'] },
  { code: 'expertise', label: 'Expertise', synonyms: ['expertise', 'expertiseteam', 'expert', 'experts'] },
] as const;

export type DisciplineCode = (typeof DISCIPLINES)[number]['code'];
