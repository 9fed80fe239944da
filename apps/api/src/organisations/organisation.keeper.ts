import type { Actor } from '#libs/access';
import { addDays, Clock } from '#libs/clock';
import { Database, insertRows } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { Subjects, type Fields, type Subject, type SubjectKeeper, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { dayInWords, tellHours } from '../reachability/index.js';
import { Organisation, OrganisationArea, type OrganisationKind } from './organisation.entity.js';
import { KIND_LABELS } from './organisation-kinds.js';
import { mayKeepOrganisation, mayPlaceOrganisation } from './organisation.policy.js';
import { OrganisationRepository } from './organisation.repository.js';
import type { OrganisationRecord } from './organisation-record.js';
import { publishOrganisations } from './publish-organisations.js';

/** What of an organisation can be changed. */
export type OrganisationFields = Omit<OrganisationRecord, 'id'>;

const COLUMNS = ['kind', 'name', 'street', 'houseNumber', 'postcode', 'city', 'gemeenteCode', 'buurtCode', 'phone', 'email', 'website', 'hours', 'endsOn'] as const;
/** What decides where it is called, by whom, and until when. */
const PLACING = new Set(['kind', 'areaCodes', 'gemeenteCode', 'endsOn']);
const PLACED = ['postcode', 'houseNumber', 'buurtCode'];
const LABELS: Readonly<Record<string, string>> = {
  kind: 'Soort', name: 'Naam', street: 'Straat', houseNumber: 'Huisnummer', postcode: 'Postcode', city: 'Plaats', gemeenteCode: 'Gemeente', buurtCode: 'Buurt',
  phone: 'Algemeen nummer', email: 'E-mail', website: 'Website', hours: 'Openingstijden', endsOn: 'Laatste dag', areaCodes: 'Werkt voor',
};

/** Reads and writes organisations for edits. */
@Injectable()
export class OrganisationKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('organisation', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('organisation', ids);
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    const versions = await this.organisations.versions(ids);
    const records = await this.organisations.recordsById(ids);
    return new Map([...records].map(([id, record]) => [id, { version: versions.get(id) ?? 1, fields: { ...record } }]));
  }

  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    const manager = this.database.write();
    await insertRows(manager, Organisation, rows.map(({ id, fields }) => ({ id, ...columnsOf(fields), version: 1 })));
    await insertRows(manager, OrganisationArea, rows.flatMap(({ id, fields }) => areasOf(id, fields['areaCodes'] as string[])));
  }

  async write(rows: readonly Writing[]): Promise<void> {
    const manager = this.database.write();
    for (const { id, version, set } of rows) {
      await manager.update(Organisation, id, { ...columnsOf(set), version: version + 1 });
      if (!('areaCodes' in set)) continue;
      await manager.delete(OrganisationArea, { organisationId: id });
      await insertRows(manager, OrganisationArea, areasOf(id, set['areaCodes'] as string[]));
    }
    await this.organisations.raiseVersionsOfContacts(rows.map(({ id }) => id));
  }

  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    const records = await this.organisations.records(actor.gemeenten, touched.map(({ id }) => id));
    const isRefused = touched.some(({ id, fields }) => {
      const may = fields.some((field) => PLACING.has(field)) ? mayPlaceOrganisation : mayKeepOrganisation;
      return !records.has(id) || !may(actor, records.get(id)!);
    });
    if (isRefused) throw new UserError('NOT_FOUND');
  }

  /** Nobody is left behind at an organisation that is no longer there. @throws UserError ORGANISATION_STAFFED */
  async check(touched: readonly Touched[]): Promise<void> {
    if (await this.organisations.outlasted(touched.map(({ id }) => id))) throw new UserError('ORGANISATION_STAFFED');
  }

  publish(ids: readonly string[]): Promise<void> {
    return publishOrganisations(this.database, this.outbox, this.organisations, ids);
  }

  /** The buurt follows from postcode and house number together. */
  undoneWith(field: string): readonly string[] {
    return PLACED.includes(field) ? PLACED : [];
  }

  withdraw(): Fields {
    return { endsOn: addDays(this.clock.today(), -1) };
  }

  label(field: string): string {
    return LABELS[field] ?? field;
  }

  async tell(values: readonly { field: string; value: unknown }[]): Promise<(string | null)[]> {
    const codes = values.filter(({ field, value }) => /Codes?$/.test(field) && value !== null).flatMap(({ value }) => listed(value));
    const names = new Map((codes.length > 0 ? await this.areas.byCodes([...new Set(codes)]) : []).map(({ code, name }) => [code, name]));
    return values.map(({ field, value }) => {
      if (value === null || value === undefined) return null;
      if (field === 'areaCodes' || field === 'buurtCode' || field === 'gemeenteCode') return listed(value).map((code) => names.get(code) ?? code).join(', ');
      if (field === 'hours') return tellHours(value);
      if (field === 'phone') return displayNumber(value as string);
      if (field === 'kind') return KIND_LABELS[value as OrganisationKind];
      return field === 'endsOn' ? dayInWords(value as string, this.clock.today()) : value as string;
    });
  }
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value as string[] : [value as string]);
const areasOf = (organisationId: string, codes: readonly string[]) => codes.map((areaCode) => ({ organisationId, areaCode }));
const columnsOf = (fields: object): Partial<Organisation> =>
  Object.fromEntries(COLUMNS.filter((column) => column in fields).map((column) => [column, (fields as Partial<Organisation>)[column]]));
