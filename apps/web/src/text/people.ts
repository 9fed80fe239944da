export const people = {
  call: {
    none: 'Er is geen nummer dat je mag zien. Bel het team.',
    worried: 'Zorgen om een kind?',
    failed: 'Het nummer ophalen lukt nu niet. Probeer het nog eens.',
    organisation: (name: string) => `Bel ${name}`,
    unknown: 'Er is geen nummer bekend',
    short: 'Bel',
    number: (display: string) => `Bel ${display}`,
  },
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  stretch: (from: string, until: string) => `${from} tot ${until}`,
  and: ' en ',
  notWorking: 'werkt niet',
  closed: 'gesloten',
  today: 'vandaag',
};
