/** A GeoJSON MultiPolygon's coordinates: polygons → rings → [longitude, latitude]. */
export type Outline = number[][][][];

interface Feature {
  properties: { bu_code: string };
  geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: Outline };
}

/** The outlines of a GeoJSON file of buurten, by buurt code. */
export function outlinesOf(geojson: string): Map<string, Outline> {
  const { features } = JSON.parse(geojson) as { features: Feature[] };
  return new Map(features.map(outlineOf));
}

/** The same of a file with a feature on each line, one at a time: a country of outlines is large once parsed. */
export function* outlinesByLine(lines: string): Generator<[code: string, outline: Outline]> {
  for (const [line] of lines.matchAll(/.+/g)) yield outlineOf(JSON.parse(line) as Feature);
}

const outlineOf = ({ properties, geometry }: Feature): [string, Outline] =>
  [properties.bu_code, geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates];

/** How much shorter a degree is to the east than to the north in the Netherlands. */
const LONGITUDE = 0.62;

/** The middle of the box around some outlines, on a flat map: good enough to say which of two places is nearer. */
export function middleOf(outlines: readonly Outline[]): [number, number] {
  const points = outlines.flat(3);
  const middle = (axis: 0 | 1) => {
    const each = points.map((point) => point[axis]!);
    return (each.reduce((a, b) => Math.min(a, b)) + each.reduce((a, b) => Math.max(a, b))) / 2;
  };
  return [middle(0) * LONGITUDE, middle(1)];
}
