import { addDays } from '#libs/clock';
import { insertRows, type Database } from '#libs/database';
import { AreaRepository } from '../areas/index.js';
import { candidatesFor, Consult, ExpertProfile, leavesSoon, MaatjePair, MaatjeRepository, PairingRepository, proposal, reasonsOf, type Candidate, type Expert, type Member } from '../maatjes/index.js';
import { demoId } from './demo-directory.js';
import { Random } from './random.js';

const SEED = 2009;
const MOST_CONSULTS = 4;
const LATELY_DAYS = 30;

/**
 * Who is whose maatje in a gemeente of the demo, as its people stand in the database: whoever was there first was given the best of
 * who had room, by the rules of maatjes themselves. Whoever begins today has a proposal, to which her maatje said yes already.
 */
export async function addMaatjes(database: Database, gemeenteCode: string, today: string): Promise<void> {
  const random = new Random(SEED);
  const { members, experts, history } = await new PairingRepository(database, new MaatjeRepository(database)).field([gemeenteCode], today);
  for (const expert of experts) expert.capacity = placesOf(expert);
  const names = new Map((await new AreaRepository(database).areasIn([gemeenteCode])).map(({ code, name }) => [code, name]));
  const pairs: MaatjePair[] = [];
  for (const member of [...members].sort(byFirstDay)) {
    const isNew = member.startsOn === today;
    // When the others were chosen, nobody knew who would leave soon, and who came lately was not there yet.
    const chosenFrom = isNew ? experts : experts.filter(({ startsOn }) => startsOn < addDays(today, -LATELY_DAYS)).map((expert) => ({ ...expert, endsOn: null }));
    const best = candidatesFor(member, chosenFrom, null, history, today)[0];
    if (!best) continue;
    const expert = experts.find(({ contactId }) => contactId === best.expert.contactId)!;
    const reasons = reasonsOf(member, best, (code) => names.get(code) ?? code);
    pairs.push(isNew ? proposed(member, best, reasons, today) : standing(member, expert, reasons, random, today));
    expert.pairs += 1;
    expert.wijken = [...new Set([...expert.wijken, ...member.wijken])];
  }
  const manager = database.write();
  await insertRows(manager, ExpertProfile, experts.map(({ contactId, domains, capacity }) => ({ contactId, domains: [...domains], capacity, paused: false })));
  await insertRows(manager, MaatjePair, pairs);
  await insertRows(manager, Consult, pairs.flatMap((pair) => consultsOf(pair, random, today)));
}

const byFirstDay = (one: Member, other: Member): number => (one.startsOn < other.startsOn || (one.startsOn === other.startsOn && one.contactId < other.contactId) ? -1 : 1);

/** Who works more days has room for more. */
const placesOf = ({ days }: Expert): number => days.length + 3;

/** Both hear of it on her first day. */
function proposed(member: Member, best: Candidate, reasons: string[], today: string): MaatjePair {
  const midnight = `${addDays(today, -1)}T23:00:00.000Z`;
  return { id: idOf(member), ...proposal(member.contactId, best, null, reasons, midnight, midnight), expertAcceptedAt: midnight, version: 1 };
}

/** Since some day in the past months, or since the later of the two began. */
function standing(member: Member, expert: Expert, reasons: string[], random: Random, today: string): MaatjePair {
  const startsOn = [member.startsOn, expert.startsOn, addDays(today, -random.between(20, 400))].sort().at(-1)!;
  const accepted = `${startsOn}T10:00:00.000Z`;
  const ending = leavesSoon(expert, today) ? { state: 'ending', endsOn: expert.endsOn, endReason: 'expert-leaves' } as const : { state: 'active' } as const;
  return {
    id: idOf(member), ...proposal(member.contactId, { expert }, null, reasons, accepted, accepted),
    memberAcceptedAt: accepted, expertAcceptedAt: accepted, startsOn, ...ending, version: 1,
  };
}

function consultsOf({ id, startsOn }: MaatjePair, random: Random, today: string): Consult[] {
  if (startsOn === null) return [];
  return Array.from({ length: random.between(0, MOST_CONSULTS) }, (_, index) => ({ id: demoId('consult', `${id} ${index}`), pairId: id, on: addDays(today, -random.between(1, 180)) })).filter(({ on }) => on >= startsOn);
}

const idOf = ({ contactId }: Member): string => demoId('maatje', contactId);
