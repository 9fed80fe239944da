import { fold, FuzzyVocabulary } from '#libs/search';

/** What a column can hold, of one contact and the person she is. */
export const IMPORT_FIELDS = ['id', 'voornaam', 'tussenvoegsel', 'achternaam', 'naam', 'email', 'mobile', 'direct', 'visibility', 'role', 'organisation', 'areas', 'startsOn', 'endsOn', 'hours', 'languages'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** `holder`: names of who has the role that the heading is; `ignore`: nothing we ask for; `refused`: what must not be here, such as a BSN or a date of birth, and is dropped unread. */
export type ColumnMeaning = ImportField | 'holder' | 'ignore' | 'refused';

export interface MappedColumn {
  heading: string;
  meaning: ColumnMeaning;
  /** The heading of a name is her role. */
  isRole?: boolean;
}

/** The heading that an export and the template carry, and what else people write; compared without spaces, signs, accents and case. */
const HEADINGS: Record<ImportField | 'refused', readonly [own: string, ...others: string[]]> = {
  id: ['id', 'kenmerk', 'contact id'],
  voornaam: ['voornaam', 'roepnaam', 'voornamen', 'voorletters', 'voorletter', 'initialen', 'vnaam', 'first name'],
  tussenvoegsel: ['tussenvoegsel', 'tussenvoegsels', 'tussenv', 'tv', 'tsv', 'tussen', 'voorvoegsel', 'voorvoegsels', 'tussenvgsl'],
  achternaam: ['achternaam', 'familienaam', 'anaam', 'achternamen', 'geslachtsnaam', 'last name', 'surname'],
  naam: ['naam', 'volledige naam', 'naam contactpersoon', 'naam medewerker', 'medewerker', 'contactpersoon', 'contact', 'persoon', 'wie', 'naam professional', 'professional', 'voor en achternaam', 'voornaam achternaam', 'voornaam en achternaam', 'achternaam voornaam', 'namen', 'collega', 'naam collega', 'naam en voorletters', 'naam ib er', 'naam wijkteamcoach'],
  email: ['e-mail', 'e-mailadres', 'mail', 'mailadres', 'email adres', 'werkmail', 'e-mail werk', 'zakelijke mail', 'contact mail', 'emailadressen'],
  mobile: ['mobiel', 'mobiele nummer', 'mobiel nummer', 'mobiele telefoon', 'mobieltje', '06', '06 nr', '06 nummer', 'gsm', 'mob', 'mob nr', 'mobile', 'mobiel werk', 'werkmobiel', 'mobiel tel', 'telefoon mobiel', 'telefoonnummer mobiel', 'tel mobiel', 'zakelijk mobiel', 'mobiel zakelijk'],
  direct: ['direct nummer', 'telefoon', 'telefoonnummer', 'tel', 'tel nr', 'telnr', 'telefoonnr', 'telefoon nummer', 'vast', 'vast nummer', 'vaste telefoon', 'telefoon vast', 'tel vast', 'doorkiesnummer', 'doorkies', 'direct', 'directe telefoon', 'rechtstreeks nummer', 'nummer', 'telefoon werk', 'werktelefoon', 'bereikbaar op', 'telefoonnummers', 'telefoon direct', 'phone', 'telefoon mobiel vast', 'tel mobiel vast', 'telefoon mobiel'],
  visibility: ['zichtbaarheid', 'zichtbaar voor', 'zichtbaar', 'nummer zichtbaar voor', 'zichtbaarheid nummer', 'wie mag nummer zien', 'wie ziet het nummer', 'nummer delen met', 'delen met', 'afgeschermd'],
  role: ['rol', 'functie', 'rollen', 'functies', 'functie rol', 'rol functie', 'functienaam', 'beroep', 'taak', 'functieomschrijving', 'werkt als', 'functie in het team'],
  organisation: ['organisatie', 'school', 'team', 'organisatie school', 'organisatie team', 'school organisatie', 'schoolnaam', 'naam school', 'naam organisatie', 'instelling', 'werkgever', 'wijkteam', 'buurtteam', 'praktijk', 'locatie', 'werkplek', 'organisatienaam', 'bedrijf', 'instantie', 'school team', 'basisschool', 'school locatie', 'huisartsenpraktijk', 'naam team'],
  areas: ['gebied', 'wijk', 'buurt', 'gemeente', 'gebieden', 'wijken', 'buurten', 'gemeenten', 'werkgebied', 'wijk buurt', 'wijken buurten', 'buurt wijk', 'voor wijk', 'wijkcode', 'wijk code', 'gebied wijk', 'regio', 'werkzaam in', 'wijk en', 'verzorgingsgebied', 'werkt voor'],
  startsOn: ['begindatum', 'startdatum', 'begin', 'start', 'vanaf', 'ingangsdatum', 'datum in dienst', 'in dienst', 'in dienst per', 'sinds', 'per', 'begint op', 'datum start', 'ingang', 'datum indiensttreding', 'van'],
  endsOn: ['einddatum', 'einde', 'eind', 'tot', 'tot en met', 'tm', 't m', 'uit dienst', 'datum uit dienst', 'uit dienst per', 'stopt op', 'eindigt op', 'datum einde', 'vertrekt'],
  hours: ['werktijden', 'werkdagen', 'werkdag', 'dagen', 'werkuren', 'uren', 'aanwezig', 'aanwezigheid', 'werkdagen en tijden', 'bereikbaar', 'bereikbaarheid', 'werktijd', 'rooster', 'beschikbaarheid', 'beschikbaar', 'openingstijden', 'aanwezig op'],
  languages: ['talen', 'taal', 'spreekt', 'talenkennis', 'andere talen', 'spreekt ook'],
  refused: ['bsn', 'burgerservicenummer', 'bsn nummer', 'sofinummer', 'sofi', 'bsnnr', 'geboortedatum', 'geb datum', 'gebdatum', 'geboren', 'geboren op', 'geb dat', 'gebdat', 'geboorte', 'geboortejaar', 'gebdatum kind', 'geboortedatum kind', 'leeftijd', 'verjaardag'],
};

/** Words that change nothing about what a column holds: `E-mail (werk)`, `Tel. nr. 1`. */
const FILLERS = new Set(['werk', 'zakelijk', 'zakelijke', 'van', 'de', 'het', 'nr', 'nummer', 'evt', 'eventueel', 'eventuele', 'indien', 'bekend', 'verplicht', 'optioneel', '1', 'dd', 'mm', 'jjjj', 'ddmmjjjj', 'of', 'en', 'medewerker', 'contactpersoon', 'professional']);

const compact = (text: string): string => fold(text).replaceAll(' ', '');

const BY_HEADING = new Map<string, ColumnMeaning>();
for (const [meaning, names] of Object.entries(HEADINGS)) {
  for (const name of names) if (!BY_HEADING.has(compact(name))) BY_HEADING.set(compact(name), meaning as ColumnMeaning);
}
const VOCABULARY = new FuzzyVocabulary([...BY_HEADING.keys()].filter((name) => name.length >= 6));

/** A heading as it is remembered: in lower case, without what is not a letter or a digit. */
export const rememberedForm = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 100);

/** The heading an export and the template give a field: `Voornaam`. */
export const headingOf = (field: ImportField): string => HEADINGS[field][0];

/** What a heading means by itself, a typo forgiven; `ignore` when we do not know it. Never throws. */
export function fieldOfHeading(heading: string): ColumnMeaning {
  const folded = fold(heading).slice(0, 100);
  if (folded === '') return 'ignore';
  const spare = folded.split(' ').filter((word) => !FILLERS.has(word)).join('');
  return BY_HEADING.get(folded.replaceAll(' ', '')) ?? BY_HEADING.get(spare) ?? nearest(folded.replaceAll(' ', '')) ?? nearest(spare) ?? (/\b(?:bsn|geboorte\w*)\b/.test(folded) ? 'refused' : 'ignore');
}

/** One typo off, and no other meaning as near. */
function nearest(name: string): ColumnMeaning | undefined {
  if (name.length < 6) return undefined;
  const near = VOCABULARY.near(name).filter(({ term, distance }) => distance <= 1 && Math.abs(term.length - name.length) <= 1);
  const meanings = new Set(near.map(({ term }) => BY_HEADING.get(term)!));
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

/**
 * What each column holds. Each field at most once: the first column has it, another is left for her to correct.
 * @param remembered what headings meant to this account before, by their remembered form; it wins, but cannot let a BSN in.
 */
export function mapHeadings(headings: readonly string[], remembered: ReadonlyMap<string, string> = new Map()): MappedColumn[] {
  const given = headings.map((heading): ColumnMeaning | undefined => {
    const meaning = remembered.get(rememberedForm(heading));
    return isChoice(meaning) && fieldOfHeading(heading) !== 'refused' ? meaning : undefined;
  });
  const taken = new Set<ColumnMeaning>();
  const once = (meaning: ColumnMeaning): ColumnMeaning => {
    if (!isOnce(meaning)) return meaning;
    if (taken.has(meaning)) return 'ignore';
    taken.add(meaning);
    return meaning;
  };
  const first = given.map((meaning) => (meaning === undefined ? undefined : once(meaning)));
  return headings.map((heading, column) => ({ heading, meaning: first[column] ?? once(fieldOfHeading(heading)) }));
}

/** Whether only one column of a sheet can hold it. */
export const isOnce = (meaning: ColumnMeaning): boolean => meaning !== 'holder' && meaning !== 'ignore' && meaning !== 'refused';

/** What somebody may choose for a column. */
export const isChoice = (meaning: string | undefined): meaning is ImportField | 'holder' | 'ignore' => meaning === 'ignore' || meaning === 'holder' || IMPORT_FIELDS.includes(meaning as ImportField);

/** Whether a column holds names, or surnames. */
export const isName = (meaning: ColumnMeaning): boolean => meaning === 'naam' || meaning === 'achternaam';

/** Whether a sheet can be a list of people: it has a column for their names. */
export const isListOfPeople = (columns: readonly MappedColumn[]): boolean => columns.some(({ meaning }) => isName(meaning) || meaning === 'holder');
