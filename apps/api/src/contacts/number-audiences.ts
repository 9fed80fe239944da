import type { Actor } from '#libs/access';
import { levelOf, pathOf, wijkOf } from '../areas/index.js';
import type { PhoneField } from './contact-fields.js';
import type { ContactRecord } from './contact-record.js';

const EVERYONE = 'everyone';

/** A buurt counts as the wijk it lies in. */
const lifted = (code: string): string => (levelOf(code) === 'buurt' ? wijkOf(code) : code);

/**
 * Who may find a contact by this number: the search index's form of `maySeeNumber`.
 * A property test proves that the two agree.
 */
export function audiencesOf(contact: Pick<ContactRecord, 'professionalId' | 'areas' | 'organisation'>, phone: PhoneField): string[] {
  if (phone.visibility === 'everyone') return [EVERYONE];
  const served = contact.areas.map((area) => area.code);
  const keepers = [`person:${contact.professionalId}`, `keeps-organisation:${contact.organisation.id}`, ...tagsOf('keeps', served)];
  const colleagues = phone.visibility === 'same-wijk' ? tagsOf('works', served.map(lifted)) : [];
  return [...new Set([...keepers, ...colleagues])];
}

/** The audiences somebody belongs to. */
export function audiencesFor(actor: Actor): string[] {
  const keeps = actor.powers.filter((power) => power.kind === 'coordinator');
  const organisations = keeps.flatMap((power) => (power.organisationId === null ? [] : [`keeps-organisation:${power.organisationId}`]));
  const keptAreas = keeps.flatMap((power) => (power.organisationId === null ? [power.wijkCode ?? power.gemeenteCode] : []));
  const herself = actor.professionalId === null ? [] : [`person:${actor.professionalId}`];
  return [...new Set([EVERYONE, ...herself, ...organisations, ...membershipsOf('keeps', keptAreas), ...membershipsOf('works', actor.areaCodes.map(lifted))])];
}

/** Two areas nest when one is the other, or lies in it: `at` the area itself, `in` what it lies in. */
const tagsOf = (kind: string, codes: readonly string[]): string[] =>
  codes.flatMap((code) => pathOf(code).map((each, index) => `${kind}-${index === 0 ? 'at' : 'in'}:${each}`));

const membershipsOf = (kind: string, codes: readonly string[]): string[] =>
  codes.flatMap((code) => [...pathOf(code).map((each) => `${kind}-at:${each}`), `${kind}-in:${code}`]);
