import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { AnswerMaatje, MyMaatjes, type AnswerMaatjeMutationVariables, type MyMaatjesQuery } from '../../gql/operations.generated';

export type Mine = MyMaatjesQuery['myMaatjes'];
export type Pair = Mine['asMember'][number];

export const useMyMaatjes = () => useQuery({ queryKey: ['maatjes', 'mine'], queryFn: ({ signal }) => send(MyMaatjes, {}, signal), select: ({ myMaatjes }) => myMaatjes });

/** What is known of maatjes is asked again. */
export function useMaatjesAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['maatjes'] });
}

/** Yes or no; also a refusal changes what stands: others may have been first. */
export function useAnswering() {
  const again = useMaatjesAgain();
  return useMutation({ mutationFn: ({ pairId, accept, reason }: AnswerMaatjeMutationVariables & { name: string }) => send(AnswerMaatje, { pairId, accept, reason }), onSettled: again });
}

export type Answering = ReturnType<typeof useAnswering>;
