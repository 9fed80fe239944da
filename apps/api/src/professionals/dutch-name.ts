import { fold } from '#libs/search';

export interface NameParts {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
}

/** `van den Berg`; a tussenvoegsel that ends in an apostrophe leans on the name: `d'Hondt`, but `'t Hart`. */
export const familyName = ({ tussenvoegsel, achternaam }: NameParts): string =>
  tussenvoegsel === null ? achternaam : `${tussenvoegsel}${/['’]$/.test(tussenvoegsel) ? '' : ' '}${achternaam}`;

/** `Anna van den Berg`. */
export const fullName = (name: NameParts): string => `${name.voornaam} ${familyName(name)}`;

/** How Dutch lists sort: `van den Berg` under B. */
export const sortName = ({ voornaam, tussenvoegsel, achternaam }: NameParts): string =>
  [fold(achternaam), fold(voornaam), fold(tussenvoegsel ?? '')].join(' ').trim();

/** Two letters for the circle where others put photos: `AB`. */
export const initials = ({ voornaam, achternaam }: NameParts): string =>
  [voornaam, achternaam].map((part) => [...part.replace(/^\P{L}+/u, '')][0] ?? '').join('').toUpperCase();
