import { Database } from '#libs/database';
import { chunksOf, paced } from '#libs/pace';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Subject, SubjectRef } from '../changes/index.js';
import { Professional, ProfessionalPhone, type NameParts } from '../professionals/index.js';
import { Absence, Contact, ContactArea } from './contact.entity.js';

/** Nobody else waits for long while so many are in hand. */
const AT_ONCE = 250;

/** Contacts and people as edits see them: every field, whoever asks. Who may is judged by who calls. */
@Injectable()
export class ContactSubjectsRepository {
  constructor(private readonly database: Database) {}

  async contacts(ids: readonly string[]): Promise<Map<string, Subject>> {
    if (ids.length === 0) return new Map();
    const read = this.database.read();
    const rows = await read.findBy(Contact, { id: In([...ids]) });
    const areas = Map.groupBy(await read.find(ContactArea, { where: { contactId: In([...ids]) }, order: { areaCode: 'ASC' } }), (area) => area.contactId);
    const absences = Map.groupBy(await read.find(Absence, { where: { contactId: In([...ids]) }, order: { startsOn: 'ASC', id: 'ASC' } }), (absence) => absence.contactId);
    return new Map(rows.map(({ id, professionalId, organisationId, roleCode, startsOn, endsOn, hours, byAppointment, position, version }) => [id, {
      version,
      fields: {
        professionalId, organisationId, roleCode, startsOn, endsOn, hours, byAppointment, position,
        areaCodes: (areas.get(id) ?? []).map((area) => area.areaCode),
        absences: (absences.get(id) ?? []).map(({ startsOn: from, endsOn: until, deputyContactId }) => ({ startsOn: from, endsOn: until, deputyContactId })),
      },
    }]));
  }

  async people(ids: readonly string[]): Promise<Map<string, Subject>> {
    if (ids.length === 0) return new Map();
    const read = this.database.read();
    const rows = await read.findBy(Professional, { id: In([...ids]) });
    const phones = Map.groupBy(await read.find(ProfessionalPhone, { where: { professionalId: In([...ids]) }, order: { kind: 'DESC', number: 'ASC' } }), (phone) => phone.professionalId);
    return new Map(rows.map(({ id, voornaam, tussenvoegsel, achternaam, email, languages, mergedIntoId, version }) => [id, {
      version,
      fields: { voornaam, tussenvoegsel, achternaam, email, languages, mergedIntoId, phones: (phones.get(id) ?? []).map(({ kind, number, visibility }) => ({ kind, number, visibility })) },
    }]));
  }

  /** The gemeenten that these contacts serve, as far as they work in a buurtteam or an expertise team. */
  async gemeentenOfTeams(contactIds: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      const rows: { code: string }[] = await this.database.read().sql`
        SELECT DISTINCT ca.gemeente_code AS code FROM contact_area ca JOIN contact c ON c.id = ca.contact_id JOIN organisation o ON o.id = c.organisation_id
        WHERE c.id IN (${() => [...some]}) AND o.kind IN ('wijkteam', 'expertiseteam')`;
      for (const { code } of rows) found.add(code);
    }
    return [...found].sort();
  }

  async names(professionalIds: readonly string[]): Promise<Map<string, NameParts>> {
    const rows = professionalIds.length === 0 ? [] : await this.database.read().findBy(Professional, { id: In([...new Set(professionalIds)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whose contacts these are. */
  async peopleOf(contactIds: readonly string[]): Promise<string[]> {
    const people = new Set<string>();
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      const rows: { id: string }[] = await this.database.read().sql`SELECT professional_id AS id FROM contact WHERE id IN (${() => [...some]})`;
      for (const { id } of rows) people.add(id);
    }
    return [...people];
  }

  /** These people, their contacts, and who has one of those as deputy: what is read to end or to merge them. */
  async around(professionalIds: readonly string[], today: string): Promise<SubjectRef[]> {
    const contactIds = await this.idsOfPeople(professionalIds);
    const away = await this.deputisedBy(contactIds, today);
    return [...professionalIds.map((id) => ({ kind: 'professional' as const, id })), ...[...contactIds, ...away].map((id) => ({ kind: 'contact' as const, id }))];
  }

  /** Every contact these people have or had, anywhere. */
  async idsOfPeople(professionalIds: readonly string[]): Promise<string[]> {
    if (professionalIds.length === 0) return [];
    const rows: { id: string }[] = await this.database.read().sql`SELECT id FROM contact WHERE professional_id IN (${() => [...professionalIds]}) ORDER BY id`;
    return rows.map((row) => row.id);
  }

  /** The contacts that went over from these people to others, when they were merged. */
  async idsMovedFrom(professionalIds: readonly string[]): Promise<{ contactId: string; professionalId: string }[]> {
    if (professionalIds.length === 0) return [];
    const rows: { id: string; before: string }[] = await this.database.read().sql`
      SELECT DISTINCT subject_id AS id, before FROM change
      WHERE subject_kind = 'contact' AND field = 'professionalId' AND before IN (${() => professionalIds.map((id) => JSON.stringify(id))})`;
    return rows.map(({ id, before }) => ({ contactId: id, professionalId: JSON.parse(before) as string }));
  }

  /** Who was made one with this person, also by way of others. */
  async idsMergedInto(professionalId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`SELECT id FROM professional WHERE merged_into_id = ${professionalId} ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** The contacts that have one of these as deputy in an absence that has not ended. */
  async deputisedBy(contactIds: readonly string[], today: string): Promise<string[]> {
    if (contactIds.length === 0) return [];
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT contact_id AS id FROM absence WHERE deputy_contact_id IN (${() => [...contactIds]}) AND ends_on >= ${today} ORDER BY contact_id`;
    return rows.map((row) => row.id);
  }

  /**
   * Whether somebody with one of these contacts has another, in the same role at the same organisation, on a day from today on. For another
   * gemeente it is another contact, which others keep.
   */
  async standsTwice(contactIds: readonly string[], today: string): Promise<boolean> {
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      const rows: unknown[] = await this.database.read().sql`
        SELECT c.id FROM contact c JOIN contact o ON o.professional_id = c.professional_id AND o.organisation_id = c.organisation_id AND o.role_code = c.role_code AND o.id <> c.id
        WHERE c.id IN (${() => [...some]})
          AND (c.ends_on IS NULL OR (c.ends_on >= ${today} AND c.ends_on >= c.starts_on AND c.ends_on >= o.starts_on))
          AND (o.ends_on IS NULL OR (o.ends_on >= ${today} AND o.ends_on >= o.starts_on AND o.ends_on >= c.starts_on))
          AND EXISTS (SELECT 1 FROM contact_area a JOIN contact_area b ON b.gemeente_code = a.gemeente_code WHERE a.contact_id = c.id AND b.contact_id = o.id) LIMIT 1`;
      if (rows.length > 0) return true;
    }
    return false;
  }

  /** Whether one of these contacts lasts beyond the last day of its organisation. */
  async outlastsOrganisation(contactIds: readonly string[]): Promise<boolean> {
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      const rows: unknown[] = await this.database.read().sql`
        SELECT c.id FROM contact c JOIN organisation o ON o.id = c.organisation_id
        WHERE c.id IN (${() => [...some]}) AND o.ends_on IS NOT NULL AND (c.ends_on IS NULL OR (c.ends_on > o.ends_on AND c.ends_on >= c.starts_on)) LIMIT 1`;
      if (rows.length > 0) return true;
    }
    return false;
  }

  /** Whether one of these contacts works today or later, and is of somebody who was erased. */
  async lastOfErased(contactIds: readonly string[], today: string): Promise<boolean> {
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      const rows: unknown[] = await this.database.read().sql`
        SELECT c.id FROM contact c JOIN professional p ON p.id = c.professional_id
        WHERE c.id IN (${() => [...some]}) AND p.erased_at IS NOT NULL AND (c.ends_on IS NULL OR (c.ends_on >= ${today} AND c.ends_on >= c.starts_on)) LIMIT 1`;
      if (rows.length > 0) return true;
    }
    return false;
  }

  /** Whether something was written again of one of these who was erased. */
  async nameErased(professionalIds: readonly string[]): Promise<boolean> {
    for await (const some of paced(chunksOf(professionalIds, AT_ONCE))) {
      const rows: unknown[] = await this.database.read().sql`
        SELECT p.id FROM professional p WHERE p.id IN (${() => [...some]}) AND p.erased_at IS NOT NULL
          AND (p.voornaam <> '' OR p.achternaam <> '' OR p.tussenvoegsel IS NOT NULL OR p.email IS NOT NULL OR p.languages <> '[]' OR EXISTS (SELECT 1 FROM professional_phone n WHERE n.professional_id = p.id)) LIMIT 1`;
      if (rows.length > 0) return true;
    }
    return false;
  }

  /** Somebody knows of those of these contacts that are hers: they are her own doing. */
  async markTold(contactIds: readonly string[], professionalId: string, today: string): Promise<void> {
    for await (const some of paced(chunksOf(contactIds, AT_ONCE))) {
      await this.database.write().sql`UPDATE contact SET told_on = ${today} WHERE id IN (${() => [...some]}) AND professional_id = ${professionalId}`;
    }
  }

  async clearAreas(contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) await this.database.write().delete(ContactArea, { contactId: In([...contactIds]) });
  }

  async clearAbsences(contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) await this.database.write().delete(Absence, { contactId: In([...contactIds]) });
  }

  async clearPhones(professionalIds: readonly string[]): Promise<void> {
    if (professionalIds.length > 0) await this.database.write().delete(ProfessionalPhone, { professionalId: In([...professionalIds]) });
  }

  /** What is shown of these people's contacts changed. */
  async raiseVersionsOf(professionalIds: readonly string[]): Promise<void> {
    if (professionalIds.length > 0) await this.database.write().sql`UPDATE contact SET version = version + 1 WHERE professional_id IN (${() => [...professionalIds]})`;
  }
}
