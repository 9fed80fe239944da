/** A few kills of what `npm run soak -- --minutes 5` does longer. Real: everything; see test/soak/soak.ts for what must hold. */
import { expect, it } from '@jest/globals';
import { soak } from '../soak/soak.js';

it('through random kill -9, two api processes and two workers lose no write, send no mail twice and keep the index equal', async () => {
  const { faults, ...counts } = await soak({ seconds: 8, kills: 4 }, () => undefined);
  console.log(JSON.stringify(counts));
  expect(faults).toEqual([]);
  expect(counts.acknowledged).toBeGreaterThan(20);
  expect(counts.mails).toBeGreaterThan(20);
}, 180_000);
