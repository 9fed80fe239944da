import type { Area, CbsArea } from '../areas/index.js';

/** What a year of CBS changes in the areas that are known. */
export interface AreaChange {
  added: Partial<Area>[];
  updated: Partial<Area>[];
  unchanged: number;
  retired: Partial<Area>[];
}

const COMPARED = ['name', 'officialName', 'parentCode', 'gemeenteCode', 'inhabitants', 'pc4', 'referenceYear', 'retired'] as const;

export function changeOf(known: ReadonlyMap<string, Area>, year: readonly CbsArea[], referenceYear: number): AreaChange {
  const change: AreaChange = { added: [], updated: [], unchanged: 0, retired: [] };
  for (const area of year) {
    const before = known.get(area.code);
    // A region is not in these files: an area keeps the one it had.
    const after = { ...before, ...area, referenceYear, retired: false };
    if (!before) change.added.push(after);
    else if (COMPARED.some((column) => before[column] !== after[column])) change.updated.push(after);
    else change.unchanged += 1;
  }
  const still = new Set(year.map(({ code }) => code));
  change.retired = [...known.values()].filter(({ code, retired }) => !retired && !still.has(code)).map((area) => ({ ...area, retired: true }));
  return change;
}
