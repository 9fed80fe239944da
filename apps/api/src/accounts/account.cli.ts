import 'reflect-metadata';
import { POWERS, type Power } from '#libs/access';
import { Clock } from '#libs/clock';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { UserError } from '#libs/errors';
import { isEmail } from 'class-validator';
import { AreaRepository, isAreaCode } from '../areas/index.js';
import { openForCommand } from '../open-for-command.js';
import { ProfessionalRepository } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';
import { WhoHasAddress } from './who-has-address.js';

const USAGE = 'Gebruik: npm run account -- <e-mailadres> <gemeentecode> <professional|coordinator|beheerder>\nBijvoorbeeld: npm run account -- els@heerlen.nl GM0917 beheerder';

class AccountRefused extends Error {}

/** Gives somebody a power in a gemeente, and an account when she has none: how the first beheerder of an installation gets in. */
async function addAccount(email: string, gemeenteCode: string, power: Power): Promise<string> {
  const settings = loadSettings();
  const database = await openForCommand(settings, { mayMake: true });
  try {
    const [gemeente] = await new AreaRepository(database).byCodes([gemeenteCode]);
    if (gemeente?.level !== 'gemeente') throw new AccountRefused(`Deze gemeente kennen we niet: ${gemeenteCode}`);
    const accounts = new AccountRepository(database);
    await database.transaction(async () => {
      const { account, professionalId } = await new WhoHasAddress(database, accounts, new ProfessionalRepository(database), new Clock(settings)).toGive(email);
      if (account?.blockedAt) throw new AccountRefused(`Het account van ${email} is geblokkeerd.`);
      const grant = { kind: power, gemeenteCode, wijkCode: null, organisationId: null };
      if (account) await accounts.grant(account.id, grant);
      else await accounts.add({ email, professionalId, blockedAt: null, mijnWijkCode: null }, [grant]);
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
}, AccountRefused, UserError);
