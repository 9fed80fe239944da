import type { Actor } from '#libs/access';
import { fold } from '#libs/search';
import { gemeenteOf, wijkOf } from '../../areas/index.js';
import { mayPlace, type ContactRecord } from '../../contacts/index.js';
import { CALLED } from '../../organisations/index.js';
import type { ImportedPerson } from '../read-row.js';
import type { AreaFinder, AreaHints } from './area-finder.js';
import { columnOf, type FileRow } from './file-rows.js';
import type { OrganisationFinder } from './organisation-finder.js';
import { orRefusal, Refusal } from './refusal.js';
import type { UnknownWords } from './unknown-words.js';

/** Where a row says somebody works; null: it does not say. */
export interface Resolved {
  organisationId: string | null;
  areaCodes: string[] | null;
  /** For which somebody new works there when her row does not say, and why; null: that does not show either. */
  usual: { areaCodes: string[]; because: string } | null;
  /** Why it cannot be taken, when what it says is not known. */
  refusals: Refusal[];
}

/** Looks up the organisation and the areas that rows name; of names that are not known, what she says they mean. */
export class ResolveRow {
  constructor(
    private readonly actor: Actor,
    private readonly areas: AreaFinder,
    private readonly organisations: OrganisationFinder,
    private readonly words: UnknownWords,
    private readonly known: ReadonlyMap<string, ContactRecord>,
  ) {}

  /** Never throws: what is wrong is in the answer. */
  of({ key, columns }: FileRow, person: ImportedPerson): Resolved {
    const contact = person.id === null ? undefined : this.known.get(person.id);
    const heading = columns[columnOf(columns, 'areas')]?.heading ?? '';
    const exported = this.asExported(person, contact);
    const isUnclear = exported === null && person.areas.length > 0;
    const organisationId = this.organisation(key, person, contact, isUnclear ? this.roughly(person, heading) : exported ?? []);
    const gemeenteCode = typeof organisationId === 'string' ? this.organisations.known(organisationId)?.gemeenteCode : undefined;
    const areaCodes = isUnclear ? this.areasIn(key, person.areas, { heading, gemeenteCode }) : exported;
    const usual = areaCodes === null && typeof organisationId === 'string' ? this.usual(organisationId) : null;
    return { organisationId: found(organisationId), areaCodes: found(areaCodes), usual, refusals: [organisationId, areaCodes].filter((each) => each instanceof Refusal) };
  }

  /** The organisation of a row of which nothing else can be read; null: not even that. */
  organisationIn({ columns, cells }: FileRow): string | null {
    const text = (cells[columnOf(columns, 'organisation')] ?? '').trim();
    return found(orRefusal(() => this.organisations.read(text, []))) ?? this.words.means('organisation', text)?.[0] ?? null;
  }

  private organisation(row: string, { organisation }: ImportedPerson, contact: ContactRecord | undefined, areaCodes: readonly string[]): string | Refusal | null {
    if (organisation === null) return null;
    if (contact && fold(contact.organisation.name) === fold(organisation)) return contact.organisation.id;
    const read = orRefusal(() => this.organisations.read(organisation, areaCodes));
    return read instanceof Refusal ? this.words.inRow(row, 'organisation', organisation, read.meant)?.[0] ?? read : read;
  }

  private areasIn(row: string, texts: readonly string[], hints: AreaHints): string[] | Refusal {
    const read = texts.flatMap((text) => {
      const area = orRefusal(() => this.areas.read(text, hints));
      return area instanceof Refusal && area.code === 'AREA_UNCLEAR' ? this.words.inRow(row, 'areas', text, area.meant) ?? area : area;
    });
    return read.find((each) => each instanceof Refusal) ?? inOrder(read as string[]);
  }

  /** An export holds the areas its reader may see: when those are all there still, so are the others. */
  private asExported({ areas }: ImportedPerson, contact: ContactRecord | undefined): string[] | null {
    if (!contact) return null;
    const visible = contact.areas.map(({ code }) => code).filter((code) => this.actor.gemeenten.includes(gemeenteOf(code)));
    return [...areas].sort().join() === visible.sort().join() ? contact.areas.map(({ code }) => code).sort() : null;
  }

  /** The areas the organisation works for, else the wijk it stands in, as far as she keeps them. */
  private usual(organisationId: string): Resolved['usual'] {
    const organisation = this.organisations.known(organisationId);
    if (!organisation) return null;
    const hers = (codes: readonly string[]) => codes.filter((code) => this.areas.has(code) && mayPlace(this.actor, organisationId, [code])).sort();
    const { kind, name } = organisation;
    const wijk = organisation.buurtCode === null ? [] : [wijkOf(organisation.buurtCode)];
    const areaCodes = hers(organisation.areaCodes.length > 0 ? organisation.areaCodes : wijk);
    if (areaCodes.length === 0) return null;
    const where = areaCodes.join() === wijk.join() ? `staat ${kind === 'school' || kind === 'huisartsenpraktijk' ? CALLED[kind] : name}` : `werkt ${name} voor`;
    return { areaCodes, because: `Voor ${areaCodes.map((code) => this.areas.name(code)).join(', ')}, want daar ${where}.` };
  }

  /** To tell organisations of one name apart; what is not clear yet is left out. */
  private roughly(person: ImportedPerson, heading: string): string[] {
    return person.areas.flatMap((text) => found(orRefusal(() => this.areas.read(text, { heading }))) ?? this.words.means('areas', text) ?? []);
  }
}

const found = <Found>(read: Found | Refusal): Found | null => (read instanceof Refusal ? null : read);

const inOrder = (codes: readonly string[]): string[] => [...new Set(codes)].sort();
