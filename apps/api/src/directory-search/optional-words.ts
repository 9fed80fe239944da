/** Words of names that people leave out, swap or run together. */
const TUSSENVOEGSELS = ['van', 'de', 'den', 'der', 'het', 't', 'ter', 'ten', 'te', 'vd', 'v', 'd', 'vander', 'vanden', 'vande', 'op', 'in', 's', 'von', 'la', 'le', 'el', 'al', 'du', 'da', 'dos', 'di'];

/** Words around a question, which name nobody. */
const CONNECTING = ['voor', 'bij', 'aan', 'uit', 'naar', 'met', 'en', 'of', 'een', 'wijk', 'buurt', 'gemeente', 'straat', 'nummer', 'telefoonnummer', 'telefoon', 'tel', 'mobiel', 'bellen', 'bel', 'wie', 'is', 'zoek', 'contact', 'contactpersoon', 'mevrouw', 'mevr', 'mw', 'meneer', 'dhr', 'drs', 'mr', 'dr', 'postcode'];

const OPTIONAL = new Set([...TUSSENVOEGSELS, ...CONNECTING]);

/** Whether a document need not have this word, as long as something else was typed too. */
export const isOptional = (word: string): boolean => OPTIONAL.has(word);
