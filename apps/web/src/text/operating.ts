const mails = (n: number): string => (n === 1 ? '1 mail' : `${n.toLocaleString('nl-NL')} mails`);

/** The words of the page on whether the installation does its work. They come with the pages of the beheerder. */
export const operating = {
  title: 'Werkt alles?',
  notAllowed: 'Alleen een beheerder ziet of alles werkt.',
  trouble: 'Er werkt iets niet.',
  look: 'Bekijk wat',
  works: 'Alles werkt.',
  fine: 'werkt',
  notFine: 'werkt niet',
  askOperator: 'Laat dit weten aan wie de server beheert.',
  mail: {
    title: 'Mail',
    sent: (when: string) => `De laatste mail ging uit op ${when}.`,
    never: 'Er is nog geen mail uitgegaan.',
    waiting: (n: number, since: string) => `${mails(n)} ${n === 1 ? 'wacht' : 'wachten, de oudste'} sinds ${since}.`,
    error: (code: string) => `De laatste poging gaf: ${code}.`,
    refused: (n: number) => `${mails(n)} ${n === 1 ? 'kwam' : 'kwamen'} de laatste zeven dagen terug.`,
    unsure: (n: number) => `Van ${mails(n)} van de laatste zeven dagen is niet zeker of ${n === 1 ? 'hij is' : 'ze zijn'} aangekomen: de verbinding brak af tijdens het versturen. ${n === 1 ? 'Hij gaat' : 'Ze gaan'} niet nog eens uit, want dan kreeg iemand dezelfde mail misschien twee keer.`,
    whose: 'Voor wie een mail was, staat in de werklijst van de coördinator, en van uitnodigingen bij Wie mag wat.',
  },
  search: {
    title: 'Zoeken',
    states: {
      UP_TO_DATE: 'Wat gewijzigd is, wordt meteen gevonden.',
      BEHIND: 'Zoeken loopt achter. Wat net gewijzigd is, wordt nog niet gevonden.',
      FILLING: 'De zoekindex wordt opnieuw gevuld. Dat duurt even.',
      AWAY: 'De zoekmachine antwoordt niet. Mensen zoeken nu beperkt.',
    },
    notFound: (n: number) => (n === 1 ? '1 wijziging komt niet in de zoekresultaten.' : `${n.toLocaleString('nl-NL')} wijzigingen komen niet in de zoekresultaten.`),
  },
  daily: {
    title: 'Elke dag',
    tasks: {
      analyze: 'De database bijwerken',
      'ask-to-confirm': 'Vragen of gegevens kloppen',
      maatjes: 'Maatjes voorstellen en bijhouden',
      'erase-who-left': 'Wissen wie lang weg is',
      'tell-of-who-left': 'Melden wie weg is en nog rechten heeft',
      overviews: 'Mailen wat op een coördinator wacht',
      'forget-imports': 'Ingelezen bestanden wissen',
      'forget-listing-requests': 'Oude vragen wissen',
    } as Record<string, string>,
    done: (day: string) => `gedaan op ${day}`,
    never: 'nog niet gedaan',
    late: (day: string | null) => (day ? `niet gelukt sinds ${day}` : 'niet gelukt'),
  },
  installation: {
    title: 'Deze installatie',
    backup: (when: string) => `De laatste reservekopie is gemaakt op ${when}.`,
    noBackup: 'Er is hier nog geen reservekopie gemaakt. Vraag ernaar bij wie de server beheert.',
    version: (version: string) => `Versie ${version}`,
  },
};
