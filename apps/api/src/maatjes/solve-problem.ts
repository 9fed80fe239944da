import highs from 'highs';
import type { Assignment, Edge, Problem } from './pairing-plan.js';

/** Edges of each member to begin with; the others join when they could better the answer. */
const FIRST_EDGES = 12;
const BETTER_BY = 1e-6;

/** Its types are read as those of a CommonJS module, whose default is the module; it is an ES module, whose default is the loader. */
const loadHighs = highs as unknown as typeof highs.default;
/** Loaded once: it is a megabyte of WebAssembly. */
let loaded: ReturnType<typeof loadHighs> | undefined;
const solver = () => (loaded ??= loadHighs());

export interface Solved {
  assignment: Assignment;
  /** How often the solver was asked. */
  rounds: number;
}

/**
 * The best assignment there is, by linear programming: such a problem has a whole-numbered optimum. Most pairs never matter, so the
 * solver begins with each member's best; its prices then say which other pairs could better the answer, until none could: that proves it.
 * @param onRound told before each round, with how many pairs are looked at.
 */
export async function solveProblem(problem: Problem, onRound: (round: number, edges: number) => void = () => undefined): Promise<Solved> {
  const solving = await solver();
  const byMember = Map.groupBy([...problem.edges].sort((a, b) => b.worth - a.worth || a.expert - b.expert), ({ member }) => member);
  const used: Edge[] = [];
  let left: Edge[] = [];
  for (const edges of byMember.values()) {
    used.push(...edges.slice(0, FIRST_EDGES));
    left.push(...edges.slice(FIRST_EDGES));
  }
  for (let round = 1; ; round += 1) {
    if (used.length === 0) return { assignment: Array.from({ length: problem.members }, () => -1), rounds: 0 };
    onRound(round, used.length);
    const solution = solving.solve(linearProgram(problem, used), { presolve: 'on' });
    if (solution.Status !== 'Optimal') throw new Error(`The solver ended with ${solution.Status}`);
    const prices = new Map(solution.Rows.flatMap((row) => ('Dual' in row && 'Name' in row ? [[row.Name, row.Dual] as const] : [])));
    const better = new Set(left.filter(({ member, expert, worth }) => worth - (prices.get(`m${member}`) ?? 0) - (prices.get(`e${expert}`) ?? 0) > BETTER_BY));
    if (better.size === 0) return { assignment: assignmentOf(problem, used, solution.Columns), rounds: round };
    for (const edge of better) used.push(edge);
    left = left.filter((edge) => !better.has(edge));
  }
}

function linearProgram({ places }: Problem, edges: readonly Edge[]): string {
  const variable = ({ member, expert }: Edge) => `x${member}_${expert}`;
  const sum = (terms: readonly string[]): string => terms.join(' + ').replace(/((?:[^+]+\+){40})/g, '$1\n'); // lines of the format are short
  const members = Map.groupBy(edges, ({ member }) => member);
  const experts = Map.groupBy(edges, ({ expert }) => expert);
  const slots = [...experts.keys()].flatMap((expert) => places[expert]!.map((cost, place) => ({ expert, cost, name: `y${expert}_${place}` })));
  const slotsOf = Map.groupBy(slots, ({ expert }) => expert);
  const costs = slots.filter(({ cost }) => cost > 0).map(({ cost, name }) => `- ${cost} ${name}`);
  return [
    'Maximize', ` obj: ${sum(edges.map((edge) => `${edge.worth} ${variable(edge)}`))}`, ...costs, 'Subject To',
    ...[...members].map(([member, own]) => ` m${member}: ${sum(own.map(variable))} <= 1`),
    ...[...experts].map(([expert, own]) => ` e${expert}: ${sum(own.map(variable))}${(slotsOf.get(expert) ?? []).map(({ name }) => ` - ${name}`).join('')} <= 0`),
    'Bounds', ...slots.map(({ name }) => ` 0 <= ${name} <= 1`), 'End',
  ].join('\n');
}

function assignmentOf({ members }: Problem, edges: readonly Edge[], columns: Readonly<Record<string, { Primal?: number }>>): Assignment {
  const assignment: Assignment = Array.from({ length: members }, () => -1);
  for (const { member, expert } of edges) if ((columns[`x${member}_${expert}`]?.Primal ?? 0) > 0.5) assignment[member] = expert;
  return assignment;
}
