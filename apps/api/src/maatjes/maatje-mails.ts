import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { newId } from '#libs/database';
import { MailQueue, type Mail, type MailOrder } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountRepository } from '../accounts/index.js';
import { AreaRepository, wijkOf } from '../areas/index.js';
import { ContactListsService } from '../contact-lists/index.js';
import { ContactRepository, isActive, vCard, VCardService, type ContactRecord, type ContactType } from '../contacts/index.js';
import { fullName } from '../professionals/index.js';
import { dayInWords } from '../reachability/index.js';
import { roleOf } from '../roles/index.js';
import { HELD, MaatjeRepository, type PairRow } from './maatje.repository.js';

const VCARD = 'text/vcard; charset=utf-8';
/** Who works in more wijken has no use for all their people at once. */
const MOST_WIJKEN = 3;

/** Writes the mails of maatjes: the proposal, the reminder, the welcome with the other's contact, that it stops, and that it does not after all. */
@Injectable()
export class MaatjeMails implements OnModuleInit {
  constructor(
    private readonly maatjes: MaatjeRepository,
    private readonly contacts: ContactRepository,
    private readonly areas: AreaRepository,
    private readonly lists: ContactListsService,
    private readonly vCards: VCardService,
    private readonly accounts: AccountRepository,
    private readonly mails: MailQueue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mails.write('maatje-proposed', ({ pairId, to, what }) => this.proposed(pairId!, to === 'member', what === 'reminder'));
    this.mails.write(STOPS, ({ pairId, to }) => this.stops(pairId!, to === 'member'));
    this.mails.write('maatje-stays', ({ pairId, to }) => this.stays(pairId!, to === 'member'));
    this.mails.write('maatje-welcome', ({ pairId, to }) => this.welcome(pairId!, to === 'member'));
  }

  private async proposed(pairId: string, toMember: boolean, isReminder: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    if (!found || found.pair.state !== 'proposed') return null;
    const { pair, me, other } = found;
    const what = toMember ? `${fullName(other)} (${roleOf(other.roleCode).label}) is voorgesteld als jouw maatje: iemand om lastige casussen mee te bespreken.` : `${fullName(other)} (${roleOf(other.roleCode).label}, ${other.organisation.name}) zoekt een maatje, en jij bent voorgesteld.`;
    return {
      to: me.email!,
      subject: isReminder ? 'Herinnering: zeg ja of nee op het voorstel voor een maatje' : toMember ? `Voorstel: ${fullName(other)} als je maatje` : `Voorstel: word jij het maatje van ${fullName(other)}?`,
      text: `Hallo ${me.voornaam},\n\n${what}\n\nWaarom jullie twee:\n${pair.reasons.map((reason) => `- ${reason}`).join('\n')}\n\nZeg hier ja of nee (je logt in met een link die je per mail krijgt):\n\n${this.settings.baseUrl}/maatje\n\nAntwoord je niet, dan stellen we na een week iemand anders voor.\n`,
    };
  }

  private async welcome(pairId: string, toMember: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    if (!found || found.pair.state !== 'active') return null;
    const { me, other } = found;
    const actor = await this.accounts.actorOfProfessional(me.professionalId, this.clock.today());
    const wijk = toMember ? await this.wijkOf(me, actor) : { text: '', attachments: [] };
    return {
      to: me.email!,
      subject: `${fullName(other)} is nu je maatje`,
      text: `Hallo ${me.voornaam},\n\n${fullName(other)} is nu je maatje. De contactgegevens zitten bij deze mail; open het bestand om ze in je telefoon te bewaren.\n\nBel elkaar deze week even om kennis te maken.${wijk.text}\n\nJe maatje vind je altijd terug op ${this.settings.baseUrl}/maatje\n`,
      attachments: [{ name: 'maatje.vcf', type: VCARD, content: actor ? await this.vCards.toSend(actor, [other.id]) : this.cardWithoutAccount(other) }, ...wijk.attachments],
    };
  }

  /** Null: they are maatjes after all, also in another role or because two were made one; or she left herself. */
  private async stops(pairId: string, toMember: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    const today = this.clock.today();
    if (!found || (found.pair.state !== 'ending' && found.pair.state !== 'ended') || !isActive(found.me, today)) return null;
    const { pair: { endsOn, memberContactId }, me, other } = found;
    if (me.professionalId === other.professionalId || (await this.areStillMaatjes(found.pair))) return null;
    const isOver = endsOn! < today;
    const [next] = toMember ? await this.maatjes.pairsOf([memberContactId], ['active']) : [];
    const after = next ? `Je andere maatje vind je op ${this.settings.baseUrl}/maatje` : 'We zoeken een ander maatje voor je: je krijgt een mail met een voorstel.';
    return {
      to: me.email!,
      subject: `${fullName(other)} ${isOver ? 'is niet meer' : 'stopt als'} je maatje`,
      text: `Hallo ${me.voornaam},\n\nJij en ${fullName(other)} ${isOver ? 'waren' : 'zijn'} maatjes tot en met ${dayInWords(endsOn!, today)}. ${toMember ? after : 'Je hoeft niets te doen.'}\n`,
    };
  }

  private async areStillMaatjes({ id, memberProfessionalId, expertProfessionalId }: PairRow): Promise<boolean> {
    const pairs = await this.maatjes.everyPairOf(memberProfessionalId);
    return pairs.some((pair) => pair.id !== id && pair.expertProfessionalId === expertProfessionalId && HELD.includes(pair.state));
  }

  private async stays(pairId: string, toMember: boolean): Promise<Mail | null> {
    const found = await this.pairOf(pairId, toMember);
    if (found?.pair.state !== 'active') return null;
    const name = fullName(found.other);
    return {
      to: found.me.email!,
      subject: `${name} blijft je maatje`,
      text: `Hallo ${found.me.voornaam},\n\nEerder mailden we je dat jij en ${name} stoppen als maatjes. Dat gaat niet door: jullie blijven maatjes. Je hoeft niets te doen.\n\nJe maatje vind je op ${this.settings.baseUrl}/maatje\n`,
    };
  }

  /** The wijken she works in: their contact lists, and their key people to keep in her phone. */
  private async wijkOf(me: ContactRecord, actor: Actor | null): Promise<{ text: string; attachments: NonNullable<Mail['attachments']> }> {
    const codes = [...new Set(me.areas.filter(({ level }) => level !== 'gemeente').map(({ code }) => wijkOf(code)))].slice(0, MOST_WIJKEN);
    const [first] = codes;
    if (first === undefined) return { text: '', attachments: [] };
    const wijken = (await this.areas.byCodes(codes)).map(({ code, name }) => `${name}: ${this.settings.baseUrl}/wijken/${code}`);
    const list = `\n\nDe contactlijst van je wijk, met alle nummers:\n${wijken.join('\n')}`;
    if (actor === null) return { text: list, attachments: [] };
    const people = new Map<string, ContactType>();
    for (const code of codes) for (const contact of await this.lists.keyPeople(actor, code)) if (contact.id !== me.id) people.set(contact.id, contact);
    const named = [...people.values()].map(({ record }) => `- ${roleOf(record.roleCode).label}: ${fullName(record)}`);
    return named.length === 0 ? { text: list, attachments: [] } : {
      text: `${list}\n\nDeze mensen zul je vaak nodig hebben. Hun nummers zitten samen in één bestand bij deze mail:\n${named.join('\n')}`,
      attachments: [{ name: 'mensen-in-je-wijk.vcf', type: VCARD, content: await this.vCards.toSend(actor, [...people.keys()]) }],
    };
  }

  /** Who never signed in gets what every professional may see. */
  private cardWithoutAccount(other: ContactRecord): string {
    return vCard(other, other.phones.filter(({ visibility }) => visibility === 'everyone'), other.areas.map(({ name }) => name), `${this.settings.baseUrl}/contacten/${other.id}`);
  }

  /** Null: one of the two left, or has no address. */
  private async pairOf(pairId: string, toMember: boolean) {
    const pair = await this.maatjes.byId(pairId);
    if (!pair) return null;
    const records = new Map<string, ContactRecord>((await this.contacts.recordsAnywhere([pair.memberContactId, pair.expertContactId], this.clock.today())).map((record) => [record.id, record]));
    const [member, expert] = [records.get(pair.memberContactId), records.get(pair.expertContactId)];
    const [me, other] = toMember ? [member, expert] : [expert, member];
    return me?.email && other ? { pair, me, other } : null;
  }
}

/** To both of a pair that now are maatjes. */
export const welcomesFor = (pair: PairRow): MailOrder[] => bothOf(pair).map(({ to, professionalId }) => ({ kind: 'maatje-welcome', key: `maatje-welcome:${pair.id}:${to}`, about: { pairId: pair.id, to }, professionalId }));

const STOPS = 'maatje-stops';

/** To both of a pair that stops; again when the last day becomes another. */
export const goodbyesFor = (pair: PairRow): MailOrder[] => bothOf(pair).map(({ to, professionalId }) => ({ kind: STOPS, key: `${STOPS}:${pair.id}:${pair.endsOn}:${to}`, about: { pairId: pair.id, to }, professionalId }));

/** Their last day is another, or they have none any more: who was told so hears that it does not stop after all, and both hear anew when it does. Within a transaction. */
export async function takeBackGoodbyes(mails: MailQueue, pairs: readonly PairRow[]): Promise<void> {
  const told = await mails.recall(STOPS, pairs.flatMap(goodbyesFor));
  const active = new Set(pairs.filter(({ state }) => state === 'active').map(({ id }) => id));
  await mails.order(...told.filter(({ about }) => active.has(about['pairId']!)).map((goodbye) => ({ ...goodbye, kind: 'maatje-stays', key: `maatje-stays:${newId()}` })));
}

const bothOf = (pair: PairRow) => [{ to: 'member', professionalId: pair.memberProfessionalId }, { to: 'expert', professionalId: pair.expertProfessionalId }];

/** Mails to both of a pair; to who did not answer yet, of a reminder. */
export const ordersFor = (pair: PairRow, what: 'proposed' | 'reminder'): MailOrder[] => [
  { who: 'member', professionalId: pair.memberProfessionalId, answered: pair.memberAcceptedAt },
  { who: 'expert', professionalId: pair.expertProfessionalId, answered: pair.expertAcceptedAt },
].filter(({ answered }) => answered === null).map(({ who, professionalId }) => ({ kind: 'maatje-proposed', key: `maatje-${what}:${pair.id}:${who}`, about: { pairId: pair.id, to: who, what }, professionalId }));
