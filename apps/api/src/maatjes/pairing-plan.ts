import type { DomainCode } from './domains.js';
import { mayStay, meritOf, ruleAgainst, type Expert, type History, type Member, type Merit } from './pairing-rules.js';

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

/** Pairs that may be, in columns: there are hundreds of thousands, and they travel to another thread. */
export interface Edges {
  member: Int32Array;
  expert: Int32Array;
  worth: Int32Array;
}

/** An assignment to be found: members × experts, with room. */
export interface Problem {
  members: number;
  /** Of each expert: how many places there are, and what each costs: the fuller, the dearer. */
  places: number[][];
  edges: Edges;
}

/** For each member the expert she is given; -1: nobody. */
export type Assignment = number[];

/**
 * What the batch strives for, said in numbers that are added up: a pair that stands is kept before anything else, then everybody is
 * placed, then the ranking of one newcomer (same wijk, together before, a shared language, shared days), and the load is spread.
 */
const WORTH = { kept: 100_000, placed: 10_000, sharesWijk: 1_000, together: 400, sharedLanguage: 150, sharedDay: 20, fullestPlace: 9 } as const;

const worthOf = (merit: Merit, isKept: boolean): number =>
  WORTH.placed
  + (isKept ? WORTH.kept : 0)
  + (merit.sharesWijk ? WORTH.sharesWijk : 0)
  + (merit.together ? WORTH.together : 0)
  + (merit.sharedLanguages.length > 0 ? WORTH.sharedLanguage : 0)
  + merit.sharedDays.length * WORTH.sharedDay;

/** The problem that members and experts make. Places that are not to be given again must be counted in `expert.pairs`. */
export function problemOf(members: readonly ToPlace[], experts: readonly Expert[], history: History, day: string): Problem {
  const edges = room(members.length * experts.length);
  let count = 0;
  for (const [place, { member, domain, current }] of members.entries()) {
    for (const [index, expert] of experts.entries()) {
      const isKept = expert.contactId === current;
      const mayBe = isKept ? mayStay(member, expert, domain, history, day) : ruleAgainst(member, { ...expert, pairs: 0 }, domain, history, day) === null;
      if (mayBe) put(edges, count++, { member: place, expert: index, worth: worthOf(meritOf(member, expert, history), isKept) });
    }
  }
  return { members: members.length, places: experts.map(placesOf), edges: cut(edges, count) };
}

const room = (most: number): Edges => ({ member: new Int32Array(most), expert: new Int32Array(most), worth: new Int32Array(most) });
const cut = ({ member, expert, worth }: Edges, count: number): Edges => ({ member: member.slice(0, count), expert: expert.slice(0, count), worth: worth.slice(0, count) });

function put(edges: Edges, at: number, { member, expert, worth }: Edge): void {
  edges.member[at] = member;
  edges.expert[at] = expert;
  edges.worth[at] = worth;
}

/** Edges in columns. */
export function inColumns(given: readonly Edge[]): Edges {
  const edges = room(given.length);
  for (const [at, edge] of given.entries()) put(edges, at, edge);
  return edges;
}

/** The k-th of n places costs up to nine points: of two experts the emptier is chosen. */
const placesOf = ({ capacity, pairs }: Expert): number[] =>
  Array.from({ length: Math.max(0, capacity - pairs) }, (_, free) => Math.floor((WORTH.fullestPlace * (pairs + free)) / capacity));

/** What an assignment is worth; minus infinity for one with a pair that may not be. */
export function scoreOf({ places, edges: { member, expert, worth } }: Problem, assignment: Assignment): number {
  const worths = new Map<number, number>();
  for (let at = 0; at < member.length; at += 1) if (assignment[member[at]!] === expert[at]) worths.set(member[at]!, worth[at]!);
  const taken = places.map(() => 0);
  let score = 0;
  for (const [each, given] of assignment.entries()) {
    if (given === -1) continue;
    score += (worths.get(each) ?? Number.NEGATIVE_INFINITY) - places[given]![taken[given]!]!;
    taken[given]! += 1;
  }
  return score;
}

/** What somebody would do by hand: the best pair that is left, until none is. The baseline the solver is measured against. */
export function greedily({ members, places, edges: { member, expert, worth } }: Problem): Assignment {
  const assignment: Assignment = Array.from({ length: members }, () => -1);
  const taken = places.map(() => 0);
  const order = Uint32Array.from(member.keys()).sort((a, b) => worth[b]! - worth[a]! || member[a]! - member[b]! || expert[a]! - expert[b]!);
  for (const at of order) {
    const [who, whom] = [member[at]!, expert[at]!];
    if (assignment[who] !== -1 || taken[whom]! >= places[whom]!.length) continue;
    assignment[who] = whom;
    taken[whom]! += 1;
  }
  return assignment;
}
