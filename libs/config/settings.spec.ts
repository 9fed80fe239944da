import { expect, it } from '@jest/globals';
import { InvalidSettingsError, loadSettings } from './settings.js';

/** What stops the start: a line for each wrong setting. */
function problems(env: Record<string, string>): string[] {
  try {
    loadSettings(env);
  } catch (error) {
    if (!(error instanceof InvalidSettingsError)) throw error;
    const [heading, ...lines] = error.message.split('\n');
    expect(heading).toBe('Korte Lijnen start niet:');
    return lines;
  }
  return [];
}

const WRONG: Record<string, string> = {
  MODE: 'test', ROLE: 'half', PORT: 'x', METRICS_PORT: '-1', STOP_DELAY_SECONDS: 'x', OTEL_EXPORTER_OTLP_ENDPOINT: 'x', DATABASE_URL: 'mysql://x', DATABASE_POOL: '1', DATABASE_STATEMENT_SECONDS: '0',
  DATABASE_CONNECT_SECONDS: '0', SEARCH_ENGINE: 'google', MEILISEARCH_INDEX: 'a b', BASE_URL: 'x', SMTP_URL: 'x', MAIL_FROM: 'x', TRUST_PROXY: 'x', NUMBERS_PER_HOUR_SLOW: '0', NUMBERS_PER_HOUR_STOP: '0',
  DAILY_AT: 'vroeg', VERIFY_CADENCE_DAYS: '0', VERIFY_FIRST_PER_DAY: '-1', VERIFY_REMIND_AFTER_DAYS: '1.5', VERIFY_ESCALATE_AFTER_DAYS: '0', VERIFY_STALE_AFTER_DAYS: '0', VERIFY_HIDE_AFTER_DAYS: '0',
  RETENTION_DAYS: '0', DEMO_NOW: 'morgen',
};

it('says of every wrong setting at once, in Dutch and by its name, what it should be', () => {
  const lines = problems(WRONG);
  expect(new Set(lines.map((line) => /^ {2}- ([A-Z_]+) /.exec(line)?.[1]))).toEqual(new Set(Object.keys(WRONG)));
  const dutch = [...lines, ...problems({ MODE: 'production', SEARCH_ENGINE: 'meilisearch' }), ...problems({ ROLE: 'worker' }), ...problems({ SECRET: 'x' })];
  expect(dutch.filter((line) => /\b(must|needs?|is not|given|whole|such as|leave)\b/.test(line))).toEqual([]);
  expect(dutch.filter((line) => !/\b(moet|vraagt|is een|ontbreekt)\b/.test(line))).toEqual([]);
});

it('asks for what only a server of a gemeente needs by its name', () => {
  expect(problems({ MODE: 'production' }).map((line) => /[A-Z_]+/.exec(line)![0])).toEqual(['BASE_URL', 'SECRET', 'SMTP_URL']);
});
