import { expect, it } from '@jest/globals';
import type { Area } from './area.entity.js';
import { likeliestBuurten } from './likeliest-buurten.js';

const overlap = (buurtCode: string, share: number) => ({ pc4: '6411', buurtCode, share });
const area = (code: string, pc4: string, inhabitants: number | null) => ({ code, pc4, inhabitants }) as Area;

it('names first the buurten where people live, then the land around them, and no slivers', () => {
  const overlaps = [overlap('wood', 0.5), overlap('small', 0.01), overlap('centre', 0.2), overlap('sliver', 0.02), overlap('works', 0.1), overlap('empty', 0.1)];
  const areas = [area('wood', '6419', 15), area('small', '6411', 300), area('centre', '6411', 2_800), area('sliver', '6412', 9_000), area('works', '6412', 0), area('empty', '6411', null)];
  expect(likeliestBuurten('6411', overlaps, areas)).toEqual(['centre', 'small', 'empty', 'wood', 'works']);
});
