import { addDays } from '#libs/clock';
import type { Contact } from '../contacts/index.js';
import { demoId, type DemoDirectory } from './demo-directory.js';
import type { Sector } from './sector.js';

type When = 'now' | 'soon' | 'past';

/** Holidays, leave and illness: now, soon and past, with and without somebody who deputises. */
export function addAbsences(sector: Sector, counts: Record<When, number>): void {
  const { directory, random, plan } = sector;
  const working = directory.rows.contacts.filter((contact) =>
    contact.startsOn <= directory.today && contact.endsOn === null && !directory.isFixed(contact) && directory.organisationOf(contact).gemeenteCode === plan.gemeenteCode);
  const total = counts.now + counts.soon + counts.past;
  for (const [index, contact] of random.sample(working, total).entries()) {
    const when = kindOf(index, total, counts);
    addAbsence(directory, contact, when, index % 3 !== 2);
  }
}

/** Spread over the sample, so that every sector has some of each. */
function kindOf(index: number, total: number, counts: Record<When, number>): When {
  const place = (index * 7) % total;
  if (place < counts.now) return 'now';
  return place < counts.now + counts.soon ? 'soon' : 'past';
}

function addAbsence(directory: DemoDirectory, contact: Contact, when: When, withDeputy: boolean): void {
  const { random, today } = directory;
  const days = random.chance(0.25) ? random.between(60, 120) : random.between(2, 21);
  const startsOn = { now: () => addDays(today, -random.between(0, days - 1)), soon: () => addDays(today, random.between(2, 40)), past: () => addDays(today, -days - random.between(1, 60)) }[when]();
  const deputies = withDeputy ? colleaguesOf(directory, contact) : [];
  directory.rows.absences.push({
    id: demoId('absence', contact.id),
    contactId: contact.id,
    startsOn,
    endsOn: addDays(startsOn, days - 1),
    deputyContactId: deputies.length > 0 ? random.pick(deputies).id : null,
  });
}

/** Colleagues in the same role, of the same team, who are there and not away themselves. */
function colleaguesOf(directory: DemoDirectory, contact: Contact): Contact[] {
  const away = new Set(directory.rows.absences.map(({ contactId }) => contactId));
  return directory.rows.contacts.filter((other) =>
    other.organisationId === contact.organisationId && other.roleCode === contact.roleCode && other.professionalId !== contact.professionalId
    && other.startsOn <= directory.today && other.endsOn === null && !away.has(other.id));
}
