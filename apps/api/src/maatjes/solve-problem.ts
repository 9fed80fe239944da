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
  const { edges: { member, expert, worth } } = problem;
  const solving = await solver();
  const order = Uint32Array.from(member.keys()).sort((a, b) => member[a]! - member[b]! || worth[b]! - worth[a]! || expert[a]! - expert[b]!);
  const isUsed = new Uint8Array(member.length);
  const used: Edge[] = [];
  const use = (at: number) => {
    isUsed[at] = 1;
    used.push({ member: member[at]!, expert: expert[at]!, worth: worth[at]! });
  };
  let ofMember = 0;
  for (const [place, at] of order.entries()) {
    ofMember = place > 0 && member[order[place - 1]!] === member[at] ? ofMember + 1 : 0;
    if (ofMember < FIRST_EDGES) use(at);
  }
  if (used.length === 0) return { assignment: Array.from({ length: problem.members }, () => -1), rounds: 0 };
  for (let round = 1; ; round += 1) {
    onRound(round, used.length);
    const solution = solving.solve(linearProgram(problem, used), { presolve: 'on' });
    if (solution.Status !== 'Optimal') throw new Error(`The solver ended with ${solution.Status}`);
    const prices = new Map(solution.Rows.flatMap((row) => ('Dual' in row && 'Name' in row ? [[row.Name, row.Dual] as const] : [])));
    const known = used.length;
    for (const at of order) if (isUsed[at] === 0 && worth[at]! - (prices.get(`m${member[at]}`) ?? 0) - (prices.get(`e${expert[at]}`) ?? 0) > BETTER_BY) use(at);
    if (used.length === known) return { assignment: assignmentOf(problem, used, solution.Columns), rounds: round };
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
