import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { send } from '../../gql/client';
import { MyMaatjeNow, type ContactRowFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Avatar } from '../../ui/Avatar';
import { Icon } from '../../ui/Icon';
import { CallButton, CalledNumber, useCall } from '../contacts/CallButton';
import { Status } from '../contacts/Status';
import './maatjes.css';

/** On the start page: a proposal that waits for her answer, and her maatje, one tap from a call. Nothing while it is unknown, or when there is neither. */
export default function MyMaatjeLine() {
  const { data } = useQuery({ queryKey: ['maatjes', 'now'], queryFn: ({ signal }) => send(MyMaatjeNow, {}, signal), staleTime: 60_000 });
  const expert = data?.myMaatjes.asMember.find(({ state }) => state === 'ACTIVE' || state === 'ENDING')?.expert;
  const proposal = data?.myMaatjes.asMember.find(({ isMineToAnswer }) => isMineToAnswer);
  return (
    <>
      {proposal && <Proposed expertName={proposal.expertName} />}
      {expert && <Line expert={expert} />}
    </>
  );
}

function Proposed({ expertName }: { expertName: string }) {
  return (
    <Link href="/maatje" className="kl-mijn-wijk">
      <Avatar icon="people" />
      <span className="kl-mijn-wijk__words">
        <span className="kl-mijn-wijk__name">{maatjesText.mine.proposal(expertName)}</span>
        <span className="kl-soft kl-small">{maatjesText.mine.proposalToAnswer}</span>
      </span>
      <Icon name="chevron" />
    </Link>
  );
}

function Line({ expert }: { expert: ContactRowFragment }) {
  const call = useCall(expert.reachability.callTarget);
  return (
    <div className="kl-person kl-maatje-line">
      <Avatar initials={expert.initials} />
      <div className="kl-person__words">
        <Link href="/maatje" className="kl-person__name">
          {maatjesText.mine.startLine(expert.name)}
        </Link>
        <Status reachability={expert.reachability} />
        <CalledNumber call={call} />
      </div>
      <CallButton call={call} />
    </div>
  );
}
