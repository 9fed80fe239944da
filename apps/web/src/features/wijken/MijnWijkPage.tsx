import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { MyAreas } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { useSetMijnWijk } from '../wijk/WijkActions';
import { wijkOf } from '../wijk/wijk-of';
import { WijkenList } from './WijkenPage';

/** Her wijk; or, the first time, which one it is. */
export default function MijnWijkPage() {
  const me = useMe();
  const remember = useSetMijnWijk();
  const areas = useQuery({ queryKey: ['my-areas'], queryFn: ({ signal }) => send(MyAreas, {}, signal), staleTime: Infinity, enabled: !me.mijnWijk });
  const hers = new Set(areas.data?.viewer?.contacts.flatMap((contact) => contact.areas.map(({ code }) => wijkOf(code))));
  if (me.mijnWijk) return <Redirect to={`/wijken/${me.mijnWijk.code}`} replace />;
  return (
    <>
      <PageTitle tab={text.wijken.choose}>{text.wijken.choose}</PageTitle>
      <Paragraph className="kl-soft kl-wijken__help">{text.wijken.chooseHelp}</Paragraph>
      <Problem error={remember.error} />
      <WijkenList
        first={{ title: text.wijken.worksFor, codes: hers }}
        one={({ code, name }) => (
          <button type="button" className="kl-wijken__choice" onClick={() => remember.mutate(code)} aria-busy={remember.variables === code}>
            <span>{name}</span>
            <Icon name="chevron" size={18} />
          </button>
        )}
      />
    </>
  );
}
