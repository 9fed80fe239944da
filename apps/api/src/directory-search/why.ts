import { words, type SearchMatch } from '#libs/search';
import { levelOf, nests } from '../areas/index.js';
import { addressWords, type OrganisationType } from '../organisations/index.js';
import type { Understanding } from './understanding.service.js';

type Asked = Pick<Understanding, 'areas' | 'names' | 'via' | 'readings' | 'lacks'>;

/** Why a match is an answer, where its name does not say so: as the searcher's maatje, because nobody there has the role, for which area and by which postcode, or in which street. */
export function whyThis(match: SearchMatch, { areas, names, via, readings, lacks }: Asked, addressOf: () => OrganisationType['address']): string | null {
  if (match.tags.some((tag) => tag.startsWith('maatje:'))) return 'je maatje';
  if (lacks !== undefined && match.reading === 0) return `we kennen hier geen ${lacks}`;
  const [kind, code] = match.tags.find((tag) => tag.startsWith('area:') || tag.startsWith('in:'))?.split(':') ?? [];
  if (code === undefined) return match.fields.includes('place') ? inStreet(readings[match.reading]!.words, addressOf()) : null;
  return `voor ${served(kind === 'in', code, areas, names)}${via === null ? '' : `, via ${via}`}`;
}

function inStreet(typed: readonly string[], address: OrganisationType['address']): string | null {
  if (address === null) return null;
  const street = words(addressWords({ street: address.street, houseNumber: null, city: null }));
  return typed.some((word) => street.some((each) => each.startsWith(word))) ? [address.street, address.houseNumber].filter(Boolean).join(' ') : null;
}

function served(isPart: boolean, code: string, areas: Understanding['areas'], names: Understanding['names']): string {
  const name = names.get(code) ?? '';
  if (levelOf(code) === 'gemeente') return isPart ? name : `heel ${name}`;
  if (isPart) return `een deel van ${name}`;
  const asked = areas.find((area) => nests(area.code, code))?.name ?? name;
  if (levelOf(code) === 'buurt') return name;
  return asked === name ? `wijk ${name}` : `wijk ${name}, waar ${asked} in ligt`;
}
