/** The words on what is held about somebody, and who saw it. */
export const privacy = {
  title: 'Jouw gegevens',
  help: 'Je kunt alles downloaden wat we over je bewaren.',
  download: 'Download mijn gegevens',
  sawTitle: 'Wie zag mijn nummer?',
  none: 'Niemand opende je nummer.',
  sawHers: (name: string) => `Wie zag het nummer van ${name}?`,
  noneHers: 'Niemand opende dit nummer.',
  through: { PAGE: 'op de contactpagina', CALL: 'om te bellen', VCARD: 'om te bewaren', EXPORT: 'in een lijst', SEARCH: 'door op het nummer te zoeken' },
};
