import 'reflect-metadata';
import { POWERS, type Power } from '#libs/access';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { Database } from '#libs/database';
import { isEmail } from 'class-validator';
import { AreaRepository, isAreaCode, loadReferenceDataIfEmpty } from '../areas/index.js';
import { entities } from '../entities.js';
import { ProfessionalRepository } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';

const USAGE = 'Gebruik: npm run account -- <e-mailadres> <gemeentecode> <professional|coordinator|beheerder>\nBijvoorbeeld: npm run account -- els@heerlen.nl GM0917 beheerder';

class AccountRefused extends Error {}

/** Gives somebody a power in a gemeente, and an account when she has none: how the first beheerder of an installation gets in. */
async function addAccount(email: string, gemeenteCode: string, power: Power): Promise<string> {
  const database = await Database.open({ ...loadSettings().database, entities });
  try {
    if (await loadReferenceDataIfEmpty(database)) say('Hier was nog geen database: er is een nieuwe gemaakt. Had je die wel, kijk dan of DATA_DIR of DATABASE_URL klopt.');
    const [gemeente] = await new AreaRepository(database).byCodes([gemeenteCode]);
    if (gemeente?.level !== 'gemeente') throw new AccountRefused(`Deze gemeente kennen we niet: ${gemeenteCode}`);
    const accounts = new AccountRepository(database);
    const known = await accounts.byEmail(email);
    if (known?.blockedAt) throw new AccountRefused(`Het account van ${email} is geblokkeerd.`);
    await database.transaction(async () => {
      const grant = { kind: power, gemeenteCode, wijkCode: null, organisationId: null };
      if (known) return accounts.grant(known.id, grant);
      const professional = await new ProfessionalRepository(database).byEmail(email);
      await accounts.add({ email, professionalId: professional?.id ?? null, blockedAt: null, mijnWijkCode: null }, [grant]);
    });
    return `${email} is nu ${power} van ${gemeente.name} en kan inloggen met een link per e-mail.`;
  } finally {
    await database.close();
  }
}

const [address = '', gemeente = '', power = ''] = process.argv.slice(2);
const email = address.trim().toLowerCase();
await runCommand(async () => {
  if (!isEmail(email) || !isAreaCode(gemeente) || !POWERS.includes(power as Power)) throw new AccountRefused(USAGE);
  say(await addAccount(email, gemeente, power as Power));
}, AccountRefused);
