import { useMutation } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { ProposeMaatje, type BoardPairFragment, type ExpertiseDomain, type MaatjesBoardQuery } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { useSay } from './board-said';
import { useMaatjesAgain } from './useMyMaatjes';

export type Board = MaatjesBoardQuery['maatjesBoard'];
export type BoardPair = BoardPairFragment;

export function useProposing(memberContactId: string) {
  const again = useMaatjesAgain();
  const say = useSay();
  return useMutation({
    mutationFn: (what: { expertContactId: string; domain: ExpertiseDomain | null; overlapDays: number }) => send(ProposeMaatje, { memberContactId, ...what }),
    onSuccess: async ({ proposeMaatje: { pair, changeId } }) => {
      say(maatjesText.board.proposed(pair.memberName, pair.expertName, pair.isSent), changeId);
      await again();
    },
  });
}
