/**
 * Every error a person can meet: its stable code (part of the API), the HTTP status where one
 * is answered outside GraphQL, and what to tell her, in Dutch, including what to do.
 * `{placeholders}` are filled from the error's details.
 */
export const ERRORS = {
  NOT_SIGNED_IN: { status: 401, message: 'Je bent niet ingelogd. Log in en probeer het opnieuw.' },
  NOT_FOUND: { status: 404, message: 'Dit bestaat niet, of je mag het niet zien.' },
  BAD_INPUT: { status: 400, message: 'Dit kunnen we niet lezen. Controleer wat je hebt ingevuld.' },
  SEARCH_TOO_LONG: { status: 400, message: 'Je zoekvraag is te lang. Gebruik hoogstens {max} tekens.' },
  POSTCODE_INVALID: { status: 400, message: 'Dit is geen postcode. Typ vier cijfers en twee letters, zoals 6411 AB.' },
  EMAIL_INVALID: { status: 400, message: 'Dit is geen e-mailadres. Controleer het en probeer het opnieuw.' },
  EMAIL_TAKEN: { status: 409, message: 'Er is al iemand met dit e-mailadres. Kies die persoon uit de lijst.' },
  PHONE_INVALID: { status: 400, message: 'Dit is geen telefoonnummer. Typ bijvoorbeeld 06 12 34 56 78.' },
  DATE_INVALID: { status: 400, message: 'Deze datum klopt niet. Controleer de begin- en einddatum.' },
  LINK_INVALID: { status: 400, message: 'Deze inloglink werkt niet meer. Vraag een nieuwe aan.' },
  TOO_MANY_ATTEMPTS: { status: 429, message: 'Dat was te vaak achter elkaar. Probeer het over {minutes} minuten opnieuw.' },
  TOO_MANY_NUMBERS: { status: 429, message: 'Je hebt in korte tijd veel nummers geopend. Wacht een uur, of bel het algemene nummer van het team.' },
  HOURS_INVALID: { status: 400, message: 'Deze werktijden kloppen niet. Elke dag één keer, en elk stuk eindigt na het begin.' },
  NUMBER_PROTECTED: { status: 403, message: 'Deze persoon heeft een afgeschermd nummer. Vraag de coördinator van haar wijk om deze rol toe te voegen.' },
  NAME_INVALID: { status: 400, message: 'Een naam bestaat uit letters. Haal cijfers en tekens weg; een BSN of geboortedatum hoort hier niet.' },
  FREE_TEXT_REFUSED: { status: 400, message: 'Dit lijkt op {what}. Haal het weg: hier staan alleen professionals, nooit kinderen of ouders.' },
  AREA_UNKNOWN: { status: 400, message: 'Dit gebied kennen we niet: {code}.' },
  ROLE_UNKNOWN: { status: 400, message: 'Deze rol kennen we niet: {code}.' },
  DEPUTY_INVALID: { status: 400, message: 'Deze waarnemer kan niet. Kies iemand anders die nu in de lijst staat.' },
  PERSON_SHARED: { status: 403, message: 'Deze persoon werkt ook buiten jouw wijken. Meld wat er niet klopt, dan past zij of haar coördinator het aan.' },
  CHANGED_SINCE: { status: 409, message: 'Dit is daarna nog gewijzigd ({count} keer). Bekijk de geschiedenis, of laat het nieuwere staan.' },
  QUERY_TOO_COMPLEX: { status: 400, message: 'Deze vraag is te groot. Vraag minder tegelijk.' },
  UNEXPECTED: { status: 500, message: 'Er ging iets mis bij ons. Probeer het opnieuw. Bij acuut gevaar: bel 112.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;
