import type { Actor } from '#libs/access';
import { fold } from '#libs/search';
import { gemeenteOf } from '../../areas/index.js';
import type { ContactRecord } from '../../contacts/index.js';
import type { ImportedPerson } from '../read-row.js';
import type { AreaFinder } from './area-finder.js';
import { columnOf, type FileRow } from './file-rows.js';
import type { OrganisationFinder } from './organisation-finder.js';
import { Refusal } from './refusal.js';

/** Where a row says somebody works; null: it does not say. */
export interface Resolved {
  organisationId: string | null;
  areaCodes: string[] | null;
  /** Why it cannot be taken, when what it says is not known. */
  refusal: Refusal | null;
}

/** Looks up the organisation and the areas that rows name. */
export class ResolveRow {
  constructor(
    private readonly actor: Actor,
    private readonly areas: AreaFinder,
    private readonly organisations: OrganisationFinder,
    private readonly known: ReadonlyMap<string, ContactRecord>,
  ) {}

  /** Never throws: what is wrong is in the answer. */
  of({ columns }: FileRow, person: ImportedPerson): Resolved {
    const contact = person.id === null ? undefined : this.known.get(person.id);
    const heading = columns[columnOf(columns, 'areas')]?.heading ?? '';
    const found: Resolved = { organisationId: null, areaCodes: null, refusal: null };
    try {
      found.areaCodes = this.asExported(person, contact);
      const isUnclear = found.areaCodes === null && person.areas.length > 0;
      const roughly = isUnclear ? this.roughly(person, heading) : found.areaCodes ?? [];
      found.organisationId = this.organisation(person, contact, roughly);
      if (isUnclear) found.areaCodes = this.areas.read(person.areas, { heading, gemeenteCode: found.organisationId === null ? undefined : this.organisations.known(found.organisationId)?.gemeenteCode });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.refusal = error;
    }
    return found;
  }

  /** The organisation of a row of which nothing else can be read; null: not even that. */
  organisationIn({ columns, cells }: FileRow): string | null {
    try {
      return this.organisations.read((cells[columnOf(columns, 'organisation')] ?? '').trim(), []);
    } catch {
      return null;
    }
  }

  private organisation({ organisation }: ImportedPerson, contact: ContactRecord | undefined, areaCodes: readonly string[]): string | null {
    if (organisation === null) return null;
    if (contact && fold(contact.organisation.name) === fold(organisation)) return contact.organisation.id;
    return this.organisations.read(organisation, areaCodes);
  }

  /** An export holds the areas its reader may see: when those are all there still, so are the others. */
  private asExported({ areas }: ImportedPerson, contact: ContactRecord | undefined): string[] | null {
    if (!contact) return null;
    const visible = contact.areas.map(({ code }) => code).filter((code) => this.actor.gemeenten.includes(gemeenteOf(code)));
    return [...areas].sort().join() === visible.sort().join() ? contact.areas.map(({ code }) => code).sort() : null;
  }

  /** To tell organisations of one name apart; what is not clear yet is left out. */
  private roughly(person: ImportedPerson, heading: string): string[] {
    return person.areas.flatMap((text) => {
      try {
        return this.areas.read([text], { heading });
      } catch {
        return [];
      }
    });
  }
}
