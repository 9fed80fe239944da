import { UserError } from '#libs/errors';
import type { AreaRepository } from './area.repository.js';

/** Each code once, in the order they are kept in. @throws UserError AREA_UNKNOWN for one that CBS does not know. */
export async function knownAreas(areas: AreaRepository, given: readonly string[]): Promise<string[]> {
  const codes = [...new Set(given)].sort();
  const known = new Set((await areas.byCodes(codes)).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new UserError('AREA_UNKNOWN', { code: unknown });
  return codes;
}
