import type { Area, AreaLevel } from './area.entity.js';

/** What CBS says of an area; regions come from elsewhere. */
export type CbsArea = Pick<Area, 'code' | 'level' | 'name' | 'officialName' | 'parentCode' | 'gemeenteCode' | 'inhabitants' | 'pc4'>;

/** The columns of CBS files that say the same thing at each level. */
export const CBS_COLUMNS: Record<AreaLevel, { code: string; name: string; parent: string | null; pattern: RegExp }> = {
  gemeente: { code: 'gm_code', name: 'gm_naam', parent: null, pattern: /^GM\d{4}$/ },
  wijk: { code: 'wk_code', name: 'wk_naam', parent: 'gm_code', pattern: /^WK\d{4}[0-9A-Z]{2}$/ },
  buurt: { code: 'bu_code', name: 'bu_naam', parent: 'wk_code', pattern: /^BU\d{4}[0-9A-Z]{4}$/ },
};

/** `Heerlen-Centrum` of `Wijk 33 Heerlen-Centrum`; `Wijk 00` and `Wijk aan Zee` stay, as nobody says them otherwise. */
export const spokenName = (officialName: string): string => officialName.replace(/^Wijke? ?\d+(?:\s*[:-]\s*|\s+)(?=\S)/u, '');

/** Names that arrive garbled. A `Þ` is byte E8 in code page 850, where an `è` is E8 in ISO 8859-1: Almere's park is named after the brothers Lumière. */
const GARBLED: Readonly<Record<string, string>> = { LumiÞrepark: 'Lumièrepark' };

/** An area from a record of a CBS file, with its columns under their CBS names. */
export function cbsArea(level: AreaLevel, record: Record<string, string>): CbsArea {
  const columns = CBS_COLUMNS[level];
  const code = record[columns.code] ?? '';
  const given = (record[columns.name] ?? '').trim();
  const officialName = GARBLED[given] ?? given;
  return {
    code,
    level,
    name: level === 'wijk' ? spokenName(officialName) : officialName,
    officialName,
    parentCode: columns.parent === null ? null : (record[columns.parent] ?? null),
    gemeenteCode: `GM${code.slice(2, 6)}`,
    inhabitants: record.inwoners ? Number(record.inwoners) : null,
    pc4: record.meest_voorkomende_pc4 || null,
  };
}
