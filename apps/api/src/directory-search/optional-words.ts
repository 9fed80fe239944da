/** Words of names that people leave out, swap or run together. */
const TUSSENVOEGSELS = ['van', 'de', 'den', 'der', 'het', 't', 'ter', 'ten', 'te', 'vd', 'vdr', 'v', 'd', 'vander', 'vanden', 'vande', 'vant', 'op', 'in', 'int', 's', 'von', 'la', 'le', 'el', 'al', 'du', 'da', 'dos', 'di'];

/** `vd horst` and `vander horst` ask for Van der Horst before Ter Horst; a letter may begin a word of the name. */
export const writtenOut = (word: string): string[] => (/^vdr?$/.test(word) ? ['v', 'd'] : /^van(?:de[nr]?|t)$/.test(word) ? ['van', word.slice('van'.length)] : [word]);

/** Words around a question, which name nobody. */
const ASKING = [
  'voor', 'bij', 'aan', 'uit', 'naar', 'met', 'en', 'of', 'een', 'om', 'over', 'tot', 'onder', 'rond', 'door', 'ook', 'nog', 'die', 'dat', 'dit', 'er', 'als', 'nu', 'vandaag', 'even', 'graag', 'svp', 'aub', 'dringend',
  'ik', 'je', 'jij', 'u', 'we', 'wij', 'mij', 'me', 'mijn', 'ons', 'onze', 'wie', 'wat', 'waar', 'welk', 'welke', 'hoe', 'is', 'ben', 'zijn', 'was', 'werkt', 'werken', 'heet', 'hoort', 'gaat', 'gaan', 'doet', 'doen', 'helpt', 'helpen', 'regelt', 'kent', 'ken', 'weet', 'krijg', 'heb', 'heeft', 'hebben', 'kan', 'kun', 'mag', 'moet', 'wil',
  'zoek', 'zoeken', 'zoekt', 'vind', 'vinden', 'nodig', 'bel', 'belt', 'belde', 'bellen', 'gebeld', 'bereik', 'bereiken', 'bereikbaar', 'spreken', 'contact', 'contacten', 'contactpersoon', 'contactgegevens', 'gegevens', 'verantwoordelijk',
  'nummer', 'nummers', 'nr', 'telnr', 'telefoonnummer', 'telefoonnr', 'telefoon', 'tel', 'mobiel', 'mobiele', 'mobieltje', 'gsm', '06', 'mail', 'email', 'mailadres', 'adres', 'naam',
  'wijk', 'wijken', 'buurt', 'buurten', 'gemeente', 'straat', 'postcode', 'omgeving', 'omg', 'regio', 'gebied', 'stad', 'dorp', 'iemand', 'persoon', 'collega', 'medewerker', 'leerling', 'leerlingen', 'kind', 'kinderen', 'alle', 'alles', 'iedereen', 'allemaal', 'lijst', 'contactlijst', 'mensen', 'familie', 'fam',
];

/** How a message begins and ends that a question was copied from; nothing that a name may begin with. */
const GREETING = ['hoi', 'hallo', 'beste', 'goedemorgen', 'goedemiddag', 'goedenavond', 'alvast', 'bedankt', 'dankjewel', 'vriendelijke', 'hartelijke', 'groet', 'groeten', 'groetjes', 'mvg'];

/** Words around a question that on their own ask for whoever helps at once. */
const URGENT = ['spoed', 'crisis', 'acuut'];

/** How people are addressed. */
const ADDRESSING = ['mevrouw', 'mevr', 'mw', 'mvr', 'meneer', 'mijnheer', 'heer', 'dhr', 'hr', 'drs', 'mr', 'dr', 'ir', 'prof', 'juf', 'juffrouw', 'meester', 'zuster', 'broeder'];

export const isTussenvoegsel = (word: string): boolean => TUSSENVOEGSELS.includes(word);

const OPTIONAL = new Set([...TUSSENVOEGSELS, ...ASKING, ...GREETING, ...URGENT, ...ADDRESSING]);

/** Whether a document need not have this word, as long as something else was typed too. */
export const isOptional = (word: string): boolean => OPTIONAL.has(word) || (word.length > LEAST_SINGULAR && singularsOf(word).some((each) => ASKING.includes(each)));

/** Shorter plurals are surnames too: Straten. */
const LEAST_SINGULAR = 7;

/** `medewerkers`, `contactpersonen`, `adressen`. */
const singularsOf = (plural: string): string[] =>
  [/s$/, /en$/].filter((end) => end.test(plural)).map((end) => plural.replace(end, '')).flatMap((stem) => [stem, stem.replace(/([aeou])(?=[^aeiou]$)/, '$1$1')]).filter(({ length }) => length >= LEAST_SINGULAR);

/** Whether an optional word may still be what was meant. */
export const isUrgent = (word: string): boolean => URGENT.includes(word);

/** A house number beside other words: nobody is called so, and most streets have more numbers than we know. */
export const isHouseNumber = (word: string): boolean => /^\d{1,3}[a-z]?$/.test(word);
