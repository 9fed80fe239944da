const and = (names: readonly string[]): string => new Intl.ListFormat('nl-NL').format(names);

/** The words with which somebody of another gemeente is asked whether she may stand in the list here too. They come with those pages. */
export const listing = {
  ask: {
    elsewhere: (name: string) => `${name} staat al in de lijst van een andere gemeente, en beslist zelf of dat hier ook mag.`,
    mail: (name: string, email: string) => `We kunnen het vragen met een mail aan ${email}. Bij een ja staat ${name} vanzelf in je lijst.`,
    numbers: 'De nummers die je invulde, bewaren we dan niet.',
    button: (name: string) => `Vraag het ${name}`,
    done: (name: string, lastDay: string) => `Gevraagd. ${name} heeft 14 dagen om te antwoorden, tot en met ${lastDay}. Bij Beheer zie je wat het antwoord is.`,
    beheer: 'Naar beheer',
  },
  open: {
    title: 'Gevraagd of iemand erbij mag',
    asked: (day: string) => `gevraagd op ${day}`,
    states: {
      WAITING: (lastDay: string) => `wacht op antwoord, tot en met ${lastDay}`,
      BOUNCED: () => 'de mail kwam terug: controleer het e-mailadres',
      LAPSED: () => 'heeft niet geantwoord',
      AGREED: () => 'zei ja, en is toegevoegd',
      REFUSED: () => 'wil niet',
      FAILED: () => 'kon niet meer',
    },
    failed: (why: string) => `kon niet meer: ${why}`,
    withdraw: 'Trek in',
    putAway: 'Haal weg',
    withdrawn: 'Ingetrokken. De link in de mail werkt niet meer.',
    gone: 'Weggehaald.',
  },
  question: {
    tab: 'Vraag',
    title: (gemeenten: readonly string[]) => `Mag je ook in de lijst van ${and(gemeenten)} staan?`,
    intro: (voornaam: string, by: string, gemeenten: readonly string[]) => `Dag ${voornaam}. ${by} houdt in Korte Lijnen de contactlijst van ${and(gemeenten)} bij, en wil jou daarin zetten:`,
    at: (organisation: string) => `bij ${organisation}`,
    for: (areas: readonly string[]) => `voor ${and(areas)}`,
    from: (day: string) => `vanaf ${day}`,
    then: 'Wat gebeurt er als je ja zegt?',
    consequences: (gemeenten: readonly string[]) => [
      `Collega’s in ${and(gemeenten)} vinden je met deze rol. Ze zien de nummers die iedereen mag zien.`,
      'Wie daar de lijst bijhoudt, ziet al je nummers, ook de afgeschermde.',
      'Je nummers wijzigen kun je vanaf dan alleen zelf, als je bent ingelogd.',
    ],
    otherwise: (lastDay: string) => `Zeg je nee, of antwoord je niet? Dan verandert er niets. Je kunt antwoorden tot en met ${lastDay}.`,
    yes: 'Ja, dat mag',
    no: 'Nee, liever niet',
    thanks: 'Dank je wel',
    agreed: (gemeenten: readonly string[]) => `Je zei ja. Je bent toegevoegd aan de lijst van ${and(gemeenten)}. Je hoeft nu niets te doen.`,
    refused: (by: string) => `Je zei nee. Er is niets veranderd. ${by} ziet dat je niet wilt.`,
    failedTitle: 'Het kon niet meer',
    failed: (by: string, why: string) => `Je zei ja, maar het kon niet meer: ${why}. ${by} ziet dat ook. Je hoeft niets te doen.`,
    over: 'Deze vraag is voorbij',
    missing: 'Deze link is niet compleet. Open de link opnieuw vanuit de e-mail.',
  },
};
