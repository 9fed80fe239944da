export const people = {
  call: {
    none: 'Er is geen nummer dat je mag zien. Bel het team.',
    failed: 'Het nummer ophalen lukt nu niet. Probeer het nog eens.',
    organisation: (name: string) => `Bel ${name}`,
    short: 'Bel',
    number: (display: string) => `Bel ${display}`,
  },
  status: {
    AVAILABLE: 'Bereikbaar',
    ABSENT: 'Afwezig',
    OFF_HOURS: 'Nu niet bereikbaar',
    UNKNOWN: 'Werktijden niet bekend',
  },
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  stretch: (from: string, until: string) => `${from} tot ${until}`,
  and: ' en ',
  notWorking: 'werkt niet',
  closed: 'gesloten',
  today: 'vandaag',
};
