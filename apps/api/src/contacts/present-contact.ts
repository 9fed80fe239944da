import type { Actor } from '#libs/access';
import { Clock, type LocalMoment } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { CALLED, NATIONAL_NUMBERS, PresentedOrganisation } from '../organisations/index.js';
import { fullName, initials } from '../professionals/index.js';
import { chooseCallTarget, chooseWhomToAsk, presentCallTarget, presentHours, reachabilityAt, dayInWords, stretchAt, type Candidate, type OwnNumber } from '../reachability/index.js';
import { presentRole } from '../roles/index.js';
import type { ContactRecord } from './contact-record.js';
import { isActive, mayEdit, mayRead, maySeeNumber, wasTakenBack } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import type { ContactType, ReachabilityType, VerificationStatusType } from './contact.types.js';
import { languageName } from './languages.js';
import { verificationState } from './verification-state.js';

/** A deputy's deputy still helps; further it is quicker to call the team. */
const DEPUTIES_DEEP = 2;

/** Chooses, field by field, what a viewer is shown of contacts; never their numbers. */
@Injectable()
export class ContactPresenter {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** Those of the records that the actor may read. */
  async present(actor: Actor, records: readonly ContactRecord[]): Promise<ContactType[]> {
    const now = this.clock.local();
    const readable = records.filter((record) => mayRead(actor, record, now.day));
    const deputies = await this.deputiesOf(actor, readable, now);
    return readable.map((record) => new PresentedContact(actor, record, deputies, now));
  }

  private async deputiesOf(actor: Actor, records: readonly ContactRecord[], now: LocalMoment): Promise<Map<string, ContactRecord>> {
    const known = new Map(records.map((record) => [record.id, record]));
    for (let depth = 0; depth < DEPUTIES_DEEP; depth += 1) {
      const missing = [...known.values()].flatMap((record) => record.absence?.deputyContactId ?? []).filter((id) => !known.has(id));
      if (missing.length === 0) break;
      for (const deputy of await this.contacts.records(actor.gemeenten, missing, now.day)) {
        if (mayRead(actor, deputy, now.day) && isActive(deputy, now.day)) known.set(deputy.id, deputy);
      }
    }
    return known;
  }
}

/** A contact as an actor may see it. What takes some work is done when it is asked for: a list shows few of these. */
class PresentedContact implements ContactType {
  constructor(
    private readonly actor: Actor,
    readonly record: ContactRecord,
    private readonly others: ReadonlyMap<string, ContactRecord>,
    private readonly now: LocalMoment,
  ) {}

  get id() { return this.record.id; }
  get name() { return fullName(this.record); }
  get voornaam() { return this.record.voornaam; }
  get tussenvoegsel() { return this.record.tussenvoegsel; }
  get achternaam() { return this.record.achternaam; }
  get initials() { return initials(this.record); }
  get role() { return presentRole(this.record.roleCode); }
  get organisation() { return new PresentedOrganisation(this.record.organisation, this.now); }
  get areas() { return this.record.areas.filter((area) => this.actor.gemeenten.includes(gemeenteOf(area.code))); }
  get languages() { return this.record.languages.map((code) => ({ code, label: languageName(code) })); }
  get email() { return this.record.email; }
  get startsOn() { return this.record.startsOn; }
  get endsOn() { return this.record.endsOn; }
  get hours() { return presentHours(this.record.hours ?? this.record.organisation.hours); }
  get byAppointment() { return this.record.byAppointment; }
  get reachability() { return presentReachability(this.actor, this.record, this.others, this.now); }
  get verification() { return presentVerification(this.record, this.now.day); }
  get hasDirectNumber() { return ownNumber(this.actor, this.record) === 'shown'; }
  get hasShieldedNumber() { return ownNumber(this.actor, this.record) === 'shielded'; }
  get mayEdit() { return mayEdit(this.actor, this.record); }
  get isTakenBack() { return wasTakenBack(this.record); }
  get isPinned() { return this.record.position < 0; }
}

const ownNumber = (actor: Actor, record: ContactRecord): OwnNumber =>
  record.phones.length === 0 ? 'unknown' : record.phones.some((phone) => maySeeNumber(actor, record, phone)) ? 'shown' : 'shielded';

function presentReachability(actor: Actor, record: ContactRecord, others: ReadonlyMap<string, ContactRecord>, now: LocalMoment): ReachabilityType {
  const chain = [record];
  for (let next = deputyOf(record, others); next && chain.length <= DEPUTIES_DEEP && !chain.includes(next); next = deputyOf(next, others)) chain.push(next);
  const deputy = chain.slice(1).find((each) => !isAway(each)) ?? chain[1];
  const [first, ...rest] = chain.map((each, index) => candidate(actor, each, now, index === 0));
  const choice = chooseCallTarget([first!, ...rest]);
  const { status, text } = reachabilityAt(now, {
    absentUntil: record.absence?.endsOn ?? null,
    absencesAhead: record.absencesAhead,
    deputyName: deputy ? `${fullName(deputy)}${isAway(deputy) ? ' (ook afwezig)' : ''}` : null,
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    saysLeft: record.saysLeft,
    hours: record.hours,
    teamHours: record.organisation.hours,
    byAppointment: record.byAppointment,
    ownNumber: ownNumber(actor, record),
  });
  const toAsk = chooseWhomToAsk(first!);
  return { status, text, deputyId: deputy?.id ?? null, callTarget: presentCallTarget(choice), whomToAsk: toAsk && presentCallTarget(toAsk) };
}

const isAway = (record: ContactRecord): boolean => record.absence !== null || record.saysLeft;

const deputyOf = (record: ContactRecord, others: ReadonlyMap<string, ContactRecord>): ContactRecord | undefined =>
  record.absence?.deputyContactId ? others.get(record.absence.deputyContactId) : undefined;

function candidate(actor: Actor, record: ContactRecord, now: LocalMoment, isSelf: boolean): Candidate {
  const { organisation } = record;
  const hours = record.hours ?? organisation.hours;
  return {
    contactId: record.id,
    name: isSelf ? record.voornaam : fullName(record),
    absent: isAway(record) || !isActive(record, now.day),
    atWork: hours === null ? null : stretchAt(hours, now) !== undefined,
    hasDirectNumber: ownNumber(actor, record) === 'shown',
    teamNumber: organisation.phone,
    nationalNumber: NATIONAL_NUMBERS[organisation.kind] ?? null,
    team: CALLED[organisation.kind] ?? 'het team',
    teamOpen: organisation.hours === null ? null : stretchAt(organisation.hours, now) !== undefined,
  };
}

const BY_WHOM = { coordinator: 'door de coördinator', manager: 'door de leidinggevende' } as const;

function presentVerification(record: ContactRecord, today: string): VerificationStatusType {
  const state = verificationState(record, today);
  return { state, at: record.verifiedAt, by: record.verifiedBy, text: verificationText(state, record.verifiedOn, record.verifiedBy, today) };
}

function verificationText(state: VerificationStatusType['state'], on: string | null, by: ContactRecord['verifiedBy'], today: string): string {
  if (state === 'hidden') return `Verborgen: niemand bevestigde dit${on === null ? '' : ` sinds ${dayInWords(on, today)}`}`;
  if (on === null) return 'Nog nooit bevestigd';
  if (state === 'stale') return `Al lang niet bevestigd (voor het laatst op ${dayInWords(on, today)})`;
  if (by === 'self') return `Zelf bevestigd op ${dayInWords(on, today)}`;
  return `Bevestigd op ${dayInWords(on, today)}${by === null ? '' : ` ${BY_WHOM[by]}`}`;
}
