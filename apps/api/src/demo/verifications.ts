import { addDays } from '#libs/clock';
import type { Contact, Verification } from '../contacts/index.js';
import { roleOf } from '../roles/index.js';
import { demoId, type DemoDirectory } from './demo-directory.js';

/** How long ago people confirmed: most in time, some late, some far too late, some never. Parts of the cadence. */
const AGES: readonly { until: number; from: number; to: number }[] = [
  { until: 0.62, from: 0.02, to: 0.95 },
  { until: 0.8, from: 1.02, to: 1.3 },
  { until: 0.92, from: 1.45, to: 3 },
];

const BY = [{ by: 'self', how: 'link' }, { by: 'self', how: 'link' }, { by: 'self', how: 'app' }, { by: 'coordinator', how: 'phone' }, { by: 'manager', how: 'app' }] as const;

/** "Klopt nog", said or not: fresh, due, stale and never confirmed entries. */
export function addVerifications(directory: DemoDirectory, coordinatorAccounts: ReadonlyMap<string, string>): void {
  for (const contact of directory.rows.contacts) {
    const age = directory.isFixed(contact) ? 12 : daysAgo(directory, contact);
    const on = age === null ? null : addDays(directory.today, -age);
    // The new colleague and whoever is still to start have nothing to confirm yet.
    if (on === null || on < contact.startsOn || (contact.endsOn !== null && on > contact.endsOn)) continue;
    const latest = verification(directory, contact, on, coordinatorAccounts);
    contact.verifiedAt = latest.at;
    const before = addDays(on, -directory.random.between(60, 120));
    if (before >= contact.startsOn && directory.random.chance(0.5)) directory.rows.verifications.push(verification(directory, contact, before, coordinatorAccounts));
    directory.rows.verifications.push(latest);
  }
}

function daysAgo({ random }: DemoDirectory, contact: Contact): number | null {
  const drawn = random.next();
  const age = AGES.find(({ until }) => drawn < until);
  if (!age) return null;
  const cadence = (roleOf(contact.roleCode).cadenceDays ?? 90);
  return Math.round(cadence * (age.from + random.next() * (age.to - age.from)));
}

function verification(directory: DemoDirectory, contact: Contact, on: string, coordinatorAccounts: ReadonlyMap<string, string>): Verification {
  const { random } = directory;
  const { by, how } = random.pick(BY);
  const time = `${String(random.between(7, 15)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:00.000Z`;
  const accountId = by === 'coordinator' ? (coordinatorAccounts.get(directory.organisationOf(contact).gemeenteCode) ?? null) : null;
  return { id: demoId('verification', `${contact.id} ${on}`), contactId: contact.id, at: `${on}T${time}`, by, accountId, how, wasAskedOn: null };
}
