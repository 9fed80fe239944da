import { CBS_COLUMNS, cbsArea, type AreaLevel, type CbsArea } from '../areas/index.js';
import type { CsvRecord } from './csv-records.js';
import type { Rejection, RejectionList } from './import-report.js';

export type CbsAreas = CbsArea[];

/** Reads the areas of CBS files, gemeenten first, and rejects what does not fit together. */
export function readCbsAreas(files: readonly { level: AreaLevel; records: readonly CsvRecord[] }[], rejections: RejectionList): CbsAreas {
  const areas = new Map<string, CbsArea>();
  for (const { level, records } of files) {
    for (const { line, fields } of records) {
      const area = cbsArea(level, fields);
      const problem = problemOf(area, fields, areas);
      if (problem) rejections.add({ line, ...problem });
      else areas.set(area.code, area);
    }
  }
  return [...areas.values()];
}

function problemOf(area: CbsArea, fields: Record<string, string>, known: ReadonlyMap<string, CbsArea>): Omit<Rejection, 'line'> | null {
  const columns = CBS_COLUMNS[area.level];
  const problem = (column: string, reason: string) => ({ column, value: fields[column] ?? '', reason });
  if (!columns.pattern.test(area.code)) return problem(columns.code, `geen geldige code van een ${area.level}`);
  if (known.has(area.code)) return problem(columns.code, 'staat al eerder in het bestand');
  if (area.officialName === '') return problem(columns.name, 'de naam ontbreekt');
  if (columns.parent !== null && !known.has(area.parentCode ?? '')) return problem(columns.parent, 'dit gebied staat niet in de bestanden');
  if (columns.parent !== null && !area.code.slice(2).startsWith((area.parentCode ?? '').slice(2))) return problem(columns.parent, `${area.code} ligt daar volgens zijn code niet in`);
  if (area.inhabitants !== null && !(Number.isInteger(area.inhabitants) && area.inhabitants >= 0)) return problem('inwoners', 'geen aantal');
  if (area.pc4 !== null && !/^[1-9]\d{3}$/.test(area.pc4)) return problem('meest_voorkomende_pc4', 'geen vier cijfers van een postcode');
  return null;
}
