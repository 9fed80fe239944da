import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { paced, takeTurns } from '#libs/pace';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AreaRepository, PostcodeRepository } from '../../areas/index.js';
import { ChangesRepository } from '../../changes/index.js';
import { mayRead, type ContactRecord } from '../../contacts/index.js';
import { coordinatedGemeenten, keepsAPart, PeopleRepository, type Person } from '../../duplicates/index.js';
import { fullName, sortName } from '../../professionals/index.js';
import { ROW_KINDS, type Decisions, type RowChoice, type RowKind } from '../decisions.js';
import type { MappedColumn } from '../headings.js';
import type { ImportedPerson } from '../read-row.js';
import { readRole } from '../read-words.js';
import type { Sheet } from '../sheet.js';
import { Absent, endingRow } from './absent.js';
import { AreaFinder } from './area-finder.js';
import { ImportDirectoryRepository } from './directory.repository.js';
import { countRows, readRows, type FileRow } from './file-rows.js';
import { Identify, type Likely } from './identify.js';
import { LoadPeople } from './load-people.js';
import { Meanings } from './meanings.js';
import { OrganisationFinder, wijkenOfTowns } from './organisation-finder.js';
import type { Plan, PlannedRow } from './planned.js';
import { refusalsOf } from './refusals.js';
import { ResolveRow, type Resolved } from './resolve-row.js';
import { cellOf, plain, refused, RowPlanner, type AddressOwner } from './row-planner.js';
import { ToldPlaces, type ToldPlace } from './told-places.js';
import { UnknownWords, type AskedWord, type WordPlace } from './unknown-words.js';

/** How far it is: of each phase how many of how many rows. */
export type Tell = (phase: 'reading' | 'comparing', done: number, total: number) => void;

/** A row that was read, with what was looked up for it; `planned`: it needs no more. */
interface Looked {
  row: FileRow;
  person: ImportedPerson | null;
  resolved: Resolved | null;
  personId: string | null;
  planned: PlannedRow | null;
}

/** Works out what importing a file will do, without doing it: the preview and, the same way again, what is applied. */
@Injectable()
export class MakePlan {
  constructor(
    private readonly areas: AreaRepository,
    private readonly postcodes: PostcodeRepository,
    private readonly people: PeopleRepository,
    private readonly changes: ChangesRepository,
    private readonly directory: ImportDirectoryRepository,
    private readonly loading: LoadPeople,
    private readonly absent: Absent,
    private readonly clock: Clock,
  ) {}

  async make(actor: Actor, sheets: readonly Sheet[], columns: readonly (readonly MappedColumn[])[], decisions: Decisions, tell: Tell): Promise<Plan> {
    const mark = await this.changes.mark();
    const total = countRows(sheets, columns);
    let [read, compared] = [0, 0];
    const places = await this.places(actor);
    const words = new UnknownWords(places.meanings.stillThere(decisions.words ?? {}));
    const rows = await readRows(sheets, columns, (text, row) => readRole(text) ?? words.inRow(row, 'role', text)?.[0] ?? null, decisions.roles ?? {}, () => tell('reading', read += 1, total));
    const onCompared = (count: number) => tell('comparing', Math.min(total, Math.floor((compared += count) / 3)), total);
    const finding = await this.finding(actor, rows, places, words);
    const told = new ToldPlaces();
    const looked = await this.lookUp(rows, finding, decisions, told, onCompared);
    const known = [...new Set(looked.flatMap(({ personId }) => (personId !== null && finding.known.has(personId) ? [personId] : [])))];
    const people = await this.loading.people(actor, known, finding.records, onCompared);
    const planner = new RowPlanner(actor, this.clock.today(), people, finding.emails, finding.lastDays, (key) => whereOf(key, sheets));
    const planned: PlannedRow[] = [];
    for await (const place of paced(inOrder(looked))) {
      const { row, person, resolved, personId, planned: settled } = looked[place]!;
      planned[place] = settled ?? planner.plan(row, person!, resolved!, personId!);
      onCompared(1);
    }
    const { organisationIds, endAbsentOn } = decisions.complete ?? { organisationIds: [], endAbsentOn: null };
    const unsure = doubtful(planned, looked, finding);
    const moreAreas = settleMoreAreas(planned, planner, decisions.areasComplete === true, unsure.people, places.areas);
    const absentAt = await this.absent.find(actor, people.values(), unsure, endAbsentOn ?? this.clock.today());
    const ending = absentAt.filter((each) => organisationIds.includes(each.organisationId)).flatMap(({ contacts }) => contacts.map((contact) => endingRow(contact, endAbsentOn)));
    const edits = [...planner.edits, ...(endAbsentOn === null ? [] : ending.map(({ contactId }) => ({ kind: 'contact' as const, id: contactId!, set: { endsOn: endAbsentOn } })))];
    const { words: unknown, more: moreWords } = words.shown();
    const asked = await Promise.all(unknown.map(async (word): Promise<AskedWord> => ({ ...places.meanings.told(word), place: word.kind === 'organisation' ? await this.placeOf(actor, told.of(word.text), places.areas) : null })));
    const sheetNames = sheets.map(({ name }) => name);
    return {
      mark, refusals: await refusalsOf(planned, sheetNames), words: asked, moreWords, moreAreas, sheetNames, rows: [...planned, ...ending], edits, digest: await digestOf([...planned, ...ending]), counts: countsOf([...planned, ...ending]), areaCodes: areasOf(edits),
      absentAt: absentAt.map(({ contacts, ...at }) => ({ ...at, absent: contacts.length })),
    };
  }

  /** Of an organisation that is in a wijk, its people work there when nothing else is said. */
  private async placeOf({ gemeenten }: Actor, { areaCodes, lacksAreas, ...address }: ToldPlace, areas: AreaFinder): Promise<WordPlace> {
    const buurten = lacksAreas && areaCodes.length === 0 && address.postcode !== null
      ? await Promise.all(gemeenten.map((gemeente) => this.postcodes.buurtOf(address.postcode!, address.houseNumber, gemeente))) : [];
    return { ...address, areas: areaCodes.map((key) => ({ key, label: areas.name(key) })), asksAreas: lacksAreas && areaCodes.length === 0 && !buurten.some(Boolean) };
  }

  private async places(actor: Actor): Promise<Places> {
    const kept = actor.powers.flatMap((power) => (power.kind === 'coordinator' ? [power.wijkCode ?? power.gemeenteCode] : []));
    const rest = takeTurns();
    const named = await this.directory.organisations(actor.gemeenten, this.clock.today());
    await rest();
    const areas = await AreaFinder.of(await this.areas.areasIn(actor.gemeenten), kept, wijkenOfTowns(named));
    const organisations = await OrganisationFinder.of(named);
    return { areas, organisations, meanings: await Meanings.among(areas, organisations) };
  }

  private async finding(actor: Actor, rows: readonly FileRow[], { areas, organisations }: Places, words: UnknownWords): Promise<Finding> {
    const gemeenten = coordinatedGemeenten(actor);
    const ids = [...new Set(rows.flatMap(({ about }) => about?.id ?? []))];
    const byContact = new Map((await this.directory.professionalsOf(ids)).map(({ id, professionalId }) => [id, professionalId]));
    const records = await this.loading.records([...byContact.keys()]);
    const readable = new Map([...records].filter(([, record]) => mayRead(actor, record, this.clock.today())));
    const rest = takeTurns();
    const byEmail = await this.directory.byEmail(gemeenten, [...new Set(rows.flatMap(({ about }) => about?.email ?? []))]);
    await rest();
    const near = await this.people.within(gemeenten, null, keepsAPart(actor));
    await rest();
    const seen = new Set(near.map(({ id }) => id));
    const people: Person[] = [...near, ...byEmail.filter(({ id, isNear }) => isNear && !seen.has(id)).map((person) => ({ ...person, numbers: [] }))];
    return {
      words,
      records,
      resolve: new ResolveRow(actor, areas, organisations, words, readable),
      identify: await Identify.among(people, await this.directory.places(gemeenten), byContact),
      emails: new Map(byEmail.map(({ isNear, ...person }) => [person.email!, { id: person.id, nameElsewhere: isNear ? null : sortName(person) }])),
      lastDays: await this.directory.lastDays(),
      known: new Set([...people.map(({ id }) => id), ...byContact.values()]),
    };
  }

  /** Who each row is about, and where it says she works. */
  private async lookUp(rows: readonly FileRow[], { words, resolve, identify }: Finding, decisions: Decisions, told: ToldPlaces, onRow: (count: number) => void): Promise<Looked[]> {
    const looked: Looked[] = [];
    const seen = new Set<string>();
    for await (const row of paced(rows)) {
      onRow(1);
      const { person } = row;
      const name = row.about ? fullName(row.about.name) : '';
      const settled = (planned: PlannedRow) => looked.push({ row, person: null, resolved: null, personId: null, planned });
      if (row.nobody !== null) {
        settled({ ...plain(row, row.nobody), kind: 'skipped', notes: ['Geen persoon.'] });
        continue;
      }
      const resolved = row.about && resolve.of(row, row.about);
      told.note(row, resolved);
      const leavesOut = words.leavesOut(row.key);
      if (decisions.choices?.[row.key] === 'skip') settled({ ...plain(row, name), kind: 'skipped' });
      else if (leavesOut !== undefined) settled({ ...plain(row, name), kind: 'skipped', notes: [`Je slaat regels met ‘${leavesOut}’ over.`] });
      else if (person === null || resolved === null) settled(refused(row, name, [...row.refused, ...(resolved?.refusals ?? []).map((refusal) => cellOf(row, refusal))]));
      else if (seen.has(JSON.stringify(person))) settled({ ...plain(row, name), kind: 'repeated' });
      else {
        seen.add(JSON.stringify(person));
        if (resolved.refusals.length > 0) {
          settled(refused(row, name, resolved.refusals.map((refusal) => cellOf(row, refusal))));
          continue;
        }
        const identity = identify.of({ key: row.key, person, organisationId: resolved.organisationId }, (likely) => chosen(row.key, likely, decisions));
        if (identity.kind === 'unclear') settled({ ...plain(row, name), kind: 'possibly-same', candidates: identity.likely.map(({ key, person: other, why }) => ({ key, name: fullName(other), why })) });
        else looked.push({ row, person, resolved, personId: identity.personId, planned: null });
      }
    }
    return looked;
  }
}

/** The places of the rows as they are planned: those that leave out the role, the organisation or the areas last, for they speak of a contact that any other row may make. */
function inOrder(looked: readonly Looked[]): number[] {
  const saysWhere = ({ person, resolved }: Looked) => person?.id != null || (person?.roleCode != null && resolved?.organisationId != null && resolved.areaCodes !== null);
  return [...looked.keys()].sort((one, other) => Number(saysWhere(looked[other]!)) - Number(saysWhere(looked[one]!)));
}

/** What rows can name, in her gemeenten. */
interface Places {
  areas: AreaFinder;
  organisations: OrganisationFinder;
  meanings: Meanings;
}

/** All that rows are compared with. */
interface Finding {
  words: UnknownWords;
  /** The contacts that rows name by their id. */
  records: ReadonlyMap<string, ContactRecord>;
  resolve: ResolveRow;
  identify: Identify;
  emails: Map<string, AddressOwner>;
  lastDays: ReadonlyMap<string, string>;
  known: ReadonlySet<string>;
}

/** What she chose for a row; for all others the same only where one is meant. */
function chosen(key: string, likely: readonly Likely[], { choices, others }: Decisions): RowChoice | null {
  const own = choices?.[key];
  if (own !== undefined) return own;
  if (others === 'same') return likely.length === 1 ? `same ${likely[0]!.key}` : null;
  return others ?? null;
}

/**
 * Where the file names fewer areas than a contact has: those are taken away when it is complete, unless another row may be about her; else she keeps them, and the row says so.
 * @returns of how many contacts they can be taken away.
 */
function settleMoreAreas(planned: readonly PlannedRow[], planner: RowPlanner, isComplete: boolean, unsure: ReadonlySet<string>, areas: AreaFinder): number {
  const rows = new Map(planned.map((row) => [row.key, row]));
  let count = 0;
  for (const contact of planner.withMoreAreas()) {
    const row = rows.get(contact.key)!;
    const canLose = contact.mayLose && !unsure.has(contact.personId);
    if (canLose) count += 1;
    if (canLose && isComplete) planner.takeAway(contact, row);
    else row.notes = [...row.notes, `Blijft ook werken voor ${contact.more.map((code) => areas.name(code)).join(', ')}: daar zegt je bestand niets over.`];
  }
  return count;
}

/** Rows that were not taken may still be about somebody. */
function doubtful(planned: readonly PlannedRow[], looked: readonly Looked[], { identify, resolve }: Finding) {
  const [people, organisations] = [new Set<string>(), new Set<string>()];
  for (const [place, { kind }] of planned.entries()) {
    if (kind !== 'refused' && kind !== 'skipped' && kind !== 'possibly-same') continue;
    const { row, personId } = looked[place]!;
    if (row.nobody !== null) continue;
    if (personId) people.add(personId);
    const like = row.about ? identify.allLike(row.about) : [];
    for (const id of like) people.add(id);
    if (!row.about) organisations.add(resolve.organisationIn(row) ?? '');
  }
  return { people, organisations };
}

const whereOf = (key: string, sheets: readonly Sheet[]): string => {
  const [sheet, row] = key.split(':') as [string, string];
  return sheets.length > 1 ? `regel ${row} van ‘${sheets[Number(sheet)]!.name}’` : `regel ${row}`;
};

async function digestOf(rows: readonly PlannedRow[]): Promise<string> {
  const hash = createHash('sha256');
  for await (const { key, kind, contactId, changes } of paced(rows)) hash.update(JSON.stringify([key, kind, contactId, changes]));
  return hash.digest('hex');
}

function countsOf(rows: readonly PlannedRow[]): Record<RowKind, number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

const MOST_AREAS = 20;
/** The areas that most of what changes is about. */
function areasOf(edits: Plan['edits']): string[] {
  const counts = new Map<string, number>();
  for (const { set } of edits) for (const code of (set['areaCodes'] as string[] | undefined) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_AREAS).map(([code]) => code);
}
