import type { Power } from '#libs/access';
import { addDays } from '#libs/clock';
import { ACCOUNT_SLOTS, DEMO_ACCOUNTS, type DemoAccountKey } from './demo-accounts.js';
import { demoId, type DemoDirectory } from './demo-directory.js';

const POWERS: Readonly<Record<DemoAccountKey, readonly Power[]>> = {
  'ib-er': ['professional'],
  'wijkteamcoach': ['professional'],
  'nieuwe-medewerker': ['professional'],
  'coordinator': ['professional', 'coordinator'],
  'beheerder': ['professional', 'beheerder'],
};
const MIJN_WIJK: Readonly<Partial<Record<DemoAccountKey, string>>> = { 'ib-er': 'WK091734', 'wijkteamcoach': 'WK091733' };

/** The accounts of the demo people of Heerlen, and of one IB'er in Arnhem, who sees nothing of Heerlen. */
export function addAccounts(directory: DemoDirectory, heerlen: string, arnhem: string): void {
  for (const { key } of DEMO_ACCOUNTS) addAccount(directory, ACCOUNT_SLOTS[key], heerlen, POWERS[key], MIJN_WIJK[key] ?? null);
  const { contacts } = directory.rows;
  const ibErInArnhem = contacts.find((contact) => contact.roleCode === 'ib-er' && directory.organisationOf(contact).gemeenteCode === arnhem && directory.professionalOf(contact).email !== null);
  if (!ibErInArnhem) throw new Error("The demo of Arnhem has no IB'er");
  addAccountOf(directory, ibErInArnhem.professionalId, arnhem, ['professional'], null);
}

/** The account of the coordinator, who confirms others by telephone. */
export const coordinatorAccountId = (): string => demoId('account', demoId('professional', ACCOUNT_SLOTS.coordinator));

function addAccount(directory: DemoDirectory, slot: string, gemeenteCode: string, powers: readonly Power[], mijnWijkCode: string | null): void {
  addAccountOf(directory, demoId('professional', slot), gemeenteCode, powers, mijnWijkCode);
}

function addAccountOf({ rows, today }: DemoDirectory, professionalId: string, gemeenteCode: string, powers: readonly Power[], mijnWijkCode: string | null): void {
  const professional = rows.professionals.find(({ id }) => id === professionalId);
  if (!professional?.email) throw new Error(`The demo lacks the person of an account: ${professionalId}`);
  const accountId = demoId('account', professionalId);
  rows.accounts.push({ id: accountId, email: professional.email, professionalId, blockedAt: null, mijnWijkCode, hasSignedIn: true, overviewByMail: true, overviewAt: `${addDays(today, -7)}T05:00:00.000Z` });
  rows.powers.push(...powers.map((power) => ({ id: demoId('power', `${accountId} ${power}`), accountId, gemeenteCode, power, wijkCode: null, organisationId: null })));
}
