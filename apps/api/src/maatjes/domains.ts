/** What an expert can be consulted on: the list this project maintains. */
export const DOMAINS = [
  { code: 'jeugdbescherming', label: 'Jeugdbescherming' },
  { code: 'jeugdreclassering', label: 'Jeugdreclassering' },
  { code: 'gedragsproblemen', label: 'Gedragsproblemen' },
] as const;

export type DomainCode = (typeof DOMAINS)[number]['code'];

export const DOMAIN_CODES: readonly DomainCode[] = DOMAINS.map(({ code }) => code);
export const domainLabel = (code: string): string => DOMAINS.find((domain) => domain.code === code)?.label ?? code;

/** What an expert's role says of her, until she says so herself. */
const OF_ROLE: Readonly<Record<string, readonly DomainCode[]>> = {
  'expert-jeugdbescherming': ['jeugdbescherming'],
  'expert-jeugdreclassering': ['jeugdreclassering'],
  'expert-gedragsproblemen': ['gedragsproblemen'],
  'gedragswetenschapper': ['gedragsproblemen'],
};

export const EXPERT_ROLES: readonly string[] = Object.keys(OF_ROLE);
export const isExpertRole = (roleCode: string): boolean => roleCode in OF_ROLE;
export const domainsOfRole = (roleCode: string): readonly DomainCode[] => OF_ROLE[roleCode] ?? [];

/** How many maatjes an expert has room for, until she says so herself. */
export const USUAL_CAPACITY = 5;
