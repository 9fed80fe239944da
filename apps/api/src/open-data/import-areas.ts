import { insertRows, type Database } from '#libs/database';
import type { Outbox } from '#libs/outbox';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Area, AREA_LEVELS, AreaShape, CBS_COLUMNS, gemeenteOf, outlinesOf, type AreaLevel, type Outline } from '../areas/index.js';
import { OrganisationRepository, publishOrganisations } from '../organisations/index.js';
import { changeOf, type AreaChange } from './area-change.js';
import { readCbsAreas, type CbsAreas } from './cbs-files.js';
import { requireColumns, readCsv } from './csv-records.js';
import { RejectionList, WrongFileError, type ImportReport } from './import-report.js';

const STEMS: Record<AreaLevel, string> = { gemeente: 'gemeenten', wijk: 'wijken', buurt: 'buurten' };

/**
 * Brings the areas of a CBS year: names and parents are updated, new areas added, and areas the year
 * no longer has marked retired, for contacts may still serve them. All or nothing, as an area that is
 * missing from a damaged file must not be taken for one that CBS dropped.
 * @throws WrongFileError
 */
export async function importAreas(database: Database, outbox: Outbox, folder: string): Promise<ImportReport> {
  const { year, files } = filesOf(folder);
  const areas = readAreas(files);
  const outlines = outlinesIn(join(folder, `buurten_${year}.geojson`));
  return database.transaction(async (manager) => {
    const known = new Map((await manager.find(Area)).map((area) => [area.code, area]));
    const newest = Math.max(0, ...[...known.values()].map(({ referenceYear }) => referenceYear));
    if (year < newest) throw new WrongFileError(`De gebieden van ${newest} zijn al ingelezen; ${year} is ouder.`);
    const change = changeOf(known, areas, year);
    for (const level of AREA_LEVELS) await insertRows(manager, Area, [...change.added, ...change.updated].filter((area) => area.level === level), 'update');
    await insertRows(manager, Area, change.retired, 'update');
    await publishRenamed(database, outbox, known, change);
    const outlinesChanged = await storeOutlines(database, outlines);
    return reportOf(areas.length, change, outlinesChanged);
  });
}

function filesOf(folder: string): { year: number; files: Record<AreaLevel, string> } {
  const years = namesIn(folder).flatMap((name) => /^gemeenten_(\d{4})\.csv$/.exec(name)?.[1] ?? []);
  if (years.length !== 1) throw new WrongFileError(`In ${folder} hoort één bestand gemeenten_JJJJ.csv te staan (met wijken_JJJJ.csv en buurten_JJJJ.csv); er ${years.length === 0 ? 'is er geen' : `zijn er ${years.length}`}.`);
  const file = (level: AreaLevel) => join(folder, `${STEMS[level]}_${years[0]}.csv`);
  return { year: Number(years[0]), files: { gemeente: file('gemeente'), wijk: file('wijk'), buurt: file('buurt') } };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new WrongFileError(`De map ${folder} bestaat niet.`);
  }
}

function readAreas(files: Record<AreaLevel, string>): CbsAreas {
  const rejections = new RejectionList();
  const areas = readCbsAreas(AREA_LEVELS.map((level) => {
    const { columns, records } = readCsv(files[level]);
    const { code, name, parent } = CBS_COLUMNS[level];
    requireColumns(files[level], columns, [code, name, ...(parent === null ? [] : [parent])]);
    return { level, records };
  }), rejections);
  if (rejections.total > 0) throw new WrongFileError('Er is niets ingelezen: de bestanden hebben fouten.', rejections);
  return areas;
}

function outlinesIn(path: string): Map<string, Outline> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return new Map();
  }
  try {
    return outlinesOf(text);
  } catch {
    throw new WrongFileError(`${path} is geen GeoJSON van buurten.`);
  }
}

/** Who works in a gemeente where an area has another name, is new or is no more, is found by what it is called now. */
async function publishRenamed(database: Database, outbox: Outbox, known: ReadonlyMap<string, Area>, { added, updated, retired }: AreaChange): Promise<void> {
  if (known.size === 0) return;
  const renamed = updated.filter(({ code, name, retired: isRetired }) => known.get(code!)!.name !== name || known.get(code!)!.retired !== isRetired);
  const gemeenten = [...new Set([...added, ...renamed, ...retired].map(({ code }) => gemeenteOf(code!)))];
  const organisations = new OrganisationRepository(database);
  await publishOrganisations(database, outbox, organisations, await organisations.idsWorkingIn(gemeenten));
}

/** @returns how many are new or different */
async function storeOutlines(database: Database, outlines: ReadonlyMap<string, Outline>): Promise<number> {
  if (outlines.size === 0) return 0;
  const known = new Map((await database.write().find(AreaShape)).map((shape) => [shape.areaCode, shape.coordinates]));
  const rows = [...outlines].map(([areaCode, outline]) => ({ areaCode, coordinates: JSON.stringify(outline) }));
  return insertRows(database.write(), AreaShape, rows.filter((row) => known.get(row.areaCode) !== row.coordinates), 'update');
}

const reportOf = (read: number, { added, updated, unchanged, retired }: AreaChange, outlines: number): ImportReport => ({
  read,
  counts: { 'nieuw': added.length, 'gewijzigd': updated.length, 'ongewijzigd': unchanged, 'vervallen': retired.length, 'omtrekken nieuw of gewijzigd': outlines },
  rejections: new RejectionList(),
});
