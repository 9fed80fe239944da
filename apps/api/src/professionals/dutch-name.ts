import { fold } from '#libs/search';

export interface NameParts {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
}

/** Letters, and what stands between them in names; so neither a BSN nor a date of birth. */
const NAME = /^['’]?\p{L}[\p{L}\p{M}'’. -]*$/u;

/** Whether a text can be a name, or a part of one. */
export const isName = (text: string): boolean => NAME.test(text);

/** `van den Berg`; a tussenvoegsel that ends in an apostrophe leans on the name: `d'Hondt`, but `'t Hart`. */
export const familyName = ({ tussenvoegsel, achternaam }: NameParts): string =>
  tussenvoegsel === null ? achternaam : `${tussenvoegsel}${/['’]$/.test(tussenvoegsel) ? '' : ' '}${achternaam}`;

/** What somebody is called whose personal data was erased. */
export const SOMEBODY_GONE = 'iemand die hier niet meer werkt';

/** `Anna van den Berg`; of whose name was erased, that she does not work here any more. */
export const fullName = (name: NameParts): string => (name.achternaam === '' ? SOMEBODY_GONE : `${name.voornaam} ${familyName(name)}`);

/** How Dutch lists sort: `van den Berg` under B. */
export const sortName = ({ voornaam, tussenvoegsel, achternaam }: NameParts): string =>
  [fold(achternaam), fold(voornaam), fold(tussenvoegsel ?? '')].join(' ').trim();

/** Two letters for the circle where others put photos: `AB`. */
export const initials = ({ voornaam, achternaam }: NameParts): string =>
  [voornaam, achternaam].map((part) => [...part.replace(/^\P{L}+/u, '')][0] ?? '').join('').toUpperCase();
