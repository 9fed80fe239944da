/** How a query did. */
export interface Judged {
  kind: string;
  text: string;
  /** Where the first right answer stood, from 1; null: not within the first five. */
  place: number | null;
  /** What stood first. */
  instead: string;
}

/** The part of the queries with a right answer within the first so many. */
export const shareWithin = (judged: readonly Judged[], places: number): number =>
  judged.filter(({ place }) => place !== null && place <= places).length / judged.length;

/** A table by kind, with every query that was not answered right at once. */
export function relevanceReport(judged: readonly Judged[]): string {
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind), ['all together', judged] as const];
  const rows = kinds.map(([kind, queries]) => [kind, String(queries.length), shareWithin(queries, 1).toFixed(3), shareWithin(queries, 5).toFixed(3)]);
  const table = [['kind', 'queries', 'hit@1', 'hit@5'], ...rows].map(([kind, ...figures]) => `${kind!.padEnd(36)}${figures.map((figure) => figure.padStart(9)).join('')}`);
  const misses = judged.filter(({ place }) => place !== 1).map(({ kind, text, place, instead }) => `  ${place ?? 'missed'}  ${kind}: "${text}" (first: ${instead})`);
  return ['Relevance', ...table, ...(misses.length > 0 ? ['Not at the first place:', ...misses] : [])].join('\n');
}
