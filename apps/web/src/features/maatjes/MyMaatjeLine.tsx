import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { send } from '../../gql/client';
import { MyMaatjeNow, type ContactRowFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Avatar } from '../../ui/Avatar';
import { CallButton, CalledNumber, useCall } from '../contacts/CallButton';
import { Status } from '../contacts/Status';
import './maatjes.css';

/** On the start page: her maatje, one tap from a call. Nothing while it is unknown, or when she has none. */
export default function MyMaatjeLine() {
  const { data } = useQuery({ queryKey: ['maatjes', 'now'], queryFn: ({ signal }) => send(MyMaatjeNow, {}, signal), staleTime: 60_000 });
  const expert = data?.myMaatjes.asMember.find(({ state }) => state === 'ACTIVE' || state === 'ENDING')?.expert;
  return expert ? <Line expert={expert} /> : null;
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
