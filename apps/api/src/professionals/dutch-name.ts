import { fold } from '#libs/search';

export interface NameParts {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
}

/** `Anna van den Berg`. */
export const fullName = ({ voornaam, tussenvoegsel, achternaam }: NameParts): string =>
  [voornaam, tussenvoegsel, achternaam].filter(Boolean).join(' ');

/** How Dutch lists sort: `van den Berg` under B. */
export const sortName = ({ voornaam, tussenvoegsel, achternaam }: NameParts): string =>
  [fold(achternaam), fold(voornaam), fold(tussenvoegsel ?? '')].join(' ').trim();

/** Two letters for the circle where others put photos: `AB`. */
export const initials = ({ voornaam, achternaam }: NameParts): string =>
  [voornaam, achternaam].map((part) => [...part.replace(/^\P{L}+/u, '')][0] ?? '').join('').toUpperCase();
