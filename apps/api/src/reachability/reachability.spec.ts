import { localMoment, type LocalMoment } from '#libs/clock';
import { describe, expect, it } from '@jest/globals';
import { chooseCallTarget, chooseWhomToAsk, type Candidate } from './call-target.js';
import { reachabilityAt, type ReachabilityFacts } from './reachability.js';

const OFFICE = { 1: [['08:30', '12:30'], ['13:00', '17:00']], 3: [['09:00', '17:00']] } satisfies ReachabilityFacts['hours'];
const facts = (given: Partial<ReachabilityFacts> = {}): ReachabilityFacts => ({ startsOn: '2026-01-01', endsOn: null, saysLeft: false, absentUntil: null, deputyName: null, absencesAhead: [], hours: OFFICE, teamHours: null, byAppointment: false, ownNumber: 'shown', ...given });
const monday = (time: string): LocalMoment => ({ day: '2026-11-23', time, weekday: 1 });

describe('reachable now', () => {
  it.each([
    ['08:30', 'available', 'bereikbaar tot 12.30'],
    ['12:29', 'available', 'bereikbaar tot 12.30'],
    ['12:30', 'off-hours', 'weer bereikbaar vandaag vanaf 13.00'],
    ['07:00', 'off-hours', 'weer bereikbaar vandaag vanaf 8.30'],
    ['17:00', 'off-hours', 'weer bereikbaar woensdag vanaf 9.00'],
  ])('at %s: %s', (time, status, text) => {
    expect(reachabilityAt(monday(time), facts())).toEqual({ status, text });
  });

  it.each([
    ['away, whatever the hours', facts({ absentUntil: '2026-12-03', deputyName: 'Jan Bos' }), 'absent', 'afwezig t/m 3 december, waarnemer: Jan Bos'],
    ['away into the next year', facts({ absentUntil: '2027-01-03' }), 'absent', 'afwezig t/m 3 januari 2027'],
    ["the team's hours where she has none", facts({ hours: null, teamHours: { 1: [['10:00', '16:00']] } }), 'available', 'bereikbaar tot 16.00'],
    ['her own hours before the team’s', facts({ hours: { 2: [['09:00', '17:00']] }, teamHours: OFFICE }), 'off-hours', 'weer bereikbaar morgen vanaf 9.00'],
    ['nothing known: nothing to say', facts({ hours: null }), 'unknown', ''],
    ['hours, but never', facts({ hours: {} }), 'off-hours', 'nu niet bereikbaar'],
    ['day and night', facts({ hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '24:00']]])) }), 'available', 'dag en nacht bereikbaar'],
    ['one whole day', facts({ hours: { 1: [['00:00', '24:00']] } }), 'available', 'bereikbaar tot middernacht'],
    ['only Monday mornings, later that Monday', facts({ hours: { 1: [['08:00', '09:00']] } }), 'off-hours', 'weer bereikbaar volgende week maandag vanaf 8.00'],
    ['back tomorrow, were it not her last day', facts({ hours: { 2: [['09:00', '17:00']] }, endsOn: '2026-11-23' }), 'off-hours', 'nu niet bereikbaar'],
    ['back tomorrow, were she not away then: the day after', facts({ hours: { 2: [['09:00', '17:00']], 3: [['09:00', '17:00']] }, absencesAhead: [{ startsOn: '2026-11-24', endsOn: '2026-11-24' }] }), 'off-hours', 'weer bereikbaar woensdag vanaf 9.00'],
    ['back tomorrow, were she not away for weeks from then', facts({ hours: { 2: [['09:00', '17:00']], 3: [['09:00', '17:00']] }, absencesAhead: [{ startsOn: '2026-11-24', endsOn: '2026-12-11' }] }), 'off-hours', 'nu niet bereikbaar, afwezig van 24 november t/m 11 december'],
    ['gone', facts({ endsOn: '2026-11-20' }), 'absent', 'werkt hier niet meer, laatste werkdag 20 november'],
    ['added, and that was undone', facts({ startsOn: '2026-11-23', endsOn: '2026-11-22' }), 'absent', 'staat niet in de lijst'],
    ['she says that she left', facts({ saysLeft: true, absentUntil: '2026-12-03', deputyName: 'Jan Bos' }), 'absent', 'zegt hier niet meer te werken'],
    ['not yet there', facts({ startsOn: '2026-12-09' }), 'absent', 'begint op 9 december'],
    ['by appointment', facts({ byAppointment: true }), 'available', 'bereikbaar tot 12.30 · op afspraak'],
    ['a number that is not for this viewer', facts({ ownNumber: 'shielded' }), 'available', 'bereikbaar tot 12.30 · deelt geen direct nummer'],
    ['a number that nobody filled in', facts({ hours: null, ownNumber: 'unknown' }), 'unknown', 'nummer niet bekend'],
  ])('%s', (_case, given, status, text) => {
    expect(reachabilityAt(monday('11:00'), given)).toEqual({ status, text });
  });

  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59', 7], ['2026-03-29T01:00:00Z', '2026-03-29', '03:00', 7],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30', 7], ['2026-10-25T01:30:00Z', '2026-10-25', '02:30', 7],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30', 5],
  ])('knows local time at %s, daylight saving included', (moment, day, time, weekday) => {
    expect(localMoment(new Date(moment))).toEqual({ day, time, weekday });
  });
});

describe('whose number works now', () => {
  const someone = (given: Partial<Candidate> = {}): Candidate => ({ contactId: 'c', name: 'Anna', absent: false, atWork: true, hasDirectNumber: true, teamNumber: '+31455605040', nationalNumber: null, team: 'het team', teamOpen: true, ...given });
  const deputy = someone({ contactId: 'd', name: 'Jan Bos' });

  it.each([
    ['herself', [someone()], 'person'],
    ['herself, when no hours are known', [someone({ atWork: null })], 'person'],
    ['her deputy, when she is away', [someone({ absent: true }), deputy], 'deputy'],
    ["the deputy's deputy", [someone({ absent: true }), someone({ absent: true }), deputy], 'deputy'],
    ['the team, when the deputy has no number', [someone({ absent: true }), someone({ hasDirectNumber: false })], 'team'],
    ['the team, not a deputy, outside her hours', [someone({ atWork: false }), deputy], 'team'],
    ['the team, when she shares no number', [someone({ hasDirectNumber: false })], 'team'],
    ['the team, when its hours are not known', [someone({ atWork: false, teamOpen: null })], 'team'],
    ['Veilig Thuis, when the team is closed', [someone({ atWork: false, teamOpen: false })], 'veilig-thuis'],
    ['the police of the whole country, when those of the wijk have no number', [someone({ hasDirectNumber: false, teamNumber: null, nationalNumber: '09008844' })], 'team'],
    ['Veilig Thuis, when there is no team', [someone({ absent: true, teamNumber: null })], 'veilig-thuis'],
  ] as [string, [Candidate, ...Candidate[]], string][])('%s', (_case, chain, kind) => {
    expect(chooseCallTarget(chain).kind).toBe(kind);
  });

  it.each([
    ['herself, also when she is away and the day is over', someone({ absent: true, atWork: false }), 'person'],
    ['her team, also when it is closed', someone({ hasDirectNumber: false, teamOpen: false }), 'team'],
    ['nobody, when no number is known', someone({ hasDirectNumber: false, teamNumber: null, nationalNumber: '09008844' }), undefined],
  ] as [string, Candidate, string | undefined][])('to ask whether it is so: %s', (_case, contact, kind) => {
    expect(chooseWhomToAsk(contact)?.kind).toBe(kind);
  });
});
