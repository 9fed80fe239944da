import type { DomainCode } from './domains.js';
import { meritOf, ruleAgainst, type Expert, type History, type Member, type Merit, type Rule } from './pairing-rules.js';

/** A member to be placed. */
export interface ToPlace {
  member: Member;
  /** What she asks for; null: anything. */
  domain: DomainCode | null;
  /** The expert she is paired with now; null: nobody. */
  current: string | null;
}

/** Two who may be paired, and what that is worth. Plain numbers: it travels to the thread that solves. */
export interface Edge {
  member: number;
  expert: number;
  worth: number;
}

/** An assignment to be found: members × experts, with room. */
export interface Problem {
  members: number;
  /** Of each expert: how many places there are, and what each costs: the fuller, the dearer. */
  places: number[][];
  edges: Edge[];
}

/** For each member the expert she is given; -1: nobody. */
export type Assignment = number[];

/**
 * What the batch strives for, said in numbers that are added up: a pair that stands is kept before anything else, then everybody is
 * placed, then the ranking of one newcomer (same wijk, together before, a shared language, shared days), and the load is spread.
 */
export const WORTH = { kept: 100_000, placed: 10_000, sharesWijk: 1_000, together: 400, sharedLanguage: 150, sharedDay: 20, fullestPlace: 9 } as const;

const worthOf = (merit: Merit, isKept: boolean): number =>
  WORTH.placed
  + (isKept ? WORTH.kept : 0)
  + (merit.sharesWijk ? WORTH.sharesWijk : 0)
  + (merit.together ? WORTH.together : 0)
  + (merit.sharedLanguages.length > 0 ? WORTH.sharedLanguage : 0)
  + merit.sharedDays.length * WORTH.sharedDay;

/** The problem that members and experts make. Places that are not to be given again must be counted in `expert.pairs`. */
export function problemOf(members: readonly ToPlace[], experts: readonly Expert[], history: History, day: string): Problem {
  const edges: Edge[] = [];
  for (const [place, { member, domain, current }] of members.entries()) {
    for (const [index, expert] of experts.entries()) {
      const isKept = expert.contactId === current;
      // who takes no new maatjes, or is away for long, keeps the ones she has
      const judged = isKept ? { ...expert, paused: false, absentUntil: null } : expert;
      if (ruleAgainst(member, { ...judged, pairs: 0 }, domain, history, day) === null) edges.push({ member: place, expert: index, worth: worthOf(meritOf(member, expert, history), isKept) });
    }
  }
  return { members: members.length, places: experts.map(placesOf), edges };
}

/** The k-th of n places costs up to nine points: of two experts the emptier is chosen. */
const placesOf = ({ capacity, pairs }: Expert): number[] =>
  Array.from({ length: Math.max(0, capacity - pairs) }, (_, free) => Math.floor((WORTH.fullestPlace * (pairs + free)) / capacity));

/** What an assignment is worth. */
export function scoreOf({ places, edges }: Problem, assignment: Assignment): number {
  const worth = new Map(edges.map(({ member, expert, worth: value }) => [`${member} ${expert}`, value]));
  const taken = places.map(() => 0);
  let score = 0;
  for (const [member, expert] of assignment.entries()) {
    if (expert === -1) continue;
    score += (worth.get(`${member} ${expert}`) ?? Number.NEGATIVE_INFINITY) - places[expert]![taken[expert]!]!;
    taken[expert]! += 1;
  }
  return score;
}

/** What somebody would do by hand: the best pair that is left, until none is. The baseline the solver is measured against. */
export function greedily({ members, places, edges }: Problem): Assignment {
  const assignment: Assignment = Array.from({ length: members }, () => -1);
  const taken = places.map(() => 0);
  for (const { member, expert } of [...edges].sort((a, b) => b.worth - a.worth || a.member - b.member || a.expert - b.expert)) {
    if (assignment[member] !== -1 || taken[expert]! >= places[expert]!.length) continue;
    assignment[member] = expert;
    taken[expert]! += 1;
  }
  return assignment;
}

/** Which rule left a member without anybody. */
export function ruleFor({ member, domain }: ToPlace, experts: readonly Expert[], history: History, day: string): Rule {
  const order: readonly Rule[] = ['domain', 'blocked', 'paused', 'absent', 'leaving', 'team', 'scope'];
  const rules = experts.map((expert) => ruleAgainst(member, { ...expert, pairs: 0 }, domain, history, day));
  return rules.some((rule) => rule === null) ? 'capacity' : order.find((rule) => rules.includes(rule)) ?? 'scope';
}

