import type { MeFragment } from '../gql/operations.generated';

/** Whether she keeps lists, or sees that others do. */
export const keepsLists = (me: MeFragment): boolean => me.powers.some(({ kind }) => kind !== 'PROFESSIONAL');

/** Whether she may add and change people somewhere. */
export const coordinates = (me: MeFragment): boolean => me.powers.some(({ kind }) => kind === 'COORDINATOR');

/** Her powers over all that is somewhere: not those over one organisation. */
const powersOverAreas = (me: MeFragment): MeFragment['powers'] => me.powers.filter(({ kind, organisation }) => kind === 'COORDINATOR' && !organisation);

/** Whether she may add organisations somewhere. */
export const mayAddOrganisations = (me: MeFragment): boolean => powersOverAreas(me).length > 0;

/** What an organisation that she adds in a gemeente works for: her wijken there; none said where she keeps all of it. */
export const areasForOrganisation = (me: MeFragment, gemeenteCode: string): string[] => {
  const codes = powersOverAreas(me).filter(({ gemeente }) => gemeente.code === gemeenteCode).map(({ wijk, gemeente }) => (wijk ?? gemeente).code);
  return codes.includes(gemeenteCode) ? [] : [...new Set(codes)];
};

/** The gemeenten in which she may add organisations. */
export const gemeentenForOrganisations = (me: MeFragment): MeFragment['gemeenten'] => me.gemeenten.filter(({ code }) => powersOverAreas(me).some(({ gemeente }) => gemeente.code === code));

/** Whether she may place somebody in this area: CBS codes nest. Of one organisation's people: in all of its gemeente. */
export const mayPlaceIn = (me: MeFragment, area: string): boolean =>
  me.powers.some(({ kind, gemeente, wijk, organisation }) => kind === 'COORDINATOR' && isWithin(area, organisation ? gemeente.code : (wijk ?? gemeente).code));

/** Whether she is beheerder somewhere. */
export const isBeheerder = (me: MeFragment): boolean => me.powers.some(({ kind }) => kind === 'BEHEERDER');

/** Whether she is beheerder of the gemeente that this area lies in. */
export const isBeheerderOf = (me: MeFragment, area: string): boolean =>
  me.powers.some(({ kind, gemeente }) => kind === 'BEHEERDER' && isWithin(area, gemeente.code));

/** Whether she keeps all that is in this area. */
export const keepsArea = (me: MeFragment, area: string): boolean =>
  me.powers.some(({ kind, gemeente, wijk, organisation }) => kind !== 'PROFESSIONAL' && !organisation && isWithin(area, (wijk ?? gemeente).code));

/** Whether she may add people to this organisation. */
export const mayAddTo = (me: MeFragment, organisation: string): boolean =>
  me.powers.some((power) => power.kind === 'COORDINATOR' && (!power.organisation || power.organisation.id === organisation));

/** The gemeenten in which she keeps something. */
export const keptGemeenten = (me: MeFragment): MeFragment['gemeenten'] =>
  me.gemeenten.filter(({ code }) => me.powers.some(({ kind, gemeente }) => kind !== 'PROFESSIONAL' && gemeente.code === code));

const isWithin = (area: string, cover: string): boolean => area.slice(2).startsWith(cover.slice(2));
