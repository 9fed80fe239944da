import type { Actor } from '#libs/access';
import { liesIn, nests, shareWijk } from '../areas/index.js';
import type { PhoneField } from './contact-fields.js';
import type { ContactRecord } from './contact-record.js';

/** What of a contact decides who keeps it. */
interface Placed {
  areas: readonly { code: string }[];
  organisation: { id: string };
}

const servedCodes = (contact: Pick<Placed, 'areas'>): string[] => contact.areas.map((area) => area.code);

export const isHerself = (actor: Actor, contact: ContactRecord): boolean => actor.professionalId === contact.professionalId;

/** The contact serves one of her gemeenten. */
export const isInScope = (actor: Actor, contact: Pick<Placed, 'areas'>): boolean =>
  servedCodes(contact).some((code) => actor.gemeenten.some((gemeente) => nests(code, gemeente)));

export const isActive = (contact: ContactRecord, today: string): boolean =>
  contact.startsOn <= today && (contact.endsOn === null || contact.endsOn >= today);

/** Active, and not hidden because nobody confirmed it for too long. */
const isShown = (contact: ContactRecord, today: string): boolean =>
  isActive(contact, today) && (contact.hiddenFrom === null || today < contact.hiddenFrom);

/** It was added and that was undone: it never was. */
export const wasTakenBack = ({ startsOn, endsOn }: ContactRecord): boolean => endsOn !== null && endsOn < startsOn;

/** She is there now, or will be. */
export const lasts = (contact: ContactRecord, today: string): boolean => !wasTakenBack(contact) && (contact.endsOn === null || contact.endsOn >= today);

/** She coordinates some of what the contact serves, or its organisation. */
export const coordinatesSome = (actor: Actor, contact: ContactRecord): boolean =>
  actor.powers.some((power) => power.kind === 'coordinator' && (power.organisationId === null
    ? servedCodes(contact).some((code) => nests(code, power.wijkCode ?? power.gemeenteCode))
    : power.organisationId === contact.organisation.id));

/** She coordinates all of what the contact serves, or its organisation. */
export const mayEdit = (actor: Actor, contact: Placed): boolean =>
  isInScope(actor, contact) && mayPlace(actor, contact.organisation.id, servedCodes(contact));

/**
 * She may have somebody work at an organisation for areas: together her powers cover each area. Who keeps an organisation's
 * people may place them in all of the gemeente that gave her the power, and nowhere else.
 */
export const mayPlace = (actor: Pick<Actor, 'powers'>, organisationId: string, areaCodes: readonly string[]): boolean => {
  const powers = actor.powers.filter((power) => power.kind === 'coordinator' && (power.organisationId === null || power.organisationId === organisationId));
  const covered = powers.map((power) => (power.organisationId === null ? power.wijkCode : null) ?? power.gemeenteCode);
  return areaCodes.length > 0 && areaCodes.every((code) => covered.some((cover) => liesIn(code, cover)));
};

/**
 * She may change what is the person's own (name, address, numbers): she herself, or who keeps every contact the person has
 * or will have; of somebody who left, who keeps every contact she had.
 */
export const mayEditPerson = (actor: Actor, professionalId: string, contacts: readonly ContactRecord[], today: string): boolean => {
  if (actor.professionalId === professionalId) return true;
  const lasting = contacts.filter((contact) => lasts(contact, today));
  const stood = contacts.filter((contact) => !wasTakenBack(contact));
  const judged = [lasting, stood, contacts].find(({ length }) => length > 0) ?? [];
  return judged.length > 0 && judged.every((contact) => mayEdit(actor, contact));
};

/**
 * She may give somebody who is in the directory another role: there is no number of hers that this would show her.
 * @param contacts every one the person has, had or will have.
 */
export const mayAddRoleTo = (actor: Actor, contacts: readonly ContactRecord[]): boolean =>
  contacts.length > 0 && contacts[0]!.phones.every((phone) => contacts.some((contact) => maySeeNumber(actor, contact, phone)));

/** In her gemeenten; before its first and after its last day, and while it is hidden, only for who keeps it, and for herself. */
export const mayRead = (actor: Actor, contact: ContactRecord, today: string): boolean =>
  isInScope(actor, contact) && (isShown(contact, today) || isHerself(actor, contact) || coordinatesSome(actor, contact));

/** "Klopt nog" is for who can know: she herself and who keeps the contact; and for who works there now. */
export const mayConfirm = (actor: Actor, contact: ContactRecord, today: string): boolean =>
  isInScope(actor, contact) && isActive(contact, today) && (isHerself(actor, contact) || mayEdit(actor, contact));

/** By the number's visibility; her own she always sees. */
export const maySeeNumber = (actor: Actor, contact: ContactRecord, phone: PhoneField): boolean => {
  if (isHerself(actor, contact) || phone.visibility === 'everyone') return true;
  if (wasTakenBack(contact)) return false;
  if (coordinatesSome(actor, contact)) return true;
  return phone.visibility === 'same-wijk' && shareWijk(actor.areaCodes, servedCodes(contact));
};
