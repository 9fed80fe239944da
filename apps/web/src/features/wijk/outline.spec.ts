import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawMap, type Outline } from './outline';

/** A polygon around a middle in the Netherlands, its corners at any distance: not necessarily convex. */
const anyOutline: fc.Arbitrary<Outline> = fc
  .record({
    middle: fc.tuple(fc.double({ min: 3.5, max: 7.1, noNaN: true }), fc.double({ min: 50.8, max: 53.4, noNaN: true })),
    reach: fc.array(fc.double({ min: 0.002, max: 0.01, noNaN: true }), { minLength: 5, maxLength: 12 }),
  })
  .map(({ middle: [longitude, latitude], reach }) => [
    [
      reach.map((distance, corner) => {
        const angle = (2 * Math.PI * corner) / reach.length;
        return [longitude + distance * Math.cos(angle), latitude + distance * Math.sin(angle)];
      }),
    ],
  ]);

const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([n]) => Number(n));

function isInside(path: string, x: number, y: number): boolean {
  const flat = numbers(path);
  const ring = flat.flatMap((_, i) => (i % 2 === 0 ? [[flat[i]!, flat[i + 1]!]] : []));
  return ring.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    return y1! > y !== y2! > y && x < x1! + ((y - y1!) / (y2! - y1!)) * (x2! - x1!) ? !inside : inside;
  }, false);
}

describe('the map of a wijk', () => {
  it('lies within its frame, with every number inside its buurt', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const map = drawMap([{ code: 'BU09173301', outline }])!;
        const [buurt] = map.buurten;
        const drawn = numbers(buurt!.path);
        drawn.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(Number((i % 2 === 0 ? map.width : map.height).toFixed(1)));
        });
        expect(isInside(buurt!.path, buurt!.x, buurt!.y)).toBe(true);
      }),
    );
  });

  it('is as wide as it is high for a square of ground, at the latitude of Heerlen', () => {
    const degrees = 0.01;
    const wide = degrees / Math.cos((50.885 * Math.PI) / 180);
    const square: Outline = [[[[5.98, 50.88], [5.98 + wide, 50.88], [5.98 + wide, 50.88 + degrees], [5.98, 50.88 + degrees]]]];
    const map = drawMap([{ code: 'BU09173301', outline: square }])!;
    expect(map.height / map.width).toBeCloseTo(1, 3);
  });

  it('leaves out a buurt without an outline, and is not there when there is none at all', () => {
    expect(drawMap([{ code: 'BU00000001', outline: null }])).toBeNull();
    expect(drawMap([])).toBeNull();
  });
});
