const collator = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true });

/** Articles a Dutch list of places sorts behind the name: `'t Loon` stands under L, `De Koumen` under K. */
const ARTICLE = /^(?:de|het|['’`]?s|['’`]t|den)[\s-]+/iu;

const withoutArticle = (name: string): string => name.replace(ARTICLE, '');

/** Sorts areas by name the way a Dutch list does. */
export const byDutchName = (one: { name: string }, other: { name: string }): number =>
  collator.compare(withoutArticle(one.name), withoutArticle(other.name)) || collator.compare(one.name, other.name);
