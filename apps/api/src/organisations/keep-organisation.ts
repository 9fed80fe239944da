import { authorize, orNotFound, type Actor } from '#libs/access';
import { UserError } from '#libs/errors';
import { Database, newId } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { AreaRepository, knownAreas, parsePostcode, PostcodeRepository } from '../areas/index.js';
import { DirectoryEdits, HistoryService, type ConflictingFieldType, type Edit } from '../changes/index.js';
import { parseNumber } from '../phone-numbers/index.js';
import { readHours } from '../reachability/index.js';
import type { AddOrganisationInput, OrganisationInput } from './organisation.inputs.js';
import type { OrganisationFields } from './organisation.keeper.js';
import { OrganisationRepository } from './organisation.repository.js';
import { websiteOf } from './school.js';

/** An organisation that was written, and the change by which that can be undone; null: nothing changed. */
export interface SavedOrganisation {
  id: string;
  changeId: string | null;
}

/** Adds, changes and closes organisations. */
@Injectable()
export class KeepOrganisation {
  constructor(
    private readonly database: Database,
    private readonly areas: AreaRepository,
    private readonly postcodes: PostcodeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly history: HistoryService,
    private readonly edits: DirectoryEdits,
  ) {}

  /** @throws UserError NOT_FOUND outside her scope; AREA_UNKNOWN, POSTCODE_INVALID, PHONE_INVALID, HOURS_INVALID */
  async add(actor: Actor, input: AddOrganisationInput): Promise<SavedOrganisation> {
    const { ids: [id], changeId } = await this.addAll(actor, [input]);
    return { id: id!, changeId };
  }

  /** Adds them as one; the ids are in the order given. @throws UserError as for `add`. */
  async addAll(actor: Actor, inputs: readonly AddOrganisationInput[]): Promise<{ ids: string[]; changeId: string | null }> {
    const edits: Edit[] = [];
    for (const input of inputs) {
      const gemeenteCode = authorize(input.gemeenteCode, (code) => actor.gemeenten.includes(code));
      const none: OrganisationFields = {
        kind: input.kind, name: input.name, street: null, houseNumber: null, postcode: null, city: null, gemeenteCode, buurtCode: null,
        phone: null, email: null, website: null, hours: null, endsOn: null, areaCodes: [],
      };
      edits.push({ kind: 'organisation', id: newId(), set: { ...none, ...await this.read(input, none) }, isNew: true });
    }
    return { ids: edits.map(({ id }) => id), changeId: await this.edits.apply(actor, 'add', edits) };
  }

  /**
   * Saves what was given. Fields that others changed since `version` stay theirs, unless she changed them too: then nothing is
   * saved and she is told. Without a version hers count.
   * @throws UserError as for `add`.
   */
  async edit(actor: Actor, id: string, input: OrganisationInput, version: number | null): Promise<SavedOrganisation | { conflict: ConflictingFieldType[] }> {
    return this.database.transaction(async () => {
      await this.edits.hold([{ kind: 'organisation', id }]);
      const record = orNotFound((await this.organisations.records(actor.gemeenten, [id])).get(id));
      const now = (await this.organisations.versions([id])).get(id)!;
      const edit: Edit = { kind: 'organisation', id, set: { ...await this.read(input, record) } };
      const overtaken = await this.history.overtaken([{ edit, now: { version: now, fields: { ...record } }, base: version ?? now }]);
      const conflict = overtaken.filter(({ field }) => field !== 'buurtCode'); // it follows from the postcode
      if (conflict.length === 0) return { id, changeId: await this.edits.apply(actor, 'edit', [edit]) };
      await this.edits.refuseUnlessAllowed(actor, [edit]);
      return { conflict };
    });
  }

  /** @param on the last day; null: it stays after all. @throws UserError NOT_FOUND outside her scope; ORGANISATION_STAFFED while somebody works there beyond it. */
  async close(actor: Actor, id: string, on: string | null): Promise<SavedOrganisation> {
    return { id, changeId: await this.edits.apply(actor, on === null ? 'edit' : 'end', [{ kind: 'organisation', id, set: { endsOn: on } }]) };
  }

  /** Only what was given; the buurt follows from postcode and house number together. */
  private async read(input: OrganisationInput, now: Pick<OrganisationFields, 'postcode' | 'houseNumber' | 'gemeenteCode'>): Promise<Partial<OrganisationFields>> {
    const texts = readTexts(input);
    const { houseNumber } = { ...now, ...texts };
    const isPlaced = input.postcode !== undefined || (texts.houseNumber !== undefined && now.postcode !== null);
    return {
      ...texts,
      ...(input.hours === undefined ? {} : { hours: input.hours === null ? null : readHours(input.hours) }),
      ...(isPlaced ? await this.place(input.postcode === undefined ? now.postcode : input.postcode, houseNumber, now.gemeenteCode) : {}),
      ...(input.areaCodes ? { areaCodes: await knownAreas(this.areas, input.areaCodes) } : {}),
    };
  }

  private async place(text: string | null, houseNumber: string | null, gemeenteCode: string): Promise<Pick<OrganisationFields, 'postcode' | 'buurtCode'>> {
    if (!text?.trim()) return { postcode: null, buurtCode: null };
    const parsed = parsePostcode(text);
    if (!parsed || !('pc6' in parsed)) throw new UserError('POSTCODE_INVALID');
    return { postcode: parsed.pc6, buurtCode: await this.postcodes.buurtOf(parsed.pc6, houseNumber, gemeenteCode) };
  }
}

/** It stands in mails: one line, and nothing to tap. @throws UserError ORGANISATION_NAME_INVALID */
function readOrganisationName(text: string): string {
  const name = text.trim();
  if (/[\p{Cc}\u2028\u2029]|:\/\/|\bwww\./iu.test(name)) throw new UserError('ORGANISATION_NAME_INVALID');
  return name;
}

/** @throws UserError ORGANISATION_NAME_INVALID, PHONE_INVALID */
function readTexts(input: OrganisationInput): Partial<OrganisationFields> {
  const fields: Partial<OrganisationFields> = {};
  if (input.kind) fields.kind = input.kind;
  if (input.name) fields.name = readOrganisationName(input.name);
  for (const field of ['street', 'houseNumber', 'city'] as const) {
    if (input[field] !== undefined) fields[field] = input[field]?.trim() || null;
  }
  if (input.website !== undefined) fields.website = websiteOf(input.website ?? '');
  if (input.email !== undefined) fields.email = input.email?.trim().toLowerCase() || null;
  if (input.phone !== undefined) fields.phone = input.phone?.trim() ? readNumber(input.phone) : null;
  return fields;
}

/** A general number may be a short one. @throws UserError PHONE_INVALID */
function readNumber(text: string): string {
  const number = parseNumber(text);
  if (number === null) throw new UserError('PHONE_INVALID');
  return number;
}
