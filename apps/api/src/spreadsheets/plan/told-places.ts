import { fold } from '#libs/search';
import { parsePostcode } from '../../areas/index.js';
import { rememberedForm } from '../headings.js';
import type { FileRow } from './file-rows.js';
import type { Resolved } from './resolve-row.js';

/** Where a file says that an organisation is; null and none: it does not, or its rows contradict each other. */
export interface ToldPlace extends ToldAddress {
  areaCodes: readonly string[];
  /** Somebody's row says no area, so that nobody knows for which she works unless the organisation does. */
  lacksAreas: boolean;
}

interface ToldAddress {
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
}

const NOWHERE: ToldAddress = { street: null, houseNumber: null, postcode: null, city: null };

/** Headings of columns with an address, which is asked of nobody's row; compared without spaces and signs. Not `woonplaats`: that is of a person. */
const ADDRESS: readonly [part: keyof ToldAddress, headings: readonly string[]][] = [
  ['street', ['adres', 'straat', 'straatnaam', 'bezoekadres', 'vestigingsadres', 'straatenhuisnummer', 'adresschool', 'adresorganisatie', 'schooladres']],
  ['houseNumber', ['huisnummer', 'huisnr']],
  ['postcode', ['postcode', 'postcodeplaats', 'postcodeenplaats']],
  ['city', ['plaats', 'plaatsnaam', 'vestigingsplaats']],
];
const POSTCODE = /\b[1-9]\d{3}\s?[A-Z]{2}\b/i;
const WITH_NUMBER = /^(.*[^\d\s,])[\s,]+(\d+\s?[-/]?\s?\w{0,4})$/;
const MOST = { street: 100, houseNumber: 10, postcode: 8, city: 80 };

/** Gathers where rows say that organisations are which nobody knows. */
export class ToldPlaces {
  private readonly byName = new Map<string, { addresses: Map<string, ToldAddress>; areas: Map<string, readonly string[]>; lacksAreas: boolean }>();

  /** @param resolved what is known of where its person works. */
  note(row: FileRow, resolved: Pick<Resolved, 'organisationId' | 'areaCodes'> | null): void {
    if (!row.about?.organisation || resolved?.organisationId !== null) return;
    const { areaCodes } = resolved;
    const name = rememberedForm(row.about.organisation);
    const told = this.byName.get(name) ?? { addresses: new Map(), areas: new Map(), lacksAreas: false };
    this.byName.set(name, told);
    const address = addressIn(row);
    if (Object.values(address).some(Boolean)) told.addresses.set(fold(Object.values(address).join(' ')), address);
    if (areaCodes !== null) told.areas.set(areaCodes.join(), areaCodes);
    else if (row.about.areas.length === 0) told.lacksAreas = true;
  }

  of(organisation: string): ToldPlace {
    const told = this.byName.get(rememberedForm(organisation));
    const only = <Value>(values: ReadonlyMap<string, Value> | undefined): Value | undefined => (values?.size === 1 ? [...values.values()][0] : undefined);
    return { ...NOWHERE, ...only(told?.addresses), areaCodes: only(told?.areas) ?? [], lacksAreas: told?.lacksAreas ?? false };
  }
}

/** `Akerstraat 97, 6411 GA Heerlen`, in one column or in several. */
function addressIn({ columns, cells }: FileRow): ToldAddress {
  const [first, number, second, town] = ADDRESS.map(([, headings]) => {
    const column = columns.findIndex(({ meaning, heading }) => meaning === 'ignore' && headings.includes(rememberedForm(heading)));
    return (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  }) as [string, string, string, string];
  const [before = '', behind = ''] = splitAt(first, POSTCODE);
  const written = POSTCODE.exec(second) ?? POSTCODE.exec(first);
  const parsed = written && parsePostcode(written[0]);
  const [, street = before, houseNumber = ''] = number === '' ? WITH_NUMBER.exec(before) ?? [] : [];
  const address = { street, houseNumber: number || houseNumber, postcode: parsed && 'pc6' in parsed ? parsed.pc6 : '', city: town || behind || splitAt(second, POSTCODE)[1] || '' };
  return Object.fromEntries(Object.entries(address).map(([part, text]) => [part, text !== '' && text.length <= MOST[part as keyof ToldAddress] ? text : null])) as unknown as ToldAddress;
}

const splitAt = (text: string, at: RegExp): string[] => text.split(at).map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ''));
