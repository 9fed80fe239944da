import type { SearchMatch } from '#libs/search';
import { levelOf, nests } from '../areas/index.js';
import type { Understanding } from './understanding.service.js';

/** Why a match is an answer, where its name does not say so: as the searcher's maatje, or for which area, and by which postcode. */
export function whyThis(match: SearchMatch, { areas, names, via }: Pick<Understanding, 'areas' | 'names' | 'via'>): string | null {
  if (match.tags.some((tag) => tag.startsWith('maatje:'))) return 'je maatje';
  const [kind, code] = match.tags.find((tag) => tag.startsWith('area:') || tag.startsWith('in:'))?.split(':') ?? [];
  if (code === undefined) return null;
  return `voor ${served(kind === 'in', code, areas, names)}${via === null ? '' : `, via ${via}`}`;
}

function served(isPart: boolean, code: string, areas: Understanding['areas'], names: Understanding['names']): string {
  const name = names.get(code) ?? '';
  if (levelOf(code) === 'gemeente') return isPart ? name : `heel ${name}`;
  if (isPart) return `een deel van ${name}`;
  const asked = areas.find((area) => nests(area.code, code))?.name ?? name;
  if (levelOf(code) === 'buurt') return name;
  return asked === name ? `wijk ${name}` : `wijk ${name}, waar ${asked} in ligt`;
}
