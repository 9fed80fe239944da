import type { GrantInput, ManagedAccountFragment, PowerKind } from '../../gql/operations.generated';
import { accounts } from '../../text/accounts';
import type { Problems } from '../../ui/form/Field';
import type { ChosenOrganisation } from '../keeping/values';

/** What a form holds of somebody's powers. */
export interface PowerValues {
  kinds: readonly PowerKind[];
  /** Which lists a coordinator keeps: those of the gemeente, or of these wijken and organisations. */
  scope: 'all' | 'some';
  wijken: readonly string[];
  organisations: readonly ChosenOrganisation[];
}

export const NO_POWERS: PowerValues = { kinds: [], scope: 'all', wijken: [], organisations: [] };

export function valuesOf(powers: ManagedAccountFragment['powers']): PowerValues {
  const coordinator = powers.filter(({ kind }) => kind === 'COORDINATOR');
  const wijken = coordinator.flatMap(({ wijkCode }) => wijkCode ?? []);
  const organisations = coordinator.flatMap(({ organisationId, within }) => (organisationId ? [{ id: organisationId, name: within ?? '', kindLabel: '' }] : []));
  const isOfAll = coordinator.length === 0 || coordinator.some(({ wijkCode, organisationId }) => !wijkCode && !organisationId);
  return { kinds: [...new Set(powers.map(({ kind }) => kind))], scope: isOfAll ? 'all' : 'some', wijken, organisations };
}

export function grantsOf({ kinds, scope, wijken, organisations }: PowerValues): GrantInput[] {
  return kinds.flatMap((kind): GrantInput[] => {
    if (kind !== 'COORDINATOR' || scope === 'all') return [{ kind }];
    return [...wijken.map((wijkCode) => ({ kind, wijkCode })), ...organisations.map(({ id }) => ({ kind, organisationId: id }))];
  });
}

/** As they were given. */
export const asGrants = (powers: ManagedAccountFragment['powers']): GrantInput[] => powers.map(({ kind, wijkCode, organisationId }) => ({ kind, wijkCode, organisationId }));

/** @param some at least one power must be chosen. */
export function powersProblems({ kinds, scope, wijken, organisations }: PowerValues, some: boolean): Problems {
  const keeps = kinds.includes('COORDINATOR');
  return {
    ...(some && kinds.length === 0 && { rechten: accounts.problems.powers }),
    ...(keeps && scope === 'some' && wijken.length + organisations.length === 0 && { wijk: accounts.problems.wijk }),
  };
}

export const emailProblems = (email: string): Problems => (/@.+\./.test(email) ? {} : { email: accounts.problems.email });
