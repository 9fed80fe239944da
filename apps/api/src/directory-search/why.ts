import type { SearchMatch } from '#libs/search';
import { levelOf, nests } from '../areas/index.js';
import type { Understanding } from './understanding.service.js';

/** Why a match is an answer, where its name does not say so: for which area, and by which postcode. */
export function whyThis(match: SearchMatch, { areas, via }: Understanding): string | null {
  const tag = match.tags.find((each) => each.startsWith('area:') || each.startsWith('in:'));
  const [first] = areas;
  if (tag === undefined || first === undefined) return null;
  const code = tag.slice(tag.indexOf(':') + 1);
  const named = areas.find((area) => nests(area.code, code)) ?? first;
  const through = via === null ? '' : `, via ${via}`;
  if (tag.startsWith('in:') || code === named.code) return `voor ${named.name}${through}`;
  return `voor ${levelOf(code) === 'wijk' ? 'de wijk' : 'de gemeente'} waar ${named.name} in ligt${through}`;
}
