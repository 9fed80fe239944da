import { words, type Reading } from '#libs/search';
import { levelOf } from '../areas/index.js';
import { ROLES } from '../roles/index.js';

/** What of a reading the database can look for: all of it must fit; null: anything does. */
export interface Narrowing {
  words: readonly string[];
  roleCodes: readonly string[] | null;
  /** Areas that are served themselves, and areas that those lie in. */
  areas: { served: readonly string[]; around: readonly string[] } | null;
  kind: 'contact' | 'organisation' | null;
  /** Whose maatjes are asked for. */
  maatjeOf: string | null;
}

/** Narrows by what every document that fits must have; not by everything, so that what is found must still be judged. */
export function narrowed(reading: Reading, filters: readonly (readonly string[])[]): Narrowing {
  const groups = [...reading.tagGroups, ...filters];
  const ofKinds = (...kinds: string[]) => groups.filter((group) => group.every((tag) => kinds.includes(kindOf(tag))));
  const [kinds] = ofKinds('kind');
  const [[maatje] = []] = ofKinds('maatje');
  const [area] = ofKinds('wijk', 'area', 'in').sort((a, b) => a.length - b.length);
  return {
    words: [...reading.words, ...(reading.literal ?? []).flatMap(words)],
    roleCodes: ofKinds('role', 'discipline', 'organisation-kind').map(rolesOf).reduce<string[] | null>((both, codes) => (both === null ? codes : both.filter((code) => codes.includes(code))), null),
    areas: area ? { served: area.map(codeOf), around: area.filter((tag) => kindOf(tag) !== 'area').map(codeOf) } : null,
    maatjeOf: maatje === undefined ? null : codeOf(maatje),
    kind: kinds?.length === 1 ? codeOf(kinds[0]!) as 'contact' | 'organisation' : null,
  };
}

const kindOf = (tag: string): string => tag.slice(0, tag.indexOf(':'));
const codeOf = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** An organisation of a kind is of its discipline, which stands in the same group. */
const rolesOf = (group: readonly string[]): string[] =>
  ROLES.filter(({ code, discipline }) => group.includes(`role:${code}`) || group.includes(`discipline:${discipline}`)).map(({ code }) => code);

/** The digits that the codes of areas in these begin with, by level. */
export const digitsOf = (codes: readonly string[], level: 'gemeente' | 'wijk'): string[] =>
  codes.filter((code) => levelOf(code) === level).map((code) => code.slice(2));
