import { type Actor, authorize, coordinatesSomewhere, orNotFound, RateLimits } from '#libs/access';
import { addDays, Clock, dayOf } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { chunksOf } from '#libs/pace';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangesRepository, DirectoryEdits } from '../changes/index.js';
import { ConfirmContact, ContactRepository, ContactsService, ContactSubjectsRepository, ENDING_WITHIN_DAYS, isActive, LastDays, mayEdit, mayEditPerson, mayPlace, readNote, readOwnNumber, readPhones, type ContactRecord, type PhoneField } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { pageByKey, pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { displayNumber, isMobile } from '../phone-numbers/index.js';
import { SOMEBODY_GONE, strictest } from '../professionals/index.js';
import { listInWords } from '../reachability/index.js';
import type { Correction } from './correction.entity.js';
import type { CorrectionInput, JudgementInput } from './correction.inputs.js';
import { CorrectionRepository, type Judgement, type OpenCorrection } from './correction.repository.js';
import type { CorrectionType, JudgedCorrectionType } from './correction.types.js';

const PER_HOUR = { times: 20, minutes: 60 };
/** So many contacts in one question to the database. */
const TOGETHER = 1_000;
const BY_MAIL = 'de persoon zelf, via de mail';

/** What judging changed in the directory. */
type Taken = Pick<JudgedCorrectionType, 'isTaken' | 'changeId'>;
const NOTHING_CHANGED: Taken = { isTaken: false, changeId: null };

interface Judged {
  correction: Correction;
  /** Who said the same. */
  alike?: readonly Correction[];
  /** Null: not to be seen any more. */
  record: ContactRecord | null;
}

/** "Klopt niet": everybody says so, who keeps the contact judges, the sender hears the outcome. */
@Injectable()
export class CorrectionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly reading: ContactsService,
    private readonly confirming: ConfirmContact,
    private readonly edits: DirectoryEdits,
    private readonly changes: ChangesRepository,
    private readonly disclosures: DisclosuresService,
    private readonly lastDays: LastDays,
    private readonly mails: MailQueue,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.lastDays.follow((actor, contactIds) => this.followLastDays(actor, contactIds));
  }

  /** @throws UserError NOT_FOUND, PHONE_INVALID, FREE_TEXT_REFUSED, TOO_MANY_ATTEMPTS */
  async report(actor: Actor, input: CorrectionInput): Promise<CorrectionType> {
    const record = await this.reading.record(actor, input.contactId);
    await this.limits.count('correction', actor.accountId, PER_HOUR);
    const correction = this.read(input, actor.accountId);
    await this.database.transaction(() => this.corrections.add(correction));
    return this.one(actor, correction, record);
  }

  /** She answered her mail: signed, for a contact of her own. Within a transaction. @throws UserError PHONE_INVALID, FREE_TEXT_REFUSED */
  async reportByMail(input: CorrectionInput): Promise<void> {
    await this.corrections.add(this.read(input, null));
    if (input.kind === 'elsewhere') await this.showAnew(input.contactId);
  }

  /** Those she may judge, the oldest first. */
  async open(actor: Actor, request: PageRequest): Promise<Page<CorrectionType>> {
    if (!coordinatesSomewhere(actor)) return pageOf([], request, async () => []);
    const hers = new Map((await this.openOf(actor, actor.gemeenten)).map((each) => [`${each.at} ${each.id}`, each]));
    return pageByKey(hers, request, async (some) => {
      const corrections = await this.corrections.byIds(some.flatMap(({ id, alikeIds }) => [id, ...alikeIds]));
      const records = await this.recordsOf(actor, corrections);
      const byId = new Map(corrections.map((correction) => [correction.id, correction]));
      await this.disclosures.logKept(actor, [...records.values()].filter(({ phones }) => phones.length > 0).map(({ professionalId }) => professionalId), 'page');
      return this.present(actor, some.map(({ id, contactId, alikeIds }) =>
        ({ correction: byId.get(id)!, alike: alikeIds.map((each) => byId.get(each)!), record: records.get(contactId) ?? null })), true);
    });
  }

  /** Those in these gemeenten that the actor may judge, the oldest first; the same said twice is one. */
  async openOf(actor: Actor, gemeenten: readonly string[]): Promise<OpenCorrection[]> {
    return (await this.corrections.open(gemeenten)).filter(({ organisationId, areaCodes }) => mayPlace(actor, organisationId, areaCodes));
  }

  /** What she sent herself, the newest first. @param contactId only of this contact */
  async sent(actor: Actor, contactId: string | undefined, request: PageRequest): Promise<Page<CorrectionType>> {
    const mine = new Map((await this.corrections.ofAccount(actor.accountId)).filter((each) => contactId === undefined || each.contactId === contactId).map((correction) => [correction.id, correction]));
    const records = await this.recordsOf(actor, [...mine.values()]);
    return pageOf([...mine.keys()], request, (ids) =>
      this.present(actor, ids.map((id) => ({ correction: mine.get(id)!, record: records.get(mine.get(id)!.contactId) ?? null })), false));
  }

  /**
   * All who said the same are answered at once.
   * @returns the correction, and the change it led to.
   * @throws UserError NOT_FOUND when it is not hers to judge; ALREADY_JUDGED; NUMBER_SHARED when the number is not hers to change
   * and the person did not say so herself; STILL_THERE when she said that she left and is not leaving.
   */
  async judge(actor: Actor, id: string, input: JudgementInput): Promise<JudgedCorrectionType> {
    const [reply, known] = [readNote(input.reply), readNumber(input.rightNumber)];
    const taken = await this.database.transaction(async () => {
      const correction = orNotFound(await this.corrections.byId(id));
      await this.edits.hold([{ kind: 'contact', id: correction.contactId }]);
      const record = await this.kept(actor, correction.contactId);
      if (input.accept && isAboutHerself(correction) && correction.kind === 'elsewhere' && !this.isLeaving(record)) throw new UserError('STILL_THERE');
      const alike = await this.corrections.alike(correction);
      const isFirst = await this.judgeAll([correction, ...alike], { outcome: input.accept ? 'accepted' : 'refused', judgedBy: actor.accountId, judgedAt: this.clock.instant(), reply });
      if (!isFirst) throw new UserError('ALREADY_JUDGED');
      const made = input.accept && correction.kind === 'number' ? await this.correctNumber(actor, record, { ...correction, rightNumber: correction.rightNumber ?? known }) : NOTHING_CHANGED;
      for (const each of [correction, ...alike]) await this.tell(each, made.isTaken);
      if (isAboutHerself(correction)) await this.heedHerself(actor, record, correction, input);
      return made;
    });
    const correction = (await this.corrections.byId(id))!;
    return { correction: await this.one(actor, correction, await this.kept(actor, correction.contactId)), ...taken };
  }

  /** Until when a last day says that somebody leaves; a later one, such as that of her contract, says nothing of it. */
  private lastDayOfLeaving(): string {
    return addDays(this.clock.today(), ENDING_WITHIN_DAYS);
  }

  private isLeaving({ endsOn }: ContactRecord): boolean {
    return endsOn !== null && endsOn <= this.lastDayOfLeaving();
  }

  /** Who got a last day leaves, as was said of her; when that is undone, what she said of herself is to be judged again. */
  private async followLastDays(actor: Actor | null, contactIds: readonly string[]): Promise<void> {
    const until = this.lastDayOfLeaving();
    for (const some of chunksOf(contactIds, TOGETHER)) {
      const left = await this.corrections.leftOfEnded(some, until);
      await this.judgeAll(left, { outcome: 'accepted', judgedBy: actor?.accountId ?? null, judgedAt: this.clock.instant(), reply: null });
      for (const each of left) await this.tell(each, true);
      await this.corrections.reopenLeft(some, until);
    }
  }

  /** @returns whether nobody judged the first of them before. */
  private async judgeAll(corrections: readonly Pick<Correction, 'id'>[], judgement: Judgement): Promise<boolean> {
    const judged: boolean[] = [];
    for (const { id } of corrections) judged.push(await this.corrections.judge(id, judgement));
    return judged[0] ?? true;
  }

  /** Who said so hears what became of it; who said it of herself by mail sees it. */
  private async tell({ id, accountId }: Pick<Correction, 'id' | 'accountId'>, isTaken: boolean): Promise<void> {
    if (accountId !== null) await this.mails.order({ kind: 'correction-judged', key: `correction-judged:${id}`, about: { correctionId: id, ...(isTaken && { taken: 'yes' }) } });
  }

  /** What she said of herself counts, whatever it was judged to be. */
  private async heedHerself(actor: Actor, record: ContactRecord, correction: Correction, { accept, spoken }: JudgementInput): Promise<void> {
    if (accept) await this.confirm(record, correction);
    else if (spoken) await this.confirmSpoken(actor, record);
    if (correction.kind === 'elsewhere') await this.showAnew(record.id);
  }

  /** What is not judged yet goes along to another contact of the same person. Within a transaction. */
  async moveOpen(contactId: string, toContactId: string): Promise<void> {
    await this.corrections.moveOpen(contactId, toContactId);
    await this.showAnew(toContactId);
  }

  private async showAnew(contactId: string): Promise<void> {
    await this.corrections.touch(contactId);
    await this.outbox.publish(this.database.write(), 'contact.changed', { contactId });
  }

  private async recordsOf(actor: Actor, corrections: readonly Correction[]): Promise<Map<string, ContactRecord>> {
    const records = await this.contacts.records(actor.gemeenten, [...new Set(corrections.map(({ contactId }) => contactId))], this.clock.today());
    return new Map(records.map((record) => [record.id, record]));
  }

  private async kept(actor: Actor, contactId: string): Promise<ContactRecord> {
    return authorize((await this.contacts.records(actor.gemeenten, [contactId], this.clock.today()))[0], (record) => mayEdit(actor, record));
  }

  /** The wrong number makes way for the right one. What the person said herself, by her own mail, needs no right over all her contacts. */
  private async correctNumber(actor: Actor, { professionalId }: ContactRecord, correction: Correction): Promise<Taken> {
    const isHersToChange = mayEditPerson(actor, professionalId, await this.contacts.ofPersonAnywhere(professionalId, this.clock.today()), this.clock.today());
    if (!isHersToChange && correction.accountId !== null) throw new UserError('NUMBER_SHARED');
    const { fields } = (await this.stored.people([professionalId])).get(professionalId)!;
    const phones = fields['phones'] as PhoneField[];
    if (!isHersToChange && isOvertaken(phones, correction)) return NOTHING_CHANGED;
    const changeId = await this.edits.apply(isHersToChange ? actor : null, 'correction', [{ kind: 'professional', id: professionalId, set: { phones: readPhones(corrected(phones, correction)) } }]);
    return { isTaken: changeId !== null, changeId: isHersToChange ? changeId : null };
  }

  /** Asked whether all still holds she said "yes, but for this number": once the number stands there, what stands there is what she said, then. */
  private async confirm({ professionalId }: ContactRecord, { at, rightNumber, wrongNumber }: Correction): Promise<void> {
    const today = this.clock.today();
    const seen = (await this.contacts.ofPersonAnywhere(professionalId, today))
      .filter((contact) => isActive(contact, today) && contact.startsOn <= dayOf(at) && (contact.verifiedAt === null || contact.verifiedAt < at));
    const numbers = new Set(seen[0]?.phones.map(({ number }) => number));
    if (rightNumber === null || !numbers.has(rightNumber) || (wrongNumber !== null && wrongNumber !== rightNumber && numbers.has(wrongNumber))) return;
    const left = await this.corrections.saidLeft(seen.map(({ id }) => id));
    await this.confirming.byLink(seen.filter(({ id }) => !left.has(id)), at);
  }

  /** She said on the phone that all holds as it stands, in each role that the actor keeps; not what she said elsewhere that she left. */
  private async confirmSpoken(actor: Actor, { professionalId }: ContactRecord): Promise<void> {
    const today = this.clock.today();
    const kept = (await this.contacts.ofPersonAnywhere(professionalId, today)).filter((contact) => isActive(contact, today) && mayEdit(actor, contact)).map(({ id }) => id);
    const left = await this.corrections.saidLeft(kept);
    await this.confirming.run(actor, kept.filter((id) => !left.has(id)), 'phone');
  }

  private read(input: CorrectionInput, accountId: string | null): Correction {
    return {
      id: newId(), contactId: input.contactId, kind: input.kind, wrongNumber: readNumber(input.wrongNumber), rightNumber: readNumber(input.rightNumber),
      note: readNote(input.note), accountId, at: this.clock.instant(), outcome: null, judgedBy: null, judgedAt: null, reply: null,
    };
  }

  private async one(actor: Actor, correction: Correction, record: ContactRecord): Promise<CorrectionType> {
    const [presented] = await this.present(actor, [{ correction, record }], false);
    return presented!;
  }

  private async present(actor: Actor, given: readonly Judged[], forJudge: boolean): Promise<CorrectionType[]> {
    const names = await this.changes.names([...new Set(given.flatMap(({ correction, alike = [] }) => [correction, ...alike].flatMap(({ accountId }) => accountId ?? [])))]);
    const nameOf = ({ accountId }: Correction) => (accountId === null ? BY_MAIL : names.get(accountId) ?? SOMEBODY_GONE);
    const together = (words: readonly (string | null)[]) => [...new Set(words.filter((each) => each !== null))];
    const contacts = new Map((await this.reading.shown(actor, [...new Set(given.flatMap(({ record }) => record?.id ?? []))])).map((contact) => [contact.id, contact]));
    return given.map(({ correction, alike = [], record }) => ({ correction, all: [correction, ...alike], record })).map(({ correction: { id, kind, wrongNumber, rightNumber, at, outcome, reply, accountId }, all, record }) => ({
      id, kind, at, outcome, reply,
      note: together(all.map(({ note }) => note)).join(' / ') || null,
      times: all.length,
      contact: contacts.get(record?.id ?? '') ?? null,
      wrongNumber: wrongNumber && displayNumber(wrongNumber),
      rightNumber: rightNumber && displayNumber(rightNumber),
      currentNumbers: forJudge && record ? record.phones.map(({ number }) => displayNumber(number)) : [],
      by: listInWords(together(all.map(nameOf))),
      isByMail: accountId === null,
    }));
  }
}

/** She said it by her own mail. */
const isAboutHerself = ({ accountId }: Correction): boolean => accountId === null;

/** @throws UserError PHONE_INVALID */
const readNumber = (text: string | null | undefined): string | null => (text?.trim() ? readOwnNumber(text) : null);

/** The number that was wrong was changed since. */
const isOvertaken = (phones: readonly PhoneField[], { wrongNumber }: Correction): boolean => wrongNumber !== null && !phones.some(({ number }) => number === wrongNumber);

/** Without the wrong number and with the right one, which is seen by whoever saw the wrong one; where it stands there already, it stays as it is. */
function corrected(phones: readonly PhoneField[], correction: Correction): PhoneField[] {
  const { rightNumber } = correction;
  const wrong = wrongOf(phones, correction);
  const stays = phones.filter((phone) => phone !== wrong);
  if (rightNumber === null || stays.some(({ number }) => number === rightNumber)) return stays;
  return [...stays, { kind: isMobile(rightNumber) ? 'mobile' : 'direct', number: rightNumber, visibility: wrong?.visibility ?? strictest(phones) ?? 'everyone' }];
}

/** Which number makes way. Where none was named, the only one of the same kind that others can see; where she says it herself, who sees them all, none. */
function wrongOf(phones: readonly PhoneField[], { wrongNumber, rightNumber, accountId }: Correction): PhoneField | undefined {
  if (wrongNumber !== null) return phones.find(({ number }) => number === wrongNumber);
  if (accountId === null || rightNumber === null) return undefined;
  const alike = phones.filter(({ number, visibility }) => visibility !== 'coordinators' && isMobile(number) === isMobile(rightNumber));
  return alike.length === 1 ? alike[0] : undefined;
}
