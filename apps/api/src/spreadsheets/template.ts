import { EXPORT_FIELDS, EXPORT_HEADINGS } from './write-row.js';
import { writeWorkbook } from './write-spreadsheet.js';

/** Rows with this in the column `id` are refused as what they are. */
const EXAMPLE = 'voorbeeld';

type Filled = Record<(typeof EXPORT_FIELDS)[number], string>;

const EXAMPLES: readonly Filled[] = [
  {
    id: EXAMPLE, voornaam: 'Samira', tussenvoegsel: '', achternaam: 'El Amrani', email: 's.elamrani@school.example', mobile: '06 88 00 00 01', direct: '', visibility: 'iedereen', role: "IB'er",
    organisation: 'Basisschool De Voorbeeldboom', areas: 'Centrum', startsOn: '01-09-2026', endsOn: '', hours: 'ma t/m do 08:30-16:30', languages: 'Arabisch, Frans',
  },
  {
    id: EXAMPLE, voornaam: 'Jan', tussenvoegsel: 'van den', achternaam: 'Berg', email: 'j.vandenberg@wijkteam.example', mobile: '06 88 00 00 02', direct: '088 000 0000', visibility: 'zelfde wijk', role: 'Wijkteamcoach',
    organisation: 'Wijkteam Voorbeeld', areas: 'Noord; Zuid', startsOn: '15-01-2027', endsOn: '31-12-2027', hours: 'ma 08:30-17:00; di 09:00-12:30 13:00-17:00', languages: '',
  },
];

const EXPLANATION: Filled = {
  id: 'Laat leeg voor iemand die nieuw is. Staat er iets uit een export? Laat dat dan staan: zo herkennen we de persoon.',
  voornaam: 'Voornaam of voorletter.',
  tussenvoegsel: 'Zoals: van den, de, ’t.',
  achternaam: 'Zonder tussenvoegsel.',
  email: 'E-mailadres van het werk.',
  mobile: 'Een 06-nummer. Meer nummers? Zet er een / tussen.',
  direct: 'Een ander nummer waarop deze persoon zelf opneemt.',
  visibility: 'Wie mag het nummer zien: iedereen, zelfde wijk of alleen coördinatoren.',
  role: 'Wat deze persoon doet, zoals IB’er, wijkteamcoach of jeugdarts.',
  organisation: 'De school, het team of de praktijk.',
  areas: 'Naam of code van gemeente, wijk of buurt. Meer gebieden? Zet er een ; tussen.',
  startsOn: 'Eerste werkdag, zoals 1-9-2026. Leeg: vandaag.',
  endsOn: 'Laatste werkdag. Leeg: geen einddatum.',
  hours: 'Zoals: ma t/m do 08:30-17:00; vr 09:00-12:30.',
  languages: 'Talen naast Nederlands, zoals: Turks, Arabisch.',
};

/** An empty list to fill in: the headings, two examples, and what goes where. An example that is left in is refused by name. */
export const writeTemplate = (): Promise<Uint8Array> =>
  writeWorkbook([
    { name: 'Contacten', headings: EXPORT_HEADINGS, rows: EXAMPLES.map((example) => EXPORT_FIELDS.map((field) => example[field])) },
    {
      name: 'Uitleg', headings: ['Kolom', 'Wat vul je in'],
      rows: [...EXPORT_FIELDS.map((field, place) => [EXPORT_HEADINGS[place]!, EXPLANATION[field]]), ['Let op', 'Zet hier nooit gegevens van kinderen of ouders in, zoals een BSN of een geboortedatum.']],
    },
  ]);
