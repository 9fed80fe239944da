import { fold } from '#libs/search';
import { nests, wijkOf } from '../../areas/index.js';
import { organisationWords, type OrganisationKind } from '../../organisations/index.js';
import { NameFinder, type Named } from './name-finder.js';
import { orRefusal, Refusal } from './refusal.js';

/** An organisation as a row may name it. */
export interface NamedOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  city: string | null;
  /** Street and number. */
  address: string | null;
  gemeenteCode: string;
  buurtCode: string | null;
  areaCodes: readonly string[];
  /** BRIN or vestigingscode: `12AB`, `12AB00`. */
  identifiers: readonly string[];
}

const MOST_HINTS = 3;
const IDENTIFIER = /\b\d{2}[A-Z]{2}(?:\d{2})?\b/;

/** Reads organisations as people name them: by name, with or without what it is and where, or by BRIN. */
export class OrganisationFinder {
  private readonly byId: ReadonlyMap<string, NamedOrganisation>;
  private readonly byIdentifier = new Map<string, NamedOrganisation[]>();
  private readonly found = new Map<string, string | Refusal>();

  static async of(organisations: readonly NamedOrganisation[]): Promise<OrganisationFinder> {
    return new OrganisationFinder(organisations, await NameFinder.of(namesOf(organisations)));
  }

  private constructor(organisations: readonly NamedOrganisation[], private readonly names: NameFinder<NamedOrganisation>) {
    this.byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    for (const organisation of organisations) for (const identifier of organisation.identifiers) this.byIdentifier.set(identifier, [...(this.byIdentifier.get(identifier) ?? []), organisation]);
  }

  known(id: string): NamedOrganisation | undefined {
    return this.byId.get(id);
  }

  /** @param areaCodes where the row's person works: of two with one name, the one there is meant. @throws Refusal ORGANISATION_UNKNOWN */
  read(text: string, areaCodes: readonly string[]): string {
    const key = `${text}\n${areaCodes.join()}`;
    const known = this.found.get(key) ?? orRefusal(() => this.lookUp(text, areaCodes));
    this.found.set(key, known);
    if (known instanceof Refusal) throw known;
    return known;
  }

  private lookUp(text: string, areaCodes: readonly string[]): string {
    const identifier = IDENTIFIER.exec(text.toUpperCase())?.[0];
    const candidates = (identifier ? this.byIdentifier.get(identifier) : undefined) ?? this.names.find(text);
    const there = candidates.length > 1 ? candidates.filter((each) => isThere(each, areaCodes)) : [];
    const narrowed = there.length > 0 ? there : candidates;
    if (narrowed.length === 1) return narrowed[0]!.id;
    const meant = narrowed.length > 1 ? narrowed : this.names.nearest(text, MOST_HINTS);
    throw new Refusal('organisation', 'ORGANISATION_UNKNOWN', { text, hint: hintOf(meant, narrowed.length > 1) }, meant.map(({ id }) => id));
  }
}

/** One by one: it takes a while where they are many. */
function* namesOf(organisations: readonly NamedOrganisation[]): Generator<Named<NamedOrganisation>> {
  for (const value of organisations) {
    yield { value, names: [value.name, ...(value.city ? [`${value.name} ${value.city}`, placedName(value)] : [])], alsoWords: organisationWords(value.name) };
  }
}

/** With its place: `De Windwijzer (Heerlen)`. */
export const placedName = ({ name, city }: NamedOrganisation): string => (city ? `${name} (${city})` : name);

function hintOf(meant: readonly NamedOrganisation[], isAmbiguous: boolean): string {
  const names = [...new Set(meant.slice(0, MOST_HINTS).map(placedName))].join(' of ');
  if (!isAmbiguous) return meant.length > 0 ? `Bedoel je ${names}? Staat de organisatie er niet bij, voeg haar dan eerst toe.` : 'Voeg de organisatie eerst toe.';
  const codes = meant.flatMap(({ identifiers }) => identifiers.slice(0, 1)).slice(0, MOST_HINTS);
  return codes.length > 1 ? `Er zijn er meer met deze naam. Schrijf de code van de vestiging, zoals ${codes.join(' of ')}.` : `Het kunnen er meer zijn: ${names}. Schrijf de hele naam.`;
}

/** The wijken in which the organisations of a town stand, by its folded name. */
export function wijkenOfTowns(organisations: readonly NamedOrganisation[]): Map<string, Set<string>> {
  const wijken = new Map<string, Set<string>>();
  for (const { city, buurtCode } of organisations) {
    if (city !== null && buurtCode !== null) wijken.set(fold(city), (wijken.get(fold(city)) ?? new Set<string>()).add(wijkOf(buurtCode)));
  }
  return wijken;
}

const isThere = ({ buurtCode, areaCodes }: NamedOrganisation, wanted: readonly string[]): boolean =>
  [...areaCodes, ...(buurtCode ? [buurtCode] : [])].some((code) => wanted.some((each) => nests(code, each)));
