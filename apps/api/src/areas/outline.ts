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
