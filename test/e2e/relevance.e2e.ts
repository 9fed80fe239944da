/**
 * Finds, for queries as people type them, an answer that is right. Real: database, index, HTTP, the demo gemeenten. The clock stands still.
 * The judgements are in test/relevance; the report is printed at the end.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMO_ACCOUNTS } from '../../apps/api/src/demo/index.js';
import { FIFTH_OUTSIDERS_QUERIES } from '../relevance/fifth-outsiders-queries.js';
import { FOURTH_OUTSIDERS_QUERIES } from '../relevance/fourth-outsiders-queries.js';
import { JUDGED_QUERIES, type JudgedQuery } from '../relevance/judged-queries.js';
import { OUTSIDERS_QUERIES } from '../relevance/outsiders-queries.js';
import { randomTypos } from '../relevance/random-typos.js';
import { relevanceReport, shareWithin, type Judged } from '../relevance/relevance-report.js';
import { RightAnswers } from '../relevance/right-answers.js';
import { SIXTH_OUTSIDERS_QUERIES } from '../relevance/sixth-outsiders-queries.js';
import { THIRD_OUTSIDERS_QUERIES } from '../relevance/third-outsiders-queries.js';
import { describeOn } from '../support/describe-on-databases.js';
import { WITH_MEILISEARCH } from '../support/meilisearch.js';
import { DATABASES, type TestApp } from '../support/test-app.js';

const SEARCH = 'query ($text: String!) { search(text: $text, first: 5) { edges { node { ... on Contact { id label: name role { code } } ... on Organisation { id label: name } } } } }';

const QUERIES = [...JUDGED_QUERIES, ...OUTSIDERS_QUERIES, ...THIRD_OUTSIDERS_QUERIES, ...FOURTH_OUTSIDERS_QUERIES, ...FIFTH_OUTSIDERS_QUERIES, ...SIXTH_OUTSIDERS_QUERIES];

interface Found {
  id: string;
  label: string;
  role?: { code: string };
}

describeOn([...DATABASES.slice(0, 1), ...WITH_MEILISEARCH], 'relevance', (start, name) => {
  let app: TestApp;
  let answers: RightAnswers;
  let judged: Judged[];
  let judgedTypos: Judged[];

  beforeAll(async () => {
    app = await start();
    answers = await RightAnswers.of(app.database, 'GM0917', '2026-11-23');
    const sessions = new Map(await Promise.all(DEMO_ACCOUNTS.map(async ({ key, email }) => [key, await app.signedIn(email)] as const)));
    const judgeAll = async (queries: readonly JudgedQuery[]) => {
      const all: Judged[] = [];
      for (const query of queries) {
        const { search } = await app.ask<{ search: { edges: { node: Found }[] } }>(sessions.get(query.as)!, SEARCH, { text: query.text });
        all.push(judge(query, search.edges.map(({ node }) => node)));
      }
      return all;
    };
    judged = await judgeAll(QUERIES);
    judgedTypos = await judgeAll(randomTypos(answers.people()));
  }, 300_000);

  afterAll(() => {
    process.stdout.write(`\n${name}: ${relevanceReport([...judged, ...judgedTypos])}\n`);
  });

  function judge(query: JudgedQuery, found: readonly Found[]): Judged {
    const right = answers.idsOf(query.right);
    const place = found.findIndex(({ id }) => right.has(id));
    const [first] = found;
    return { kind: query.kind, text: query.text, place: place < 0 ? null : place + 1, instead: first ? [first.label, first.role?.code].filter(Boolean).join(', ') : 'nothing' };
  }

  it('judges at least 1,400 different queries', () => {
    expect(new Set(QUERIES.map(({ text, as }) => `${as} ${text}`)).size).toBeGreaterThanOrEqual(1_400);
  });

  it('answers right at the first place in nine of ten', () => {
    expect(shareWithin(judged, 1)).toBeGreaterThanOrEqual(0.9);
  });

  it('answers right within the first five in 98 of a hundred', () => {
    expect(shareWithin(judged, 5)).toBeGreaterThanOrEqual(0.98);
  });

  it('answers right within the first five in 95 of a hundred with typos', () => {
    expect(shareWithin(judged.filter(({ kind }) => kind.startsWith('typo')), 5)).toBeGreaterThanOrEqual(0.95);
  });

  it('answers right within the first five in 98 of a hundred names with a typo anywhere', () => {
    expect(judgedTypos.length).toBeGreaterThan(800);
    expect(shareWithin(judgedTypos, 5)).toBeGreaterThanOrEqual(0.98);
  });

  it('lists nobody for 112, and says whom to call', async () => {
    const iber = await app.signedIn(DEMO_ACCOUNTS.find(({ key }) => key === 'ib-er')!.email);
    const { search } = await app.ask<any>(iber, 'query { search(text: "112") { totalCount help { kind text number { dial } } } }');
    expect(search.totalCount).toBe(0);
    expect(search.help).toEqual([
      { kind: 'VEILIG_THUIS', text: 'Acuut gevaar? Bel 112.', number: { dial: '112' } },
      { kind: 'VEILIG_THUIS', text: expect.any(String), number: { dial: '08002000' } },
    ]);
  });

  it.each(['spoed', 'crisis', 'acuut', 'kindermishandeling melden'])('gives Veilig Thuis for "%s"', async (text) => {
    const iber = await app.signedIn(DEMO_ACCOUNTS.find(({ key }) => key === 'ib-er')!.email);
    const { search } = await app.ask<any>(iber, 'query ($text: String!) { search(text: $text) { understood { label } edges { node { ... on Contact { role { discipline { code } } } ... on Organisation { kind } } } } }', { text });
    expect(search.understood).toEqual([{ label: 'groep: Veilig Thuis' }]);
    expect(search.edges[0].node.role?.discipline.code ?? 'veilig-thuis').toBe('veilig-thuis');
  });
});
