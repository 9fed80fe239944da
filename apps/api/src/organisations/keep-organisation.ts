import { authorize, type Actor } from '#libs/access';
import { UserError } from '#libs/errors';
import { newId } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, knownAreas, parsePostcode, PostcodeRepository } from '../areas/index.js';
import { DirectoryEdits } from '../changes/index.js';
import { parseNumber } from '../phone-numbers/index.js';
import { readHours } from '../reachability/index.js';
import type { AddOrganisationInput, OrganisationInput } from './organisation.inputs.js';
import type { OrganisationFields } from './organisation.keeper.js';

/** Adds and changes organisations. */
@Injectable()
export class KeepOrganisation {
  constructor(
    private readonly areas: AreaRepository,
    private readonly postcodes: PostcodeRepository,
    private readonly edits: DirectoryEdits,
  ) {}

  /** @returns its id. @throws UserError NOT_FOUND outside her scope; AREA_UNKNOWN, POSTCODE_INVALID, PHONE_INVALID, HOURS_INVALID */
  async add(actor: Actor, input: AddOrganisationInput): Promise<string> {
    const gemeenteCode = authorize(input.gemeenteCode, (code) => actor.gemeenten.includes(code));
    const none: OrganisationFields = {
      kind: input.kind, name: input.name, street: null, houseNumber: null, postcode: null, city: null, gemeenteCode, buurtCode: null,
      phone: null, email: null, website: null, hours: null, endsOn: null, areaCodes: [],
    };
    const id = newId();
    await this.edits.apply(actor, 'add', [{ kind: 'organisation', id, set: { ...none, ...await this.read(input, gemeenteCode) }, isNew: true }]);
    return id;
  }

  /** @throws UserError as for `add`. */
  async edit(actor: Actor, id: string, input: OrganisationInput, gemeenteCode: string): Promise<string | null> {
    return this.edits.apply(actor, 'edit', [{ kind: 'organisation', id, set: { ...await this.read(input, gemeenteCode) } }]);
  }

  /** Only what was given. */
  private async read(input: OrganisationInput, gemeenteCode: string): Promise<Partial<OrganisationFields>> {
    return {
      ...readTexts(input),
      ...(input.hours === undefined ? {} : { hours: input.hours === null ? null : readHours(input.hours) }),
      ...(input.postcode === undefined ? {} : await this.place(input.postcode, input.houseNumber ?? null, gemeenteCode)),
      ...(input.areaCodes ? { areaCodes: await knownAreas(this.areas, input.areaCodes) } : {}),
    };
  }

  private async place(text: string | null, houseNumber: string | null, gemeenteCode: string): Promise<Pick<OrganisationFields, 'postcode' | 'buurtCode'>> {
    if (!text?.trim()) return { postcode: null, buurtCode: null };
    const parsed = parsePostcode(text);
    if (!parsed || !('pc6' in parsed)) throw new UserError('POSTCODE_INVALID');
    const { buurtCodes, source } = await this.postcodes.resolve(parsed.pc6, Number.parseInt(houseNumber ?? '', 10) || undefined);
    return { postcode: parsed.pc6, buurtCode: source === 'pc4' ? null : buurtCodes.find((code) => gemeenteOf(code) === gemeenteCode) ?? null };
  }
}

/** @throws UserError PHONE_INVALID */
function readTexts(input: OrganisationInput): Partial<OrganisationFields> {
  const fields: Partial<OrganisationFields> = {};
  if (input.kind) fields.kind = input.kind;
  if (input.name) fields.name = input.name.trim();
  for (const field of ['street', 'houseNumber', 'city', 'website'] as const) {
    if (input[field] !== undefined) fields[field] = input[field]?.trim() || null;
  }
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
