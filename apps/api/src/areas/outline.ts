/** A GeoJSON MultiPolygon's coordinates: polygons → rings → [longitude, latitude]. */
export type Outline = number[][][][];

interface Feature {
  properties: { bu_code: string };
  geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: Outline };
}

/** The outlines of a GeoJSON file of buurten, by buurt code. */
export function outlinesOf(geojson: string): Map<string, Outline> {
  const { features } = JSON.parse(geojson) as { features: Feature[] };
  return new Map(features.map(({ properties, geometry }) => [
    properties.bu_code,
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  ]));
}
