import type { Actor, ActorPower } from '#libs/access';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PhoneField } from './contact-fields.js';
import type { ContactRecord } from './contact-record.js';
import { mayAddRoleTo, mayConfirm, mayEdit, mayEditPerson, mayPlace, mayRead, maySeeNumber } from './contact.policy.js';
import { audiencesFor, audiencesOf } from './number-audiences.js';

const TODAY = '2026-11-21';

const aContact = (served: string[], given: Partial<ContactRecord> = {}): ContactRecord => ({
  id: 'c', professionalId: 'p', roleCode: 'huisarts', startsOn: '2026-01-01', endsOn: null, hours: null, byAppointment: false, position: 0, verifiedAt: null, verifiedBy: null, askedOn: null, verifiedOn: null, dueOn: '2026-04-01', staleFrom: '2026-05-01', hiddenFrom: null, saysLeft: false, version: 1,
  voornaam: 'A', tussenvoegsel: null, achternaam: 'B', sortName: 'b a', email: null, languages: [], phones: [], absence: null, absencesAhead: [],
  areas: served.map((code) => ({ code, level: 'wijk', name: code })),
  organisation: { id: 'o', kind: 'overig', name: 'O', street: null, houseNumber: null, postcode: null, city: null, gemeenteCode: 'GM0917', buurtCode: null, phone: null, email: null, website: null, hours: null, endsOn: null, areaCodes: [] },
  ...given,
});

const aPower = (kind: ActorPower['kind'], given: Partial<ActorPower> = {}): ActorPower => ({ kind, gemeenteCode: 'GM0917', wijkCode: null, organisationId: null, ...given });

const anActor = (powers: ActorPower[], given: Partial<Actor> = {}): Actor => ({
  accountId: 'a', professionalId: 'me', gemeenten: [...new Set(powers.map((power) => power.gemeenteCode))], powers, areaCodes: [], ...given,
});

const ACTORS = {
  herself: anActor([aPower('professional')], { professionalId: 'p' }),
  colleague: anActor([aPower('professional')], { areaCodes: ['WK091733'] }),
  elsewhere: anActor([aPower('professional', { gemeenteCode: 'GM0202' })]),
  coordinator: anActor([aPower('coordinator')]),
  coordinatorElsewhere: anActor([aPower('coordinator', { gemeenteCode: 'GM0202' })]),
  ofThisWijk: anActor([aPower('coordinator', { wijkCode: 'WK091733' })]),
  ofAnotherWijk: anActor([aPower('coordinator', { wijkCode: 'WK091734' })]),
  ofTheOrganisation: anActor([aPower('coordinator', { organisationId: 'o' })]),
  beheerder: anActor([aPower('beheerder')]),
};

describe('who may do what with a contact of wijk 33', () => {
  const wijk = aContact(['WK091733']);
  const future = aContact(['WK091733'], { startsOn: '2026-12-01' });
  const wide = aContact(['WK091733', 'WK091734']);

  it.each([
    //                        read   future edit   edit wide confirm
    ['herself',              true,  true,  false, false,    true],
    ['colleague',            true,  false, false, false,    false],
    ['elsewhere',            false, false, false, false,    false],
    ['coordinator',          true,  true,  true,  true,     true],
    ['coordinatorElsewhere', false, false, false, false,    false],
    ['ofThisWijk',           true,  true,  true,  false,    true],
    ['ofAnotherWijk',        true,  false, false, false,    false],
    ['ofTheOrganisation',    true,  true,  true,  true,     true],
    ['beheerder',            true,  false, false, false,    false],
  ] as const)('%s', (who, read, readFuture, edit, editWide, confirm) => {
    const actor = ACTORS[who];
    expect([mayRead(actor, wijk, TODAY), mayRead(actor, future, TODAY), mayEdit(actor, wijk), mayEdit(actor, wide), mayConfirm(actor, wijk, TODAY)]).toEqual([read, readFuture, edit, editWide, confirm]);
  });

  it.each([
    ['what she keeps now', [wijk], true],
    ['beside what another keeps', [wijk, aContact(['WK091734'])], false],
    ['beside what another kept', [wijk, aContact(['WK091734'], { endsOn: '2026-11-01' })], true],
    ['beside what another will keep', [wijk, aContact(['WK091734'], { startsOn: '2027-01-01' })], false],
    ['only what she kept', [aContact(['WK091733'], { endsOn: '2026-11-01' })], true],
    ['nothing', [], false],
  ] as const)('who keeps a wijk may change the person of %s', (_what, contacts, may) => {
    expect(mayEditPerson(ACTORS.ofThisWijk, 'p', contacts, TODAY)).toBe(may);
  });

  it('a contact that was taken back shows no closed number to who made it', () => {
    const back = aContact(['WK091733'], { startsOn: '2026-12-01', endsOn: '2026-11-30' });
    expect((['everyone', 'same-wijk', 'coordinators'] as const).map((visibility) => maySeeNumber(ACTORS.ofThisWijk, back, { kind: 'mobile', number: '+31612345678', visibility }))).toEqual([true, false, false]);
  });

  it.each([
    ['herself', true, true, true], ['colleague', true, true, false], ['elsewhere', true, false, false], ['coordinator', true, true, true],
    ['ofThisWijk', true, true, true], ['ofAnotherWijk', true, false, false], ['ofTheOrganisation', true, true, true], ['beheerder', true, false, false],
  ] as const)('%s sees a number for everyone: %s, for the same wijk: %s, for coordinators: %s', (who, ...expected) => {
    expect((['everyone', 'same-wijk', 'coordinators'] as const).map((visibility) => maySeeNumber(ACTORS[who], wijk, { kind: 'mobile', number: '+31612345678', visibility }))).toEqual(expected);
  });

  it('places an organisation’s people in the gemeente of the power only', () => {
    expect(mayPlace(ACTORS.ofTheOrganisation, 'o', ['WK091734'])).toBe(true);
    expect(mayPlace(ACTORS.ofTheOrganisation, 'o', ['WK091734', 'GM0363'])).toBe(false);
    expect(mayPlace(ACTORS.ofTheOrganisation, 'other', ['WK091734'])).toBe(false);
  });

  it('gives nobody a role through which a closed number would be seen', () => {
    const closed = aContact(['WK091734'], { phones: [{ kind: 'mobile', number: '+31612345678', visibility: 'coordinators' }] });
    expect([mayAddRoleTo(ACTORS.ofThisWijk, [closed]), mayAddRoleTo(ACTORS.ofAnotherWijk, [closed]), mayAddRoleTo(ACTORS.coordinator, [closed])]).toEqual([false, true, true]);
  });

  it('confirms nobody who has left or must still begin', () => {
    expect(mayConfirm(ACTORS.coordinator, future, TODAY)).toBe(false);
    expect(mayConfirm(ACTORS.coordinator, aContact(['WK091733'], { endsOn: '2026-11-20' }), TODAY)).toBe(false);
  });

  it('places nobody in no area, nor in one above the own', () => {
    expect(mayPlace(ACTORS.coordinator, 'x', [])).toBe(false);
    expect(mayPlace(ACTORS.ofThisWijk, 'x', ['GM0917'])).toBe(false);
    expect(mayPlace(ACTORS.ofThisWijk, 'x', ['BU09173301'])).toBe(true);
  });
});

describe('finding by a number', () => {
  const code = fc.constantFrom('GM0917', 'WK091733', 'WK091734', 'BU09173301', 'BU09173302', 'BU09173401', 'GM0202', 'WK020201');
  const power = fc.record({ kind: fc.constantFrom('professional', 'coordinator', 'beheerder'), gemeenteCode: fc.constantFrom('GM0917', 'GM0202'), wijkCode: fc.constantFrom(null, 'WK091733', 'WK091734'), organisationId: fc.constantFrom(null, 'o', 'other') }) as fc.Arbitrary<ActorPower>;

  it('is possible exactly for who may see it', () => {
    fc.assert(fc.property(
      fc.uniqueArray(code, { minLength: 1, maxLength: 4 }), fc.array(power, { minLength: 1, maxLength: 3 }), fc.uniqueArray(code, { maxLength: 3 }),
      fc.constantFrom('p', 'me', null), fc.constantFrom('everyone', 'same-wijk', 'coordinators'),
      (served, powers, areaCodes, professionalId, visibility) => {
        const contact = aContact(served);
        const actor = anActor(powers, { areaCodes, professionalId });
        const phone = { kind: 'mobile', number: '+31612345678', visibility } as PhoneField;
        const mine = audiencesFor(actor);
        expect(audiencesOf(contact, phone).some((audience) => mine.includes(audience))).toBe(maySeeNumber(actor, contact, phone));
      },
    ), { numRuns: 2_000 });
  });
});
