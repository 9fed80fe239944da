import 'reflect-metadata';
import { Database, transfer, TransferRefused } from '#libs/database';
import { parseArgs } from 'node:util';
import { entities } from '../entities.js';

const USAGE = `Gebruik: npm run transfer -- --from <bestand.sqlite | postgres://…> --to <bestand.sqlite | postgres://…>
Stop Korte Lijnen eerst. Het doel moet leeg zijn; er wordt alles overgezet en vergeleken, of niets.`;

const { values: { from, to } } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } }, strict: false }) as { values: { from?: string; to?: string } };

if (!from || !to) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const [source, target] = [await Database.open({ url: from, entities }), await Database.open({ url: to, entities })];
  try {
    let total = 0;
    await transfer(source, target, ({ name, rows }) => {
      total += rows;
      console.log(`${name.padEnd(24)} ${rows.toLocaleString('nl-NL').padStart(12)}`);
    });
    console.log(`Klaar: ${total.toLocaleString('nl-NL')} rijen staan in beide databases, met dezelfde inhoud.`);
  } catch (error) {
    if (!(error instanceof TransferRefused)) throw error;
    console.error(`Niets overgezet: ${error.message}.`);
    process.exitCode = 1;
  } finally {
    await source.close();
    await target.close();
  }
}
