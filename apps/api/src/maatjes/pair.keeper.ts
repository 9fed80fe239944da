import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, insertRows } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { Subjects, type Fields, type Subject, type SubjectKeeper, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import { ContactRepository, ContactSubjectsRepository, isHerself } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import { dayInWords } from '../reachability/index.js';
import { domainLabel } from './domains.js';
import { takeBackGoodbyes } from './maatje-mails.js';
import { END_REASON_TEXTS, STATE_TEXTS } from './maatje-texts.js';
import { MaatjePair, type PairEndReason, type PairState } from './maatje.entity.js';
import { mayKeepPair } from './maatje.policy.js';
import { HELD, MaatjeRepository, type PairRow } from './maatje.repository.js';
import { PairingRepository } from './pairing.repository.js';

/** What of a pair can be changed. */
export type PairFields = Omit<MaatjePair, 'id' | 'version' | 'member' | 'expert'>;

const LABELS: Readonly<Record<string, string>> = {
  memberContactId: 'Teamlid', expertContactId: 'Maatje', domain: 'Expertise', state: 'Stand', startsOn: 'Begonnen op', endsOn: 'Laatste dag', endReason: 'Reden',
  memberAcceptedAt: 'Teamlid zei ja', expertAcceptedAt: 'Maatje zei ja', overlapDays: 'Dagen samen met het vorige maatje', sentAt: 'Voorgelegd', remindedAt: 'Herinnerd', askedForAnotherAt: 'Vroeg om een ander',
};

/** A proposal, or one that was withdrawn. */
const NEVER_BEGAN: readonly PairState[] = ['proposed', 'ended'];

/** What somebody may answer of a pair of her own. */
const OWN_FIELDS = new Set(['memberAcceptedAt', 'expertAcceptedAt', 'state', 'startsOn', 'endsOn', 'endReason', 'note', 'askedForAnotherAt', 'sentAt']);

/**
 * Reads and writes pairs for edits. Whatever the edit, no pair begins by it for which the expert has no place, beside another of the
 * member unless an overlap says so, or that either does not want: it is checked here, within the transaction, with both held,
 * so that many at once cannot pass it together. A pair that stands is never held back from ending.
 */
@Injectable()
export class PairKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('pair', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('maatje_pair', ids);
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    return new Map((await this.maatjes.byIds(ids)).map(({ id, version, ...pair }) => [id, { version, fields: { ...pair } }]));
  }

  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    await insertRows(this.database.write(), MaatjePair, rows.map(({ id, fields }) => ({ id, ...(fields as unknown as PairFields), version: 1 })));
  }

  async write(rows: readonly Writing[]): Promise<void> {
    const manager = this.database.write();
    for (const { id, version, set } of rows) await manager.update(MaatjePair, id, { ...set, version: version + 1 });
  }

  /** Who keeps the member's contact, or the expert's; either of the two for her own answer; and for a new proposal the maatje she has. */
  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    const pairs = new Map((await this.maatjes.byIds(touched.map(({ id }) => id))).map((pair) => [pair.id, pair]));
    const people = new Map((await this.contacts.records(actor.gemeenten, [...new Set([...pairs.values()].flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))], this.clock.today())).map((record) => [record.id, record]));
    const herMembers = new Set((await this.maatjes.everyPairOf(actor.professionalId ?? '')).filter(({ state, expertProfessionalId }) => state === 'active' && expertProfessionalId === actor.professionalId).map(({ memberContactId }) => memberContactId));
    for (const { id, fields } of touched) {
      const pair = pairs.get(id);
      const [member, expert] = [people.get(pair?.memberContactId ?? ''), people.get(pair?.expertContactId ?? '')];
      const isOwn = fields.every((field) => OWN_FIELDS.has(field)) && [member, expert].some((each) => each && isHerself(actor, each));
      const isHandedOver = pair !== undefined && NEVER_BEGAN.includes(pair.state) && pair.startsOn === null && herMembers.has(pair.memberContactId);
      if (!mayKeepPair(actor, { member, expert }) && !isOwn && !isHandedOver) throw new UserError('NOT_FOUND');
    }
  }

  /** Both are found by their maatje; who has none now is proposed somebody, and nobody a place that was taken. */
  async publish(ids: readonly string[]): Promise<void> {
    const pairs = await this.maatjes.byIds(ids);
    const contactIds = [...new Set(pairs.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))];
    await this.outbox.publish(this.database.write(), 'contact.changed', ...contactIds.map((contactId) => ({ contactId })));
    const settled = pairs.filter(({ state }) => state !== 'proposed').map(({ memberContactId }) => memberContactId);
    await this.outbox.publish(this.database.write(), 'teams.changed', ...(await this.stored.gemeentenOfTeams(settled)).map((gemeenteCode) => ({ gemeenteCode })));
  }

  /** Who was told their last day hears when that changed, whoever changed it. */
  async wasEdited(_actor: Actor | null, touched: readonly Touched[]): Promise<void> {
    const ids = touched.filter(({ isNew, fields }) => !isNew && fields.includes('endsOn')).map(({ id }) => id);
    await takeBackGoodbyes(this.mails, await this.maatjes.rows(await this.maatjes.byIds(ids)));
  }

  /** A pair that should not have been made was withdrawn. */
  withdraw(fields: Fields): Fields {
    return { state: 'ended', endReason: 'withdrawn', endsOn: (fields['startsOn']) ?? this.clock.today() };
  }

  label(field: string): string {
    return LABELS[field] ?? field;
  }

  async tell(values: readonly { field: string; value: unknown }[]): Promise<(string | null)[]> {
    const today = this.clock.today();
    const ids = values.filter(({ field, value }) => field.endsWith('ContactId') && value !== null).map(({ value }) => value as string);
    const names = new Map((await this.contacts.recordsAnywhere([...new Set(ids)], today)).map((record) => [record.id, fullName(record)]));
    const tellers: Readonly<Record<string, (value: never) => string | null>> = {
      memberContactId: (id: string) => names.get(id) ?? null, expertContactId: (id: string) => names.get(id) ?? null,
      state: (state: PairState) => STATE_TEXTS[state], endReason: (reason: PairEndReason) => END_REASON_TEXTS[reason], domain: domainLabel,
      startsOn: (day: string) => dayInWords(day, today), endsOn: (day: string) => dayInWords(day, today), note: () => null,
    };
    return values.map(({ field, value }) => (value === null || value === undefined ? null : tellers[field]?.(value as never) ?? 'ja'));
  }

  async check(touched: readonly Touched[]): Promise<void> {
    const begun = await this.maatjes.begun(touched.map(({ id }) => id));
    if (begun.length === 0) return;
    const expertIds = [...new Set(begun.map(({ expertContactId }) => expertContactId))];
    const contactIds = [...new Set([...expertIds, ...begun.map(({ memberContactId }) => memberContactId)])];
    await this.database.hold('contact', contactIds);
    const held = await this.maatjes.pairsOf(contactIds, HELD);
    const capacities = await this.pairing.capacities(expertIds);
    for (const id of expertIds) {
      if (held.filter(({ expertContactId }) => expertContactId === id).length > capacities.get(id)!) throw new UserError('MAATJE_FULL');
    }
    await this.refuseTwo(begun, held);
    const blocked = await this.pairing.blocked();
    if (begun.some(({ memberProfessionalId, expertProfessionalId }) => blocked(memberProfessionalId, expertProfessionalId))) throw new UserError('MAATJE_BLOCKED');
    await this.refuseAcrossScopes(begun);
  }

  private async refuseTwo(begun: readonly PairRow[], held: readonly PairRow[]): Promise<void> {
    for (const memberId of new Set(begun.map(({ memberContactId }) => memberContactId))) {
      const hers = held.filter(({ memberContactId, state }) => memberContactId === memberId && state === 'active'); // one that ends may overlap
      if (hers.length > 1) throw new UserError('MAATJE_TWICE');
    }
  }

  /** An expert serves every gemeente her maatje works in. */
  private async refuseAcrossScopes(rows: readonly PairRow[]): Promise<void> {
    const subjects = await this.stored.contacts([...new Set(rows.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))]);
    const gemeentenOf = (id: string) => new Set((subjects.get(id)!.fields['areaCodes'] as string[]).map(gemeenteOf));
    if (rows.some(({ memberContactId, expertContactId }) => ![...gemeentenOf(memberContactId)].every((code) => gemeentenOf(expertContactId).has(code)))) throw new UserError('NOT_FOUND');
  }
}
