import type { Area } from './area.entity.js';
import type { Postcode4Overlap } from './postcode.entity.js';

/** Below this part of a PC4's surface, a buurt whose addresses mostly have another PC4 is too unlikely to name. */
const LEAST_SHARE = 0.05;

/**
 * The buurten of a PC4, the likeliest first. An address is where people live, not where land is: first
 * the buurten most of whose addresses have this PC4, by inhabitants, however small; then, by surface,
 * the ones it merely overlaps (a wood or an industrial estate can be the largest part of a PC4).
 */
export function likeliestBuurten(pc4: string, overlaps: readonly Postcode4Overlap[], areas: readonly Area[]): string[] {
  const area = new Map(areas.map((each) => [each.code, each]));
  const isHome = (each: Postcode4Overlap) => area.get(each.buurtCode)?.pc4 === pc4;
  const inhabitants = (each: Postcode4Overlap) => (isHome(each) ? (area.get(each.buurtCode)?.inhabitants ?? 0) : -1);
  return overlaps
    .filter((each) => isHome(each) || each.share >= LEAST_SHARE)
    .sort((one, other) => inhabitants(other) - inhabitants(one) || other.share - one.share || one.buurtCode.localeCompare(other.buurtCode))
    .map(({ buurtCode }) => buurtCode);
}
