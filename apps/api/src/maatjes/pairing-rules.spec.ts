import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidatesFor, compareMerit, meritOf, reasonsOf, roomOf, ruleAgainst, whyNobody, type Expert, type History, type Member } from './pairing-rules.js';

const TODAY = '2026-11-23';
const member = (more: Partial<Member> = {}): Member => ({ contactId: 'm', professionalId: 'pm', organisationId: 'team', gemeenten: ['GM0917'], areaCodes: ['WK091710'], wijken: ['WK091710'], languages: ['tr'], days: [1, 2], startsOn: '2026-01-01', hasEmail: true, ...more });
const expert = (more: Partial<Expert> = {}): Expert => ({ contactId: 'e', professionalId: 'pe', organisationId: 'expertise', gemeenten: ['GM0917'], areaCodes: ['GM0917'], wijken: [], languages: [], days: [], startsOn: '2026-01-01', hasEmail: true, domains: ['jeugdbescherming'], capacity: 5, pairs: 2, paused: false, endsOn: null, absentUntil: null, ...more });
const nothing: History = { blocked: () => false, together: () => false };

describe('who may be paired', () => {
  it.each([
    ['scope', expert({ gemeenten: ['GM0202'] }), null],
    ['team', expert({ organisationId: 'team' }), null],
    ['domain', expert(), 'gedragsproblemen'],
    ['paused', expert({ paused: true }), null],
    ['absent', expert({ absentUntil: '2027-02-01' }), null],
    ['leaving', expert({ endsOn: '2026-11-30' }), null],
    ['unasked', expert({ hasEmail: false }), null],
    ['capacity', expert({ pairs: 5 }), null],
    ['capacity', expert({ capacity: 0, pairs: 0 }), null],
    [null, expert({ absentUntil: '2026-11-30' }), 'jeugdbescherming'],
    ['team', expert({ professionalId: 'pm' }), null],
    // four weeks, to the day
    ['absent', expert({ absentUntil: '2026-12-21' }), null],
    [null, expert({ absentUntil: '2026-12-20' }), null],
    ['leaving', expert({ endsOn: '2026-12-20' }), null],
    [null, expert({ endsOn: '2026-12-21' }), null],
  ] as const)('%s', (rule, candidate, domain) => expect(ruleAgainst(member(), candidate, domain, nothing, TODAY)).toBe(rule));

  it('not whom either of them does not want', () => {
    expect(ruleAgainst(member(), expert(), null, { blocked: (one, other) => one === 'pm' && other === 'pe' }, TODAY)).toBe('blocked');
  });

  it('not who cannot be asked', () => {
    expect(ruleAgainst(member({ hasEmail: false }), expert(), null, nothing, TODAY)).toBe('unasked');
  });

  it('is told why nobody can', () => {
    expect(whyNobody(member(), [expert({ pairs: 5 }), expert({ paused: true })], null, nothing, TODAY)).toBe('Alle plekken bij het expertiseteam zijn bezet of beloofd.');
    expect(whyNobody(member(), [], null, nothing, TODAY)).toBe('Er is geen expertiseteam voor haar gemeente.');
    expect(whyNobody(member(), [expert(), expert({ pairs: 5 })], null, nothing, TODAY)).toBe('Wie plek heeft, is al eens gevraagd en zei nee of niets, of is nu haar maatje.');
  });
});

describe('who comes first', () => {
  const best = (experts: Expert[], history = nothing) => candidatesFor(member(), experts, null, history, TODAY).map(({ expert: { contactId } }) => contactId);
  it.each([
    ['who works in the wijk', { wijken: ['WK091710'], pairs: 4 }, { languages: ['tr'], days: [1, 2], pairs: 0 }],
    ['who speaks her language', { languages: ['tr'], pairs: 4 }, { days: [1, 2], pairs: 0 }],
    ['who is there on her days', { days: [1, 2], pairs: 4 }, { days: [1], pairs: 0 }],
    ['who has the most room', { pairs: 1 }, { pairs: 2 }],
    ['whose key comes first', { contactId: 'a' }, { contactId: 'b' }],
  ])('%s', (_what, better, worse) => expect(best([expert({ contactId: 'worse', ...worse }), expert({ contactId: 'better', ...better })])[0]).toBe((better as { contactId?: string }).contactId ?? 'better'));

  it('who was her maatje before, after who works in the wijk', () => {
    const history: History = { blocked: () => false, together: (_member, other) => other === 'known' };
    expect(best([expert({ contactId: 'language', languages: ['tr'] }), expert({ contactId: 'known', professionalId: 'known' }), expert({ contactId: 'wijk', wijken: ['WK091710'] })], history)).toEqual(['wijk', 'known', 'language']);
  });

  it('says why in plain Dutch', () => {
    const chosen = expert({ wijken: ['WK091710'], days: [1, 2, 4] });
    expect(reasonsOf(member(), { expert: chosen, merit: meritOf(member(), chosen, nothing) }, () => 'Heerlerheide')).toEqual(['werkt al in Heerlerheide', 'maandag en dinsdag samen aanwezig']);
    expect([roomOf(chosen), roomOf(expert({ pairs: 4 }))]).toEqual(['nog 3 plekken vrij', 'nog 1 plek vrij']);
  });

  it('never depends on the order in which experts are given', () => {
    const some = fc.array(fc.record({ contactId: fc.uuid(), wijken: fc.subarray(['WK091710', 'WK091711']), languages: fc.subarray(['tr', 'ar']), days: fc.subarray([1, 2, 3]), pairs: fc.nat(6), capacity: fc.nat(6) }), { maxLength: 8 });
    fc.assert(fc.property(some, (given) => {
      const experts = given.map((each) => expert(each));
      expect(best(experts)).toEqual(best([...experts].reverse()));
      const ranked = candidatesFor(member(), experts, null, nothing, TODAY);
      for (const [place, candidate] of ranked.entries()) if (place > 0) expect(compareMerit(ranked[place - 1]!.merit, candidate.merit)).toBeLessThanOrEqual(0);
    }));
  });
});
