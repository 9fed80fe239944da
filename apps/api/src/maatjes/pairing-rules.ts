import { addDays } from '#libs/clock';
import { languageName } from '../contacts/index.js';
import { listInWords, WEEKDAYS } from '../reachability/index.js';
import { domainLabel, type DomainCode } from './domains.js';

/** A buurtteam contact as pairing sees her. */
export interface Member {
  contactId: string;
  professionalId: string;
  organisationId: string;
  gemeenten: readonly string[];
  /** What she serves, of any level. */
  areaCodes: readonly string[];
  /** The wijken she works in; a buurt counts as its wijk. */
  wijken: readonly string[];
  languages: readonly string[];
  /** The weekdays she works; empty: unknown. */
  days: readonly number[];
  /** Her first day. */
  startsOn: string;
  /** Whether she can be asked at all: a proposal is a mail, and its answer is given signed in. */
  hasEmail: boolean;
}

/** An expertise contact as pairing sees her. */
export interface Expert extends Omit<Member, 'wijken'> {
  /** The wijken she works in herself, or has a maatje in; who serves a whole gemeente works in no wijk more than in another. */
  wijken: readonly string[];
  domains: readonly DomainCode[];
  capacity: number;
  /** How many pairs she has now. */
  pairs: number;
  paused: boolean;
  /** Her last day; null: open-ended. */
  endsOn: string | null;
  /** Until when she is away, when she is away now; null: she is not. */
  absentUntil: string | null;
}

/** What is known of two people together. */
export interface History {
  blocked(one: string, other: string): boolean;
  /** Whether they were maatjes before. */
  together(memberProfessionalId: string, expertProfessionalId: string): boolean;
}

/** Which rule stands in the way of a pair. */
export type Rule = 'scope' | 'team' | 'blocked' | 'domain' | 'paused' | 'absent' | 'leaving' | 'unasked' | 'capacity';

/** Who starts within so many days is already given a proposal, so that she has a maatje on her first. */
export const AHEAD_DAYS = 14;

/** Away for longer than this is long: a temporary deputy helps, and no new pair is made. */
const LONG_ABSENCE_DAYS = 28;

export const RULE_TEXTS: Readonly<Record<Rule, string>> = {
  scope: 'werkt in een andere gemeente', team: 'zit in hetzelfde team', blocked: 'één van beiden wil dit niet', domain: 'heeft deze expertise niet',
  paused: 'neemt nu niemand aan', absent: 'is lang afwezig', leaving: 'stopt binnenkort',
  unasked: 'of het teamlid heeft geen e-mailadres om te antwoorden', capacity: 'heeft geen plek vrij',
};

/** For the two themselves and for who hands a member over: which rule it is, is for who keeps the member. */
export const CANNOT_BE = { expert: 'kan nu niet haar maatje worden', nobody: 'Er is nu niemand die haar maatje kan worden.' };

/** Her last day is near: she gets no new maatjes, and those she has get another. */
export const leavesSoon = ({ endsOn }: Pick<Expert, 'endsOn'>, day: string): boolean => endsOn !== null && endsOn < addDays(day, LONG_ABSENCE_DAYS);

/** She is away for so long that her maatjes need somebody else meanwhile. */
export const isLongAbsent = ({ absentUntil }: Pick<Expert, 'absentUntil'>, day: string): boolean => absentUntil !== null && absentUntil >= addDays(day, LONG_ABSENCE_DAYS);

/** The first hard rule that forbids a pair on a day; null: it may be. The order is from what never changes to what may tomorrow. */
export function ruleAgainst(member: Member, expert: Expert, domain: DomainCode | null, history: Pick<History, 'blocked'>, day: string): Rule | null {
  if (!member.gemeenten.every((code) => expert.gemeenten.includes(code))) return 'scope';
  if (member.organisationId === expert.organisationId || member.professionalId === expert.professionalId) return 'team';
  if (history.blocked(member.professionalId, expert.professionalId)) return 'blocked';
  if (domain !== null && !expert.domains.includes(domain)) return 'domain';
  if (leavesSoon(expert, day)) return 'leaving';
  if (expert.paused) return 'paused';
  if (isLongAbsent(expert, day)) return 'absent';
  if (!member.hasEmail || !expert.hasEmail) return 'unasked';
  return expert.pairs >= expert.capacity ? 'capacity' : null;
}

/** Whether a pair that stands may go on: who takes no new maatjes, is away for long, cannot be asked or has no other place left, keeps the ones she has. */
export const mayStay = (member: Member, expert: Expert, domain: DomainCode | null, history: Pick<History, 'blocked'>, day: string): boolean =>
  ruleAgainst({ ...member, hasEmail: true }, { ...expert, hasEmail: true, paused: false, absentUntil: null, pairs: 0 }, domain, history, day) === null;

/** How good a pair is, from the most to the least telling; compared in this order. */
export interface Merit {
  sharesWijk: boolean;
  together: boolean;
  sharedLanguages: string[];
  sharedDays: number[];
  /** Pairs ÷ capacity; 1 where there is no capacity. */
  load: number;
}

const shared = <T>(one: readonly T[], other: readonly T[]): T[] => one.filter((each) => other.includes(each));

export function meritOf(member: Member, expert: Expert, history: Pick<History, 'together'>): Merit {
  return {
    sharesWijk: shared(member.wijken, expert.wijken).length > 0,
    together: history.together(member.professionalId, expert.professionalId),
    sharedLanguages: shared(member.languages, expert.languages),
    sharedDays: shared(member.days, expert.days),
    load: expert.capacity === 0 ? 1 : expert.pairs / expert.capacity,
  };
}

/** Negative: `one` is better. */
export const compareMerit = (one: Merit, other: Merit): number =>
  Number(other.sharesWijk) - Number(one.sharesWijk)
  || Number(other.together) - Number(one.together)
  || Number(other.sharedLanguages.length > 0) - Number(one.sharedLanguages.length > 0)
  || other.sharedDays.length - one.sharedDays.length
  || one.load - other.load;

export interface Candidate {
  expert: Expert;
  merit: Merit;
}

/** Who may be her maatje, the best first; between equals the one whose key comes first. The same input gives the same answer. */
export function candidatesFor(member: Member, experts: readonly Expert[], domain: DomainCode | null, history: History, day: string): Candidate[] {
  return experts
    .filter((expert) => ruleAgainst(member, expert, domain, history, day) === null)
    .map((expert) => ({ expert, merit: meritOf(member, expert, history) }))
    .sort((one, other) => compareMerit(one.merit, other.merit) || (one.expert.contactId < other.expert.contactId ? -1 : 1));
}

/** No rule stands in the way, but she was sought before: she declined, did not answer, or is her maatje now. */
type Obstacle = Rule | 'sought-before';

/**
 * What keeps her without a maatje, in Dutch: what stands in the way of the expert who came furthest.
 * @param experts all of them, also those who are left out because they were sought before.
 */
export function whyNobody(member: Member, experts: readonly Expert[], domain: DomainCode | null, history: Pick<History, 'blocked'>, day: string): string {
  const order: readonly Obstacle[] = ['sought-before', 'capacity', 'unasked', 'absent', 'paused', 'leaving', 'domain', 'blocked', 'team', 'scope'];
  const obstacles = new Set(experts.map((expert): Obstacle => ruleAgainst(member, expert, domain, history, day) ?? 'sought-before'));
  const furthest = order.find((each) => obstacles.has(each)) ?? 'scope';
  return furthest === 'domain' ? `Niemand met expertise ${domainLabel(domain ?? '').toLowerCase()} kan haar maatje worden.` : WHY_NOBODY[furthest];
}

const WHY_NOBODY: Readonly<Record<Exclude<Obstacle, 'domain'>, string>> = {
  'sought-before': 'Wie plek heeft, is al eens gevraagd en zei nee of niets, of is nu haar maatje.',
  capacity: 'Alle plekken bij het expertiseteam zijn bezet of beloofd.',
  absent: 'Wie plek heeft, is lang afwezig.',
  paused: 'Wie plek heeft, neemt nu niemand aan.',
  leaving: 'Wie plek heeft, stopt binnenkort.',
  unasked: 'Een voorstel gaat per mail: vul eerst het e-mailadres in van dit teamlid of van wie plek heeft.',
  blocked: 'Met wie plek heeft, wil één van beiden geen maatje zijn.',
  team: 'Wie plek heeft, zit in hetzelfde team.',
  scope: 'Er is geen expertiseteam voor haar gemeente.',
};

/** Why these two, in plain Dutch, the most telling first; none: she only had room. */
export function reasonsOf(member: Member, { expert, merit }: Candidate, wijkName: (code: string) => string): string[] {
  const wijken = shared(member.wijken, expert.wijken).slice(0, 3).map(wijkName);
  return [
    ...(merit.sharesWijk ? [`werkt al in ${listInWords(wijken)}`] : []),
    ...(merit.together ? ['waren eerder maatjes'] : []),
    ...(merit.sharedLanguages.length > 0 ? [`spreken allebei ${listInWords(merit.sharedLanguages.map(languageName))}`] : []),
    ...(merit.sharedDays.length > 0 ? [`${daysInWords(merit.sharedDays)} samen aanwezig`] : []),
  ];
}

const daysInWords = (days: readonly number[]): string => (days.join() === '1,2,3,4,5' ? 'maandag tot en met vrijdag' : listInWords(days.map((day) => WEEKDAYS[day as keyof typeof WEEKDAYS])));

/** How much room she has today: for who chooses. */
export function roomOf({ capacity, pairs }: Pick<Expert, 'capacity' | 'pairs'>): string {
  const left = capacity - pairs;
  return `nog ${left} ${left === 1 ? 'plek' : 'plekken'} vrij`;
}
