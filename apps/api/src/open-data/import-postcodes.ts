import { insertRows, type Database } from '#libs/database';
import { Area, loadSchoolPostcodes, Postcode, PostcodeHouseNumber } from '../areas/index.js';
import { RejectionList, WrongFileError, type ImportReport } from './import-report.js';
import { pc6Of } from './pc6hnr-code.js';
import { Pc6hnrCompactor } from './pc6hnr-compactor.js';
import { readPc6hnr } from './pc6hnr-file.js';

/** More wrong lines than this part of the file, and it is of another year, or no such file. */
const MOST_REJECTED = 0.01;

export type Progress = (message: string) => void;

/**
 * Replaces the national postcode table by a CBS pc6hnr file, whatever the order of its lines. It goes over
 * the file twice: once to see which PC6s straddle buurten, once for the house numbers of those.
 * All or nothing; lines that are wrong are left out and reported, unless they are too many.
 * @throws WrongFileError
 */
export async function importPostcodes(database: Database, path: string, progress: Progress = () => undefined): Promise<ImportReport> {
  const buurten = (await database.read().find(Area, { select: { code: true }, where: { level: 'buurt' }, order: { code: 'ASC' } })).map(({ code }) => code);
  if (buurten.length === 0) throw new WrongFileError('Er zijn nog geen gebieden: lees die eerst in.');
  const { compactor, read, rejections } = compacted(path, buurten, progress);
  progress('opslaan …');
  const counts = await store(database, compactor, buurten);
  return { read, counts, rejections };
}

function compacted(path: string, buurten: readonly string[], progress: Progress) {
  const places = new Map(buurten.map((code, place) => [Number.parseInt(code.slice(2), 36), place]));
  const buurtOf = (key: number) => places.get(key);
  const compactor = new Pc6hnrCompactor(buurten.length);
  const rejections = new RejectionList();
  const told = (pass: number) => (lines: number) => progress(`ronde ${pass} van 2: ${(lines / 1_000_000).toFixed(0)} miljoen regels`);
  const read = readPc6hnr(path, buurtOf, { row: (pc6, _houseNumber, buurt) => compactor.see(pc6, buurt), reject: (rejection) => rejections.add(rejection), progress: told(1) });
  if (rejections.total > read * MOST_REJECTED) throw new WrongFileError(`Er is niets ingelezen: ${rejections.total} van de ${read} regels zijn fout.`, rejections);
  if (read === 0) throw new WrongFileError(`${path} heeft geen regels.`);
  compactor.seenAll();
  readPc6hnr(path, buurtOf, { row: (pc6, houseNumber, buurt) => compactor.place(pc6, houseNumber, buurt), reject: () => undefined, progress: told(2) });
  return { compactor, read, rejections };
}

function store(database: Database, compactor: Pc6hnrCompactor, buurten: readonly string[]): Promise<Record<string, number>> {
  return database.transaction(async (manager) => {
    // Every row that is there is national, or approximate and about to be bettered: what the file lacks is put back below.
    await manager.clear(PostcodeHouseNumber);
    await manager.clear(Postcode);
    const inside = await insertRows(manager, Postcode, map(compactor.inside(), ({ pc6, buurt }) => ({ pc6: pc6Of(pc6), source: 'national' as const, buurtCode: buurten[buurt]! })));
    const straddling = await insertRows(manager, Postcode, map(compactor.straddlers(), (pc6) => ({ pc6: pc6Of(pc6), source: 'national' as const, buurtCode: null })));
    const numbers = await insertRows(manager, PostcodeHouseNumber, map(compactor.houseNumbers(), ({ pc6, houseNumber, buurt }) => ({ pc6: pc6Of(pc6), houseNumber, buurtCode: buurten[buurt]! })));
    await loadSchoolPostcodes(database);
    return { 'postcodes in één buurt': inside, 'postcodes in meer buurten': straddling, 'huisnummers daarvan': numbers };
  });
}

function* map<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}
