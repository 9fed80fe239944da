import { expect, it } from '@jest/globals';
import { inOrderOf, pageByKey, pageOf, type Page } from './connection.js';

const GONE = new Set(['b', 'e']);
const still = async (ids: readonly string[]) => inOrderOf(ids, ids.filter((id) => !GONE.has(id)).map((id) => ({ id })));
const LIST = ['a', 'b', 'c', 'd', 'e'];
const ask = {
  'at a place': (first: number, after: string | null) => pageOf(LIST, { first, after }, still),
  'by what it is sorted by': (first: number, after: string | null) => pageByKey(new Map(LIST.map((id) => [id, id])), { first, after }, still),
};

it.each(Object.entries(ask))('goes on behind any node of a list, %s, where others are gone meanwhile: none is missed, none comes twice', async (_, page) => {
  for (const first of [1, 2, 3, 5]) {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Page<{ id: string }> = await page(first, after);
      seen.push(...edges.map(({ node }) => node.id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['a', 'c', 'd']);
  }
  const { edges: [, c] } = await page(3, null);
  expect((await page(1, c!.cursor)).edges.map(({ node }) => node.id)).toEqual(['d']);
});
