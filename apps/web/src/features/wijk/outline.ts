export type Outline = number[][][][];

interface DrawnBuurt {
  code: string;
  path: string;
  /** Where its number stands. */
  x: number;
  y: number;
}

interface DrawnMap {
  width: number;
  height: number;
  buurten: DrawnBuurt[];
}

const WIDTH = 320;

/**
 * Buurt outlines as SVG paths, equirectangular, with the east-west scale of their own latitude:
 * over a wijk that is exact to well under a line's width.
 */
export function drawMap(outlines: { code: string; outline: Outline | null }[]): DrawnMap | null {
  const known = outlines.filter((buurt): buurt is { code: string; outline: Outline } => !!buurt.outline?.length);
  const points = known.flatMap(({ outline }) => outline.flat(2)) as [number, number][];
  if (points.length === 0) return null;

  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  const project = ([longitude, latitude]: number[]): Point => [
    (longitude! - west) * squeeze * scale,
    (north - latitude!) * scale,
  ];
  return {
    width: WIDTH,
    height: (north - south) * scale,
    buurten: known.map(({ code, outline }) => {
      const polygons = outline.map((rings) => rings.map((ring) => ring.map(project)));
      const [x, y] = labelPoint(largest(polygons.map((rings) => rings[0] ?? [])));
      return { code, path: polygons.flat().map(ringPath).join(''), x, y };
    }),
  };
}

type Point = [number, number];

function ringPath(ring: Point[]): string {
  return `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

function largest(rings: Point[][]): Point[] {
  return rings.reduce((best, ring) => (Math.abs(area(ring)) > Math.abs(area(best)) ? ring : best), []);
}

function area(ring: Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The middle of the widest stretch inside the outline, on the best of some level lines. */
function labelPoint(ring: Point[]): Point {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best = { room: -1, point: ring[0] ?? ([0, 0] as Point) };
  for (let step = 1; step < 12; step++) {
    const y = top + ((bottom - top) * step) / 12;
    const crossings = crossingsAt(ring, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const wide = crossings[i + 1]! - crossings[i]!;
      const room = Math.min(wide, 2 * Math.min(y - top, bottom - y));
      if (room > best.room) best = { room, point: [(crossings[i]! + crossings[i + 1]!) / 2, y] };
    }
  }
  return best.point;
}

function crossingsAt(ring: Point[], level: number): number[] {
  const crossings: number[] = [];
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    if (y > level !== nextY > level) crossings.push(x + ((level - y) / (nextY - y)) * (nextX - x));
  });
  return crossings.sort((a, b) => a - b);
}
