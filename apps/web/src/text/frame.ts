export const frame = {
  product: 'Korte Lijnen',
  skip: 'Ga naar de inhoud',
  emergency: {
    label: 'In nood',
    danger: 'Acuut gevaar:',
    veiligThuis: 'Veilig Thuis',
    always: ', dag en nacht',
  },
  demoNotice: 'Demo: alle personen zijn verzonnen.',
  nav: {
    label: 'Hoofdmenu',
    search: 'Zoeken',
    searchSomebody: 'Zoek iemand',
    mijnWijk: 'Mijn wijk',
    account: 'Account',
    accountOf: (name: string) => `Account van ${name}`,
    signIn: 'Inloggen',
  },
  busy: {
    loading: 'Bezig met laden…',
    long: 'Het duurt langer dan anders. We blijven het proberen.',
  },
  broken: {
    heldSince: (time: string) => `Geen verbinding. Dit is van ${time} uur.`,
    noConnection: 'Geen verbinding. Controleer je internet. We proberen het vanzelf opnieuw.',
    retry: 'Opnieuw proberen',
    pageTitle: 'Er ging iets mis',
    page: 'Deze pagina doet het nu niet. Laad de pagina opnieuw. Blijft het zo? Meld het bij je coördinator.',
    reload: 'Pagina opnieuw laden',
  },
  copy: { copy: 'Kopieer', copied: 'Gekopieerd', failed: 'Kopiëren lukt niet' },
};
