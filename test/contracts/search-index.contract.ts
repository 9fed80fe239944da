/**
 * What every search engine behind the port must do. Real: the engine, its files; Meilisearch where one is given.
 *
 *  1. A word finds the documents that hold it, in any field, in any order of words.
 *  2. A beginning of a word finds it too, as one types.
 *  3. One typo is forgiven in words from 5 letters, two from 9, none in shorter ones; where nothing is found, four letters may be five that lack one.
 *  4. Diacritics, case and apostrophes make no difference.
 *  5. Exact before beginning before typo; the name before the organisation before the role before the place.
 *  6. Nothing outside the scope is ever found, counted or offered as a facet; no scope is an error.
 *  7. A number is found by any part of it, only by its audience.
 *  8. Of each tag group at least one must fit; earlier tags rank higher. Filters narrow the same way.
 *  9. Readings are a union; each document is answered once, for the reading it fits best.
 * 10. Only what is active on the day is found, or only what is not; what is demoted sinks below its equals, and no further.
 * 11. Pages partition the ranking: nothing twice, nothing lost, and the total says how many there are.
 * 12. The same request gives the same answer; ties are broken by the document's order.
 * 13. A write is found at once; a removed document never; an older version never overwrites a newer.
 * 14. No text, however odd, is an error or an operator.
 * 15. A facet is a tag of a match, and its count the total one gets by choosing it; as long as there are not too many to rank.
 * 16. Names of people and organisations are found as they sound in Dutch, also short ones: `dyk`, `Vranken`; after what is written so.
 * 17. Words that together are an organisation's name count for more than words of several fields; an organisation whose name begins with all of them comes first,
 *     and one of whose name they are a part before who works there.
 * 18. It is complete only once it was filled from the ground up; meanwhile searches answer from what there was, and what
 *     is written reaches both. A filling that is broken off changes nothing.
 * 19. What must stand as it is written is no typo, no beginning and no sound of another word; several words of it stand together.
 * 20. Of words it is known which stand in some document of a scope, and of no other, as they are written.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedIndex, MeilisearchIndex, words, type Reading, type SearchDocument, type SearchIndex, type SearchRequest } from '#libs/search';
import { dropIndexes, MEILISEARCH, newIndexName } from '../support/meilisearch.js';

/** As it runs: with a thread that searches, which needs JavaScript. */
const built = await import(new URL('../../dist/libs/search/index.js', import.meta.url).href) as typeof import('#libs/search');

const prefixes: string[] = [];
const directory = mkdtempSync(join(tmpdir(), 'korte-lijnen-contract-'));
let files = 0;
const newFile = (): string => join(directory, `${(files += 1)}.sqlite`);

function openMeilisearch(): SearchIndex {
  const index = newIndexName();
  prefixes.push(index);
  return new MeilisearchIndex({ ...MEILISEARCH!, index, searchTimeoutMs: 10_000 });
}

const engines: [string, () => SearchIndex][] = [
  ['embedded', () => new EmbeddedIndex(newFile())],
  ['embedded, as built', () => new built.EmbeddedIndex(newFile())],
  ...(MEILISEARCH ? [['Meilisearch', openMeilisearch] as [string, () => SearchIndex]] : []),
];

const aDocument = (id: string, given: Partial<Omit<SearchDocument, 'texts'>> & { texts?: Partial<SearchDocument['texts']> } = {}): SearchDocument => ({
  version: 1, tags: ['kind:contact'], scopes: ['GM1'], numbers: [], activeFrom: '2026-01-01', activeUntil: null, demotedFrom: '9999-12-31', order: id,
  ...given, id, texts: { name: '', organisation: '', role: '', place: '', ...given.texts },
});

const aReading = (text: string, given: Partial<Reading> = {}): Reading => ({ words: words(text), optionalWords: [], tagGroups: [], numbers: [], weight: 1, ...given });

const aRequest = (reading: string | Reading[], given: Partial<SearchRequest> = {}): SearchRequest => ({
  scopes: ['GM1'], audiences: ['everyone'], readings: typeof reading === 'string' ? [aReading(reading)] : reading, near: [], filters: [], today: '2026-11-21', active: true, offset: 0, limit: 50, ...given,
});

describe.each(engines)('search index: %s', (_name, open) => {
  let index: SearchIndex;

  beforeEach(() => {
    index = open();
  });

  afterEach(() => index.close());

  afterAll(async () => {
    for (const prefix of prefixes.splice(0)) await dropIndexes(prefix);
    rmSync(directory, { recursive: true, force: true });
  });

  const fillAnew = (documents: readonly SearchDocument[]) => index.rebuild((put) => put(documents));
  const replaceAll = async (documents: readonly SearchDocument[]) => {
    await index.remove([...(await index.versions()).keys()]);
    await index.upsert(documents);
  };

  const found = async (request: SearchRequest) => (await index.search(request)).matches.map((match) => match.id);

  it('1 finds words in any field and any order', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'Anna van den Berg', organisation: 'De Windwijzer' } }), aDocument('b', { texts: { name: 'Bert Smit' } })]);
    for (const text of ['anna berg', 'berg anna', 'berg windwijzer', 'windwijzer']) expect(await found(aRequest(text))).toEqual(['a']);
    expect(await found(aRequest('anna smit'))).toEqual([]);
  });

  it('2 finds beginnings', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'Marieke Versiliën' } })]);
    for (const text of ['m', 'ma', 'mariek', 'vers mar']) expect(await found(aRequest(text))).toEqual(['a']);
    expect(await found(aRequest('rieke'))).toEqual([]);
  });

  it('2 takes no tag and no scope for a word', async () => {
    await index.upsert([aDocument('a', { tags: ['kind:contact', 'role:huisarts'], texts: { name: 'Marieke' } })]);
    for (const text of ['k', 'kin', 'kind', 'rol', 'huisarts', 's', 'scope', 'gm1']) expect((await index.search(aRequest(text))).total).toBe(0);
  });

  it.each([
    ['jansen', 'jnsen', true], ['jansen', 'jasnen', true], ['jansen', 'janssen', true], ['jansen', 'xjansen', true], ['jansen', 'jnxen', false],
    ['wijkteamcoach', 'wijkteemcoahc', true], ['wijkteamcoach', 'wjkteamcoch', true], ['wijkteamcoach', 'wjkteamcch', false],
    ['smit', 'smid', false], ['heksenberg', 'heksnb', true],
  ])('3 %s typed as %s: %s', async (word, typed, isFound) => {
    await index.upsert([aDocument('a', { texts: { name: word } })]);
    expect(await found(aRequest(typed))).toEqual(isFound ? ['a'] : []);
  });

  it('3 takes four letters for a word of five that lacks one, where nothing else is found', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'Truus Ploum' } }), aDocument('b', { texts: { name: 'Esther Brink' } }), aDocument('c', { texts: { name: 'Esther Brik' }, tags: ['kind:contact'] })]);
    for (const text of ['plum', 'ploum tuus', 'ruus plou', 'tuus plum']) expect([text, await found(aRequest(text))]).toEqual([text, ['a']]);
    for (const text of ['plxm', 'plmu', 'plm', 'plum esther']) expect([text, await found(aRequest(text))]).toEqual([text, []]);
    expect(await found(aRequest('brik'))).toEqual(['c']);
    expect(await index.facets(aRequest('plum'), ['kind'])).toEqual(await index.facets(aRequest('ploum'), ['kind']));
  });

  it('4 ignores diacritics, case and apostrophes', async () => {
    await index.upsert([aDocument('a', { texts: { name: "Łukasz Çelik-Yılmaz", place: "'t Loon Versiliënbosch" } })]);
    for (const text of ['LUKASZ celik', 'yilmaz', "t loon", 'VERSILIENBOSCH', 'çelik']) expect(await found(aRequest(text))).toEqual(['a']);
  });

  it('5 ranks exact, beginning, typo; name, organisation, role, place', async () => {
    await index.upsert([
      aDocument('typo', { texts: { name: 'Janssen' } }), aDocument('beginning', { texts: { name: 'Jansenius' } }), aDocument('exact', { texts: { name: 'Jansen' } }),
    ]);
    expect(await found(aRequest('jansen'))).toEqual(['exact', 'beginning', 'typo']);
    await index.upsert([
      aDocument('d', { texts: { place: 'molen' } }), aDocument('c', { texts: { role: 'molen' } }), aDocument('b', { texts: { organisation: 'molen' } }), aDocument('a', { texts: { name: 'molen' } }),
    ]);
    expect((await found(aRequest('molen'))).slice(0, 3)).toEqual(['a', 'b', 'c']);
  });

  it('6 never leaves the scope', async () => {
    await index.upsert([aDocument('mine', { texts: { name: 'Anna' } }), aDocument('theirs', { scopes: ['GM2'], texts: { name: 'Anna' }, tags: ['role:secret'], numbers: [{ digits: '0612345678', audiences: ['everyone'] }] })]);
    expect(await index.search(aRequest('anna'))).toMatchObject({ total: 1 });
    expect(await found(aRequest([aReading('', { numbers: ['123456'] })]))).toEqual([]);
    expect(await index.facets(aRequest('anna'), ['role'])).toEqual([]);
    expect(await found(aRequest('anna', { scopes: ['GM1', 'GM2'] }))).toHaveLength(2);
    expect(await found(aRequest('anna', { scopes: ['all'] }))).toHaveLength(2);
    await expect(index.search(aRequest('anna', { scopes: [] }))).rejects.toThrow('scope');
  });

  it('6 never leaves the scope, whatever is indexed and asked', async () => {
    const scope = fc.constantFrom('GM1', 'GM2', 'GM3');
    const word = fc.constantFrom('anna', 'bert', 'coach', 'school', 'annabel');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.uniqueArray(scope, { minLength: 1 }), word, word), { maxLength: 12 }), fc.uniqueArray(scope, { minLength: 1 }), word, async (all, scopes, asked) => {
      await replaceAll(all.map(([own, name, organisation], place) => aDocument(String(place), { scopes: own, texts: { name, organisation } })));
      for (const id of await found(aRequest(asked, { scopes }))) expect(all[Number(id)]![0].some((own) => scopes.includes(own))).toBe(true);
    }), { numRuns: 60 });
  });

  it('7 finds a number by any part, for its audience only', async () => {
    await index.upsert([
      aDocument('open', { numbers: [{ digits: '0612345678', audiences: ['everyone'] }] }),
      aDocument('closed', { numbers: [{ digits: '0698765432', audiences: ['keeps:GM1', 'person:x'] }] }),
    ]);
    const byDigits = (digits: string, audiences: string[]) => found(aRequest([aReading('', { numbers: [digits] })], { audiences }));
    for (const part of ['0612345678', '345', '5678', '0612']) expect(await byDigits(part, ['everyone'])).toEqual(['open']);
    expect(await byDigits('98765', ['everyone'])).toEqual([]);
    expect(await byDigits('98765', ['everyone', 'person:x'])).toEqual(['closed']);
    expect(await byDigits('98765432', ['everyone', 'person:y'])).toEqual([]);
  });

  it('8 asks one tag of each group, earlier ones first', async () => {
    await index.upsert([
      aDocument('gemeente', { tags: ['role:coach', 'area:GM'] }), aDocument('wijk', { tags: ['role:coach', 'area:WK'] }),
      aDocument('buurt', { tags: ['role:coach', 'area:BU'] }), aDocument('other', { tags: ['role:arts', 'area:BU'] }), aDocument('elsewhere', { tags: ['role:coach', 'area:XX'] }),
    ]);
    const groups = [['role:coach'], ['area:BU', 'area:WK', 'area:GM']];
    const answer = await index.search(aRequest([aReading('', { tagGroups: groups })]));
    expect(answer.matches.map((match) => match.id)).toEqual(['buurt', 'wijk', 'gemeente']);
    expect(answer.matches[1]!.tags).toEqual(['role:coach', 'area:WK']);
    expect(await found(aRequest([aReading('', { tagGroups: groups })], { filters: [['area:WK', 'area:GM']] }))).toEqual(['wijk', 'gemeente']);
    expect(await found(aRequest([aReading('', { tagGroups: [['role:coach'], []] })]))).toEqual([]);
  });

  it('9 answers the union of readings, each document once', async () => {
    await index.upsert([aDocument('person', { texts: { name: 'Arts' }, tags: ['role:coach'] }), aDocument('doctor', { texts: { name: 'Bos', role: 'arts' }, tags: ['role:arts'] })]);
    const answer = await index.search(aRequest([aReading('', { tagGroups: [['role:arts']], weight: 0.9 }), aReading('arts')]));
    expect(answer.matches.map(({ id, reading }) => [id, reading])).toEqual([['person', 1], ['doctor', 0]]);
    expect(answer.total).toBe(2);
  });

  it('10 leaves out what is not active, sinks what is demoted', async () => {
    await index.upsert([
      aDocument('a-stale', { texts: { name: 'Anna' }, demotedFrom: '2026-11-21' }), aDocument('b-fresh', { texts: { name: 'Anna' }, demotedFrom: '2026-11-22' }),
      aDocument('ended', { texts: { name: 'Anna' }, activeUntil: '2026-11-20' }), aDocument('last-day', { texts: { name: 'Anna' }, activeUntil: '2026-11-21' }),
      aDocument('future', { texts: { name: 'Anna' }, activeFrom: '2026-11-22' }),
    ]);
    expect(await found(aRequest('anna'))).toEqual(['b-fresh', 'last-day', 'a-stale']);
    expect(await found(aRequest('anna', { active: false }))).toEqual(['ended', 'future']);
    expect((await index.search(aRequest('anna', { active: false }))).total).toBe(2);
    await index.upsert([aDocument('longer', { texts: { name: 'Annabel' } })]);
    expect((await found(aRequest('anna'))).at(-1)).toBe('longer');
  });

  it.each([['van Dijk', 'dyk'], ['van der Heijden', 'heyden'], ['Vrancken', 'franken'], ['Ellen', 'elen'], ['Hendrikx', 'hendriks'], ['Quaedvlieg', 'kwaedvlieg']])('16 finds %s as %s', async (name, typed) => {
    await index.upsert([aDocument('alike', { texts: { name } }), aDocument('place', { texts: { place: name } }), aDocument('other', { texts: { name: 'Smit' } })]);
    expect((await found(aRequest(typed)))[0]).toBe('alike');
    await index.upsert([aDocument('written', { texts: { name: typed } })]);
    expect((await found(aRequest(typed))).slice(0, 2)).toEqual(['written', 'alike']);
  });

  it('17 prefers a whole name of an organisation', async () => {
    await index.upsert(['Ellen', 'Stefan'].map((name, place) => aDocument(`${place}-${name}`, { texts: { name, organisation: 'St Martinus' } })));
    expect(await found(aRequest('st martinus'))).toEqual(['0-Ellen', '1-Stefan']);
  });

  it('17 puts an organisation first whose name begins with all that was typed', async () => {
    await index.upsert([
      aDocument('a', { tags: ['kind:contact', 'area:1'], texts: { name: 'Ans', organisation: 'Buurtteam de Hei-Noord' } }), aDocument('b', { tags: ['kind:contact', 'area:1'], texts: { organisation: 'Buurtteam de Hei-Zuid' } }),
      aDocument('c', { texts: { organisation: 'Buurtteam de Hei-Noord' } }), aDocument('d', { texts: { organisation: 'Noord de Hei Buurtteam' } }),
    ]);
    const plain = aReading('buurtteam hei noord', { optionalWords: ['de'], weight: 0.9 });
    const asked = (phrase: string) => found(aRequest([aReading('', { tagGroups: [['area:1']] }), { ...plain, phrase }]));
    expect((await asked('Buurtteam de Hei-Noord'))[0]).toBe('c');
    expect((await asked('buurtteam de hei no'))[0]).toBe('c');
    expect((await asked('noord hei buurtteam'))[0]).toBe('a');
  });

  it('17 puts an organisation that is named before who works there, and after whose name it is', async () => {
    const organisation = 'Grotiuscollege Heerlen';
    await index.upsert([
      aDocument('a', { texts: { name: 'Ans', organisation } }), aDocument('b', { texts: { name: 'Bea', organisation } }), aDocument('c', { texts: { organisation } }),
      aDocument('d', { texts: { name: 'Dirk Grotius', organisation: 'Elders' } }),
    ]);
    expect(await found(aRequest('grotius'))).toEqual(['d', 'c', 'a', 'b']);
    expect(await found(aRequest('grotuiscolege heerlen'))).toEqual(['c', 'a', 'b']);
  });

  it('17 counts a small word in a name, also in that of an organisation', async () => {
    await index.upsert([
      aDocument('a', { texts: { organisation: 'Jeugdteam Heerlen' } }), aDocument('b', { texts: { organisation: 'Gemeente Heerlen' } }),
      aDocument('c', { texts: { name: 'Ans Heerlen', organisation: 'Gemeente' } }), aDocument('d', { texts: { name: 'Bea van Heerlen' } }),
    ]);
    const asked = (word: string) => found(aRequest([aReading('heerlen', { optionalWords: [word] })]));
    expect(await asked('gemeente')).toEqual(['c', 'd', 'b', 'a']);
    expect(await asked('van')).toEqual(['d', 'c', 'a', 'b']);
    expect((await asked('b'))[0]).toBe('d');
  });

  it('19 finds what must stand as it is written, and together', async () => {
    await index.upsert([
      aDocument('a', { texts: { name: 'Joris van Loon', place: "'t Loonhuis" } }), aDocument('b', { texts: { organisation: "School 't Loon" } }), aDocument('c', { texts: { place: 'Heerlen Baan-Centrum' } }),
      aDocument('d', { texts: { place: 'Heerlen-Centrum' } }), aDocument('e', { texts: { organisation: 'Molenbergh', place: 'Molenbergen' } }),
    ]);
    const literal = (text: string, word = '') => found(aRequest([aReading(word, { literal: [text] })]));
    expect([await literal("'t Loon"), await literal('Heerlen-Centrum'), await literal('molenberg'), await literal('loon', 'joris')]).toEqual([['b'], ['d'], [], ['a']]);
    expect(await index.search(aRequest([aReading('', { literal: ['heerlen centrum'] }), aReading('molenberg')]))).toMatchObject({ total: 2, matches: [{ id: 'e' }, { id: 'd' }] });
    expect(await literal('loon" OR "x')).toEqual([]);
  });

  it('20 knows which words stand in a scope', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'Łukasz van Loon', organisation: 'Bs Wonderwijs' } }), aDocument('b', { scopes: ['GM2'], texts: { name: 'Ans Onderwater' } })]);
    const asked = ['wonderwijs', 'lukasz', 'loon', 'van', 'wonder', 'wonderwij', 'onderwater', '"', 'scope'];
    expect([...await index.known(asked, ['GM1'])].sort()).toEqual(['loon', 'lukasz', 'wonderwijs']);
    expect([...await index.known(asked, ['GM1', 'GM2'])].sort()).toEqual(['loon', 'lukasz', 'onderwater', 'wonderwijs']);
    expect([...await index.known(asked, ['all'])].sort()).toEqual(['loon', 'lukasz', 'onderwater', 'wonderwijs']);
    expect(await index.known(asked, [])).toEqual(new Set());
    await index.remove(['a']);
    expect(await index.known(['wonderwijs'], ['GM1'])).toEqual(new Set());
    await index.upsert([aDocument('c', { texts: { organisation: 'Wonderwijs' } })]);
    expect(await index.known(['wonderwijs'], ['GM1'])).toEqual(new Set(['wonderwijs']));
  });

  it('11 pages partition the ranking', async () => {
    await index.upsert(Array.from({ length: 137 }, (_, place) => aDocument(`d${place}`, { texts: { name: place % 2 ? 'Anna' : 'Annabel' } })));
    const all = await found(aRequest('anna', { limit: 500 }));
    const paged: string[] = [];
    for (let offset = 0; offset < 137; offset += 10) paged.push(...await found(aRequest('anna', { offset, limit: 10 })));
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(137);
    expect(await index.search(aRequest('anna', { limit: 1 }))).toMatchObject({ total: 137 });
  });

  it('11 counts also what is too much to rank', async () => {
    await index.upsert(Array.from({ length: 1_500 }, (_, place) => aDocument(`d${place}`, { texts: { name: 'Anna' }, activeUntil: place < 100 ? '2026-01-01' : null })));
    expect(await index.search(aRequest('anna', { limit: 10 }))).toMatchObject({ total: 1_400 });
  });

  it('12 is the same every time, in the order of the documents', async () => {
    await index.upsert(['c', 'a', 'b'].map((id) => aDocument(id, { texts: { name: 'Anna' } })));
    for (let time = 0; time < 3; time += 1) expect(await found(aRequest('anna'))).toEqual(['a', 'b', 'c']);
    await index.upsert([aDocument('z', { texts: { name: 'Anna' }, tags: ['area:near'] })]);
    expect((await found(aRequest('anna', { near: ['area:near'] })))[0]).toBe('z');
  });

  it('13 finds a write at once, never a removed or an older one', async () => {
    await index.upsert([aDocument('a', { version: 2, texts: { name: 'Anna' }, numbers: [{ digits: '0611111111', audiences: ['everyone'] }] })]);
    await index.upsert([aDocument('a', { version: 1, texts: { name: 'Bert' } })]);
    expect(await found(aRequest('bert'))).toEqual([]);
    await index.upsert([aDocument('a', { version: 3, texts: { name: 'Corrie' } })]);
    expect(await found(aRequest('anna'))).toEqual([]);
    expect(await found(aRequest([aReading('', { numbers: ['0611111111'] })]))).toEqual([]);
    expect(await found(aRequest('corri'))).toEqual(['a']);
    expect(await index.versions()).toEqual(new Map([['a', 3]]));
    await Promise.all([4, 9, 5, 7].map((version) => index.upsert([aDocument('a', { version, texts: { name: version === 9 ? 'Corrie' : 'Dirk' } })])));
    expect(await index.versions()).toEqual(new Map([['a', 9]]));
    expect([await found(aRequest('corrie')), await found(aRequest('dirk'))]).toEqual([['a'], []]);
    await index.remove(['a', 'never-there']);
    expect(await found(aRequest('corrie'))).toEqual([]);
    expect(await index.versions()).toEqual(new Map());
  });

  it('14 takes any text as text', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'Anna' } })]);
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const list = words(text);
      if (list.length > 0) await index.search(aRequest(text));
    }), { numRuns: 200 });
    for (const text of ['anna" OR "x', 'NEAR(anna bert)', 'anna*', 'name:anna', "'; DROP TABLE document; --", '(((', 'AND OR NOT']) {
      await expect(index.search({ ...aRequest(''), readings: [aReading('', { words: [text] })] })).resolves.toBeDefined();
      expect(await found(aRequest('anna', { filters: [[text]] }))).toEqual([]);
    }
  });

  it('15 counts for a facet what one gets by choosing it, and offers none that no match has', async () => {
    const text = fc.constantFrom('anna', 'annabel', 'anne', 'bert');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.record({ name: text, organisation: text, role: text, place: text }), fc.constantFrom('role:a', 'role:b', 'role:c')), { maxLength: 20 }), async (all) => {
      await replaceAll(all.map(([texts, tag], place) => aDocument(String(place), { texts, tags: [tag] })));
      const request = aRequest([aReading('anna'), aReading('', { tagGroups: [['role:a']], weight: 0.9 })]);
      const matched = (await index.search(request)).matches.map(({ id }) => all[Number(id)]![1]);
      const facets = await index.facets(request, ['role']);
      expect(facets.map(({ tag }) => tag).sort()).toEqual([...new Set(matched)].sort());
      for (const { tag, count } of facets) expect((await index.search({ ...request, filters: [[tag]] })).total).toBe(count);
    }), { numRuns: 60 });
  });

  it('15 leaves what the ranking drops out of the facets', async () => {
    await index.upsert([aDocument('a', { texts: { name: 'gi' }, tags: ['role:voogd'] }), aDocument('b', { texts: { place: 'gijs' }, tags: ['role:arts'] })]);
    expect(await index.search(aRequest('gi'))).toMatchObject({ total: 1 });
    expect(await index.facets(aRequest('gi'), ['role'])).toEqual([{ tag: 'role:voogd', count: 1 }]);
  });

  it('15 counts facets exactly', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('anna', 'bert'), fc.constantFrom('role:a', 'role:b'), fc.constantFrom('wijk:1', 'wijk:2')), { maxLength: 20 }), async (all) => {
      await replaceAll(all.map(([name, ...tags], place) => aDocument(String(place), { texts: { name }, tags })));
      const counts = new Map((await index.facets(aRequest('anna'), ['role', 'wijk'])).map(({ tag, count }) => [tag, count]));
      for (const tag of ['role:a', 'role:b', 'wijk:1', 'wijk:2']) expect(counts.get(tag) ?? 0).toBe(all.filter(([name, ...tags]) => name === 'anna' && (tags as string[]).includes(tag)).length);
    }), { numRuns: 40 });
  });

  it('18 is complete only once it was filled', async () => {
    expect(await index.isComplete()).toBe(false);
    await index.upsert([aDocument('a')]);
    expect(await index.isComplete()).toBe(false);
    await fillAnew([aDocument('b')]);
    expect(await index.isComplete()).toBe(true);
    expect([...(await index.versions()).keys()]).toEqual(['b']);
  });

  it('18 answers from what there was while it is filled', async () => {
    await fillAnew([aDocument('old', { texts: { name: 'Anna' } })]);
    await index.rebuild(async (put) => {
      await put([aDocument('new', { texts: { name: 'Anna' } }), aDocument('changed', { texts: { name: 'Bert' } })]);
      expect(await found(aRequest('anna'))).toEqual(['old']);
      await index.upsert([aDocument('changed', { version: 2, texts: { name: 'Anna' } }), aDocument('written', { texts: { name: 'Anna' } })]);
      expect(await found(aRequest('anna'))).toEqual(['changed', 'old', 'written']);
      await put([aDocument('changed', { texts: { name: 'Bert' } })]);
    });
    expect(await found(aRequest('anna'))).toEqual(['changed', 'new', 'written']);
    expect(await found(aRequest('bert'))).toEqual([]);
  });

  it('18 is not changed by a filling that is broken off', async () => {
    await fillAnew([aDocument('old', { texts: { name: 'Anna' } })]);
    await expect(index.rebuild(async (put) => {
      await put([aDocument('new', { texts: { name: 'Anna' } })]);
      throw new Error('broken off');
    })).rejects.toThrow('broken off');
    expect(await found(aRequest('anna'))).toEqual(['old']);
    expect(await index.isComplete()).toBe(true);
    await fillAnew([aDocument('newer', { texts: { name: 'Anna' } })]);
    expect(await found(aRequest('anna'))).toEqual(['newer']);
  });
});
