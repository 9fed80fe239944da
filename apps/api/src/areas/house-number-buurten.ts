/** Where one house number of a straddling PC6 lies. */
export interface NumberedBuurt {
  houseNumber: number;
  buurtCode: string;
}

/**
 * The buurten a house number may lie in, the likeliest first.
 * A known number: where it lies. An unknown one: where its nearest neighbours lie, below and above, on
 * its own side of the street if anybody lives there; numbers run along a street, so two neighbours in
 * one buurt settle it. No number: every buurt of the PC6, the one with the most numbers first.
 */
export function buurtenOfHouseNumber(known: readonly NumberedBuurt[], houseNumber?: number): string[] {
  if (houseNumber === undefined) return byCount(known);
  const exact = known.filter((each) => each.houseNumber === houseNumber);
  if (exact.length > 0) return distinct(exact);
  const sameSide = known.filter((each) => (each.houseNumber - houseNumber) % 2 === 0);
  return distinct(neighbours(sameSide.length > 0 ? sameSide : known, houseNumber));
}

function neighbours(known: readonly NumberedBuurt[], houseNumber: number): NumberedBuurt[] {
  const distance = (each: NumberedBuurt) => Math.abs(each.houseNumber - houseNumber);
  const below = Math.max(...known.map((each) => each.houseNumber).filter((each) => each < houseNumber));
  const above = Math.min(...known.map((each) => each.houseNumber).filter((each) => each > houseNumber));
  return known
    .filter((each) => each.houseNumber === below || each.houseNumber === above)
    .sort((one, other) => distance(one) - distance(other) || one.buurtCode.localeCompare(other.buurtCode));
}

const distinct = (known: readonly NumberedBuurt[]): string[] => [...new Set(known.map((each) => each.buurtCode))];

function byCount(known: readonly NumberedBuurt[]): string[] {
  const counts = new Map<string, number>();
  for (const { buurtCode } of known) counts.set(buurtCode, (counts.get(buurtCode) ?? 0) + 1);
  return [...counts].sort(([one, ones], [other, others]) => others - ones || one.localeCompare(other)).map(([code]) => code);
}
