import { insertRows, type Database } from '#libs/database';
import { readShipped, readShippedCsv } from '#libs/shipped-data';
import { AreaShape } from './area-shape.entity.js';
import { Area, AREA_LEVELS, type AreaLevel } from './area.entity.js';
import { cbsArea } from './cbs-area.js';
import { outlinesByLine } from './outline.js';
import { Postcode, Postcode4Overlap, PostcodeHouseNumber } from './postcode.entity.js';
import { Region } from './region.entity.js';

const REFERENCE_YEAR = 2024;
const FILES: Record<AreaLevel, string> = {
  gemeente: 'areas/gemeenten_2024.csv.gz',
  wijk: 'areas/wijken_2024.csv.gz',
  buurt: 'areas/buurten_2024.csv.gz',
};

/** Fills an empty database with the areas, regions, outlines and postcodes that ship with the project. */
export async function loadReferenceData(database: Database): Promise<void> {
  await database.transaction(async (manager) => {
    await loadAreas(database);
    await loadShapes(database);
    await insertRows(manager, Region, readShippedCsv<'code' | 'kind' | 'name'>('areas/regions.csv') as Region[]);
    await loadOverlaps(database);
    await loadSchoolPostcodes(database);
  });
}

/** The same, unless there are areas already. @returns whether it loaded */
export async function loadReferenceDataIfEmpty(database: Database): Promise<boolean> {
  if (await database.read().existsBy(Area, {})) return false;
  await loadReferenceData(database);
  return true;
}

/** PC6s that are known from a school's address, where nothing better is known. Call it in a transaction. */
export async function loadSchoolPostcodes(database: Database): Promise<void> {
  const manager = database.write();
  const rows = readShippedCsv<'pc6' | 'bu_code' | 'huisnummer'>('postcodes/pc6_buurt_schools.csv.gz');
  await insertRows(manager, Postcode, postcodesOf(rows), 'ignore');
  const approximate = new Set((await manager.find(Postcode, { select: { pc6: true }, where: { source: 'school' } })).map(({ pc6 }) => pc6));
  const straddling = rows.filter(({ pc6, huisnummer }) => huisnummer !== '' && approximate.has(pc6));
  await insertRows(manager, PostcodeHouseNumber, straddling.map((row) => ({ pc6: row.pc6, houseNumber: Number(row.huisnummer), buurtCode: row.bu_code })), 'ignore');
}

function postcodesOf(rows: readonly Record<'pc6' | 'bu_code' | 'huisnummer', string>[]): Iterable<Postcode> {
  return new Map(rows.map((row): [string, Postcode] => [row.pc6, { pc6: row.pc6, source: 'school', buurtCode: row.huisnummer === '' ? row.bu_code : null }])).values();
}

async function loadAreas(database: Database): Promise<void> {
  const regions = new Map(readShippedCsv<'gm_code' | 'veilig_thuis' | 'jeugd'>('areas/gemeente_regions.csv').map((row) => [row.gm_code, row]));
  for (const level of AREA_LEVELS) {
    await insertRows(database.write(), Area, readShippedCsv(FILES[level]).map((record) => {
      const area = cbsArea(level, record);
      const region = regions.get(area.code);
      return { ...area, referenceYear: REFERENCE_YEAR, retired: false, veiligThuisRegionCode: region?.veilig_thuis ?? null, jeugdRegionCode: region?.jeugd ?? null };
    }));
  }
}

async function loadShapes(database: Database): Promise<void> {
  await insertRows(database.write(), AreaShape, shapes());
}

function* shapes(): Generator<AreaShape> {
  for (const [areaCode, outline] of outlinesByLine(readShipped('areas/buurten_2024.geojsonl.gz'))) {
    yield { areaCode, coordinates: JSON.stringify(outline) };
  }
}

async function loadOverlaps(database: Database): Promise<void> {
  const rows = readShippedCsv<'pc4' | 'bu_code' | 'share'>('postcodes/pc4_buurt.csv.gz');
  await insertRows(database.write(), Postcode4Overlap, rows.map((row) => ({ pc4: row.pc4, buurtCode: row.bu_code, share: Number(row.share) })));
}
