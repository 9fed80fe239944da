import { usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { Wijken, type WijkenQuery } from '../../gql/operations.generated';

export type WijkChoice = WijkenQuery['wijken']['edges'][number]['node'];

/** The wijken of the viewer's gemeenten. */
export function useWijken() {
  return usePages(['wijken'], async (after, signal) => (await send(Wijken, { after }, signal)).wijken, { staleTime: Infinity });
}
