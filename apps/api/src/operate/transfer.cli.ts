import 'reflect-metadata';
import { count, runCommand, say } from '#libs/command-line';
import { Database, shownUrl, transfer, TransferRefused } from '#libs/database';
import { parseArgs } from 'node:util';
import { entities } from '../entities.js';
import { peopleIn } from '../open-for-command.js';

const USAGE = `Gebruik: npm run transfer -- --from <bestand.sqlite | postgres://…> --to <bestand.sqlite | postgres://…>
Stop Korte Lijnen eerst. Het doel moet leeg zijn; er wordt alles overgezet en vergeleken, of niets.`;

const { values: { from, to } } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } }, strict: false }) as { values: { from?: string; to?: string } };

await runCommand(async () => {
  if (!from || !to) throw new TransferRefused(USAGE);
  const source = await Database.open({ url: from, entities, mustExist: true });
  let target: Database | undefined;
  try {
    say(`Van ${shownUrl(from)} (${await peopleIn(source)}) naar ${shownUrl(to)}:`);
    target = await Database.open({ url: to, entities });
    let total = 0;
    await transfer(source, target, ({ name, rows }) => {
      total += rows;
      say(`${name.padEnd(24)} ${count(rows).padStart(12)}`);
    });
    say(`Klaar: ${count(total)} rijen staan in beide databases, met dezelfde inhoud.`);
  } finally {
    await source.close();
    await target?.close();
  }
}, TransferRefused);
