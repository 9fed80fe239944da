import { addDays } from '#libs/clock';
import type { QueuedMail } from '#libs/mail';
import type { Contact } from '../contacts/index.js';
import { roleOf } from '../roles/index.js';
import { askKey, reminderKey } from '../verifications/index.js';
import { demoId, type DemoDirectory } from './demo-directory.js';

/** After how many days without an answer somebody was reminded, and her coordinator was told. */
const [REMINDED, ESCALATED] = [7, 14];
/** So long ago somebody was asked at most, so that nobody is hidden yet. */
const LONGEST = 60;

/** "Klopt dit nog?", asked by mail of whoever is due for more than two weeks, and answered by none of them. Who is due since is asked by the first day's run, as is who starts today. */
export function addQuestions(directory: DemoDirectory): void {
  const { today, random, rows } = directory;
  for (const contact of rows.contacts) if (contact.startsOn < today) contact.toldOn = contact.startsOn;
  const active = rows.contacts.filter((contact) => contact.startsOn <= today && (contact.endsOn === null || contact.endsOn >= today));
  for (const [professionalId, hers] of Map.groupBy(active, (contact) => contact.professionalId)) {
    const askedOn = addDays(today, -random.between(ESCALATED + 1, LONGEST));
    const asked = hers.filter((contact) => dueOn(contact) <= askedOn);
    if (asked.length === 0 || hers.some((contact) => directory.isFixed(contact)) || directory.professionalOf(hers[0]!).email === null) continue;
    for (const contact of asked) contact.askedOn = askedOn;
    const id = demoId('verification request', professionalId);
    const remindedOn = addDays(askedOn, REMINDED);
    rows.verificationRequests.push({ id, professionalId, askedOn, remindedOn, escalatedOn: addDays(askedOn, ESCALATED), isFirst: false, closedAt: null, answer: null });
    rows.mails.push(mail(askKey(id), { requestId: id }, professionalId, askedOn), mail(reminderKey(id), { requestId: id, reminder: 'yes' }, professionalId, remindedOn));
  }
}

const dueOn = ({ verifiedAt, startsOn, roleCode }: Contact): string => addDays(verifiedAt?.slice(0, 10) ?? startsOn, roleOf(roleCode).cadenceDays ?? 90);

function mail(key: string, about: QueuedMail['about'], professionalId: string, on: string): QueuedMail {
  const at = `${on}T05:00:00.000Z`;
  return { id: demoId('mail', key), key, kind: 'ask-to-confirm', about, professionalId, state: 'sent', attempts: 1, createdAt: at, availableAt: at, endedAt: at, lastError: null };
}
