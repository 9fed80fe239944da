import { insertRows, type Database } from '#libs/database';
import { readShipped, readShippedCsv } from '#libs/shipped-data';
import type { EntityManager } from 'typeorm';
import { AreaShape } from './area-shape.entity.js';
import { Area, AREA_LEVELS, type AreaLevel } from './area.entity.js';
import { cbsArea } from './cbs-area.js';
import { outlinesOf } from './outline.js';
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
    await loadAreas(manager);
    await loadShapes(manager);
    await insertRows(manager, Region, readShippedCsv<'code' | 'kind' | 'name'>('areas/regions.csv') as Region[]);
    await loadOverlaps(manager);
    await loadSchoolPostcodes(manager);
  });
}

/** The same, unless there are areas already. @returns whether it loaded */
export async function loadReferenceDataIfEmpty(database: Database): Promise<boolean> {
  if (await database.read().existsBy(Area, {})) return false;
  await loadReferenceData(database);
  return true;
}

/** PC6s that are known from a school's address, where nothing better is known. */
export async function loadSchoolPostcodes(manager: EntityManager): Promise<void> {
  const rows = readShippedCsv<'pc6' | 'bu_code' | 'huisnummer'>('postcodes/pc6_buurt_schools.csv.gz');
  const known = new Set((await manager.find(Postcode, { select: { pc6: true }, where: { source: 'national' } })).map(({ pc6 }) => pc6));
  const fresh = rows.filter(({ pc6 }) => !known.has(pc6));
  const straddling = fresh.filter(({ huisnummer }) => huisnummer !== '');
  await insertRows(manager, Postcode, postcodesOf(fresh), 'ignore');
  await insertRows(manager, PostcodeHouseNumber, straddling.map((row) => ({ pc6: row.pc6, houseNumber: Number(row.huisnummer), buurtCode: row.bu_code })), 'ignore');
}

function postcodesOf(rows: readonly Record<'pc6' | 'bu_code' | 'huisnummer', string>[]): Iterable<Postcode> {
  return new Map(rows.map((row): [string, Postcode] => [row.pc6, { pc6: row.pc6, source: 'school', buurtCode: row.huisnummer === '' ? row.bu_code : null }])).values();
}

async function loadAreas(manager: EntityManager): Promise<void> {
  const regions = new Map(readShippedCsv<'gm_code' | 'veilig_thuis' | 'jeugd'>('areas/gemeente_regions.csv').map((row) => [row.gm_code, row]));
  for (const level of AREA_LEVELS) {
    await insertRows(manager, Area, readShippedCsv(FILES[level]).map((record) => {
      const area = cbsArea(level, record);
      const region = regions.get(area.code);
      return { ...area, referenceYear: REFERENCE_YEAR, retired: false, veiligThuisRegionCode: region?.veilig_thuis ?? null, jeugdRegionCode: region?.jeugd ?? null };
    }));
  }
}

async function loadShapes(manager: EntityManager): Promise<void> {
  const outlines = outlinesOf(readShipped('areas/buurten_2024.geojson.gz'));
  await insertRows(manager, AreaShape, [...outlines].map(([areaCode, outline]) => ({ areaCode, coordinates: JSON.stringify(outline) })));
}

async function loadOverlaps(manager: EntityManager): Promise<void> {
  const rows = readShippedCsv<'pc4' | 'bu_code' | 'share'>('postcodes/pc4_buurt.csv.gz');
  await insertRows(manager, Postcode4Overlap, rows.map((row) => ({ pc4: row.pc4, buurtCode: row.bu_code, share: Number(row.share) })));
}
