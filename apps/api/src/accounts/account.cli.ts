import 'reflect-metadata';
import { POWERS, type Power } from '#libs/access';
import { Clock } from '#libs/clock';
import { runCommand, say } from '#libs/command-line';
import { loadSettings } from '#libs/config';
import { UserError } from '#libs/errors';
import { isEmail } from 'class-validator';
import { parseArgs } from 'node:util';
import { AreaRepository, isAreaCode } from '../areas/index.js';
import { openForCommand } from '../open-for-command.js';
import { ProfessionalRepository } from '../professionals/index.js';
import { AccountRepository } from './account.repository.js';
import { LINK_MINUTES, newSignInLink } from './sign-in-link.js';
import { SignInRepository } from './sign-in.repository.js';
import { WhoHasAddress } from './who-has-address.js';

const USAGE = `Gebruik: npm run account -- <e-mailadres> <gemeentecode> <professional|coordinator|beheerder> [--link]
Bijvoorbeeld: npm run account -- els@heerlen.nl GM0917 beheerder
Met --link staat hier ook een link waarmee een beheerder één keer inlogt, voor als mail nog niet werkt.`;

class AccountRefused extends Error {}

/** Gives somebody a power in a gemeente, and an account when she has none: how the first beheerder of an installation gets in. */
async function addAccount(email: string, gemeenteCode: string, power: Power, withLink: boolean): Promise<void> {
  const settings = loadSettings();
  const database = await openForCommand(settings, { mayMake: true });
  try {
    const [gemeente] = await new AreaRepository(database).byCodes([gemeenteCode]);
    if (gemeente?.level !== 'gemeente') throw new AccountRefused(`Deze gemeente kennen we niet: ${gemeenteCode}`);
    const accounts = new AccountRepository(database);
    const clock = new Clock(settings);
    const link = await database.transaction(async () => {
      const { account, professionalId } = await new WhoHasAddress(database, accounts, new ProfessionalRepository(database), clock).toGive(email);
      if (account?.blockedAt) throw new AccountRefused(`Het account van ${email} is geblokkeerd.`);
      const grant = { kind: power, gemeenteCode, wijkCode: null, organisationId: null };
      if (account) await accounts.grant(account.id, grant);
      const hers = account ?? (await accounts.add({ email, professionalId, blockedAt: null, mijnWijkCode: null }, [grant]));
      return withLink ? newSignInLink(new SignInRepository(database, accounts), settings, hers, email, clock.now()) : null;
    });
    say(`${email} is nu ${power} van ${gemeente.name} en kan inloggen met een link per e-mail: ${settings.baseUrl}/inloggen`);
    if (link) say(`Zonder mail, één keer en binnen ${LINK_MINUTES} minuten: ${link}\nWie deze link opent, is daarmee ${email}: geef hem alleen aan haar of hem, en bewaar hem nergens.`);
  } finally {
    await database.close();
  }
}

const { positionals: [address = '', gemeente = '', power = ''], values: { link = false } } = parseArgs({ options: { link: { type: 'boolean' } }, strict: false, allowPositionals: true }) as { positionals: string[]; values: { link?: boolean } };
const email = address.trim().toLowerCase();
await runCommand(async () => {
  if (!isEmail(email) || !isAreaCode(gemeente) || !POWERS.includes(power as Power) || (link && power !== 'beheerder')) throw new AccountRefused(USAGE);
  await addAccount(email, gemeente, power as Power, link);
}, AccountRefused, UserError);
