import { useMutation } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { ProposeMaatje, type BoardPairFragment, type MaatjesBoardQuery } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { useSay } from './board-said';
import { useMaatjesAgain } from './useMyMaatjes';

export type Board = MaatjesBoardQuery['maatjesBoard'];
export type BoardPair = BoardPairFragment;

export function useProposing(memberContactId: string) {
  const again = useMaatjesAgain();
  const say = useSay();
  return useMutation({
    mutationFn: (expertContactId: string) => send(ProposeMaatje, { memberContactId, expertContactId }),
    onSuccess: async ({ proposeMaatje: { memberName, expertName } }) => {
      say(maatjesText.board.proposed(memberName, expertName));
      await again();
    },
  });
}
