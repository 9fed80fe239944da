import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXPORT_HEADINGS, isListOfPeople, mapHeadings, rememberedForm } from './index.js';
import { fieldOfHeading } from './headings.js';

const meanings = (...headings: string[]) => mapHeadings(headings).map(({ meaning }) => meaning);

describe('a heading', () => {
  it.each([
    ['Voornaam', 'voornaam'], ['TUSSENV.', 'tussenvoegsel'], ['Tussenvoegsel(s)', 'tussenvoegsel'], ['Achternaam', 'achternaam'], ['Achternaan', 'achternaam'], ['Naam contactpersoon', 'naam'], ['Naam (medewerker)', 'naam'],
    ['E-mail', 'email'], ['Emailadres', 'email'], ['e-mail adres (werk)', 'email'], ['06-nummer', 'mobile'], ['Mobiel nr.', 'mobile'], ['GSM', 'mobile'], ['Tel.', 'direct'], ['Telefoonnummer', 'direct'], ['telefonnummer', 'direct'], ['Telefoon 1', 'direct'],
    ['Functie', 'role'], ['Rol / functie', 'role'], ['School', 'organisation'], ['Naam school', 'organisation'], ['Organisatie', 'organisation'], ['organistatie', 'organisation'], ['Wijk', 'areas'], ['Wijk(en)', 'areas'], ['Werkgebied', 'areas'], ['Gemeente', 'areas'],
    ['Begindatum', 'startsOn'], ['In dienst per', 'startsOn'], ['Einddatum', 'endsOn'], ['t/m', 'endsOn'], ['Zichtbaarheid nummer', 'visibility'], ['Werkdagen', 'hours'], ['Talen', 'languages'], ['ID', 'id'],
    ['BSN', 'refused'], ['bsn-nummer', 'refused'], ['Geboortedatum', 'refused'], ['geb. datum', 'refused'], ['Geboortedatum kind 2', 'refused'],
    ['Opmerkingen', 'ignore'], ['Adres', 'ignore'], ['Nr.', 'ignore'], ['', 'ignore'], ['Kamer', 'ignore'],
  ])('%s is %s', (heading, meaning) => {
    expect(fieldOfHeading(heading)).toBe(meaning);
  });

  it('has each field once: the first column has it', () => {
    expect(meanings('Telefoon', 'Mobiel', 'Telefoon 2', 'Naam', 'naam')).toEqual(['direct', 'mobile', 'ignore', 'naam', 'ignore']);
  });

  it('means what she said before, and never lets a BSN in', () => {
    const remembered = new Map([[rememberedForm('Wie?'), 'naam'], [rememberedForm('Naam'), 'organisation'], ['bsn', 'naam'], ['tel', 'nonsense']]);
    expect(mapHeadings(['Naam', 'wie', 'BSN', 'Tel'], remembered).map(({ meaning }) => meaning)).toEqual(['organisation', 'naam', 'refused', 'direct']);
  });

  it('of an export is known, each as another field', () => {
    expect(new Set(mapHeadings(EXPORT_HEADINGS).map(({ meaning }) => meaning)).size).toBe(EXPORT_HEADINGS.length);
  });

  it('never throws, and never gives a field twice', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...EXPORT_HEADINGS, 'BSN', 'naam', 'tel'))), (headings) => {
      const fields = meanings(...headings).filter((meaning) => meaning !== 'ignore' && meaning !== 'refused');
      expect(new Set(fields).size).toBe(fields.length);
    }));
  });

  it('for a name makes a sheet a list of people', () => {
    expect([['Kolom', 'Uitleg'], ['Naam', 'Tel'], ['Achternaam']].map((headings) => isListOfPeople(mapHeadings(headings)))).toEqual([false, true, true]);
  });
});
