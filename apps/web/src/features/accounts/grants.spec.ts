import { expect, it } from '@jest/globals';
import { grantsOf, valuesOf } from './grants';

const wijk = { kind: 'COORDINATOR', wijkCode: 'WK091733', organisationId: null, within: 'Heerlen-Centrum' } as const;
const team = { kind: 'COORDINATOR', wijkCode: null, organisationId: 'team', within: 'Buurtteam' } as const;
const beheerder = { kind: 'BEHEERDER', wijkCode: null, organisationId: null, within: null } as const;
const all = { kind: 'COORDINATOR', wijkCode: null, organisationId: null, within: null } as const;

it('a form that is opened and saved leaves somebody the rights she had', () => {
  expect(grantsOf(valuesOf([beheerder, wijk, team]))).toEqual([{ kind: 'BEHEERDER' }, { kind: 'COORDINATOR', wijkCode: 'WK091733' }, { kind: 'COORDINATOR', organisationId: 'team' }]);
  expect(grantsOf(valuesOf([wijk, all, team]))).toEqual([{ kind: 'COORDINATOR' }]);
  expect(grantsOf(valuesOf([]))).toEqual([]);
});
