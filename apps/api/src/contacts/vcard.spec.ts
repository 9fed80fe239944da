import { describe, expect, it } from '@jest/globals';
import { parse } from 'vcard4';
import type { ContactRecord } from './contact-record.js';
import { vCard } from './vcard.js';

const contact = {
  id: '0190b1f2-0000-7000-8000-000000000000', voornaam: 'Zoë', tussenvoegsel: "d'", achternaam: 'Hondt-Çelik', roleCode: 'ib-er', email: 'zoe@school.example',
  organisation: { name: 'Basisschool De Brug; locatie "Oost", een naam die veel langer is dan een regel van een vCard mag zijn', phone: '+31455605040' },
} as ContactRecord;

describe('a vCard', () => {
  const text = vCard(contact, [{ kind: 'mobile', number: '+31612345678', visibility: 'everyone' }], ['Heerlen-Centrum', "'t Loon"], 'https://kortelijnen.example/contacten/1');

  it('reads back as it was meant, whatever stands in a name', () => {
    const card = parse(text) as { getProperty(name: string): { value: unknown; parameters: Record<string, unknown> }[] };
    const first = (name: string) => card.getProperty(name)[0]!.value;
    expect(first('FN')).toBe("Zoë d'Hondt-Çelik");
    expect(first('N')).toMatchObject({ familyNames: "d'Hondt-Çelik", givenNames: 'Zoë' });
    expect(JSON.stringify(first('ORG'))).toContain('De Brug; locatie');
    expect(card.getProperty('TEL').map((each) => [each.parameters['TYPE'], each.value])).toEqual([['cell', 'tel:+31612345678'], [['work', 'voice'], 'tel:+31455605040']]);
  });

  it('has lines of at most 75 octets that end as the standard says', () => {
    expect(text.endsWith('END:VCARD\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
