import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greedily, inColumns, scoreOf, type Assignment, type Edge, type Problem } from './pairing-plan.js';
import { solveProblem } from './solve-problem.js';

const listOf = ({ edges: { member, expert, worth } }: Problem): Edge[] => [...member].map((who, at) => ({ member: who, expert: expert[at]!, worth: worth[at]! }));

/** Every assignment there is. */
function best(problem: Problem): number {
  const edges = Map.groupBy(listOf(problem), ({ member }) => member);
  const taken = problem.places.map(() => 0);
  const place = (member: number): number => {
    if (member === problem.members) return 0;
    let most = place(member + 1);
    for (const { expert, worth } of edges.get(member) ?? []) {
      const cost = problem.places[expert]![taken[expert]!];
      if (cost === undefined) continue;
      taken[expert]! += 1;
      most = Math.max(most, worth - cost + place(member + 1));
      taken[expert]! -= 1;
    }
    return most;
  };
  return place(0);
}

const problem = (members: number, experts: number): fc.Arbitrary<Problem> => fc.record({
  members: fc.constant(members),
  places: fc.array(fc.integer({ min: 0, max: 3 }).map((room) => Array.from({ length: room }, (_, taken) => Math.floor((9 * taken) / room))), { minLength: experts, maxLength: experts }),
  edges: fc.array(fc.option(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(5)), { freq: 3 }), { minLength: members * experts, maxLength: members * experts })
    .map((given) => inColumns(given.flatMap((each, index) => (each ? [{ member: Math.floor(index / experts), expert: index % experts, worth: 10_000 + (each[0] ? 100_000 : 0) + (each[1] ? 1_000 : 0) + (each[2] ? 400 : 0) + each[3] * 20 }] : [])))),
});

function isAllowed(given: Problem, assignment: Assignment): boolean {
  const { places } = given;
  const known = new Set(listOf(given).map(({ member, expert }) => `${member} ${expert}`));
  return assignment.every((expert, member) => expert === -1 || known.has(`${member} ${expert}`)) && places.every((room, expert) => assignment.filter((each) => each === expert).length <= room.length);
}

describe('the batch', () => {
  it('equals trying everything on every small instance', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 7 }).chain((members) => fc.integer({ min: 1, max: 4 }).chain((experts) => problem(members, experts))), async (given) => {
      const { assignment } = await solveProblem(given);
      expect(isAllowed(given, assignment)).toBe(true);
      expect(scoreOf(given, assignment)).toBe(best(given));
    }), { numRuns: 150 });
  }, 60_000);

  it('is never worse than by hand on larger ones, and the same for the same', async () => {
    await fc.assert(fc.asyncProperty(problem(60, 18), async (given) => {
      const { assignment } = await solveProblem(given);
      expect(isAllowed(given, assignment)).toBe(true);
      expect(scoreOf(given, assignment)).toBeGreaterThanOrEqual(scoreOf(given, greedily(given)));
      expect((await solveProblem(given)).assignment).toEqual(assignment);
    }), { numRuns: 12 });
  }, 60_000);

  it('leaves nobody out where there is room, and places nobody where there is none', async () => {
    expect((await solveProblem({ members: 2, places: [[], []], edges: inColumns([{ member: 0, expert: 0, worth: 1 }, { member: 1, expert: 1, worth: 1 }]) })).assignment).toEqual([-1, -1]);
    expect((await solveProblem({ members: 0, places: [], edges: inColumns([]) })).assignment).toEqual([]);
    expect((await solveProblem({ members: 2, places: [[0], [0]], edges: inColumns([{ member: 0, expert: 0, worth: 11 }, { member: 0, expert: 1, worth: 10 }, { member: 1, expert: 0, worth: 10 }]) })).assignment).toEqual([1, 0]);
  });
});
