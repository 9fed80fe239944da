import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Redirect } from 'wouter';
import { Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { useSetMijnWijk } from '../wijk/WijkActions';
import { WijkenList } from './WijkenPage';

/** Her wijk; or, the first time, which one it is. */
export default function MijnWijkPage() {
  const me = useMe();
  const remember = useSetMijnWijk();
  if (me.mijnWijk) return <Redirect to={`/wijken/${me.mijnWijk.code}`} replace />;
  return (
    <>
      <PageTitle tab={text.wijken.choose}>{text.wijken.choose}</PageTitle>
      <Paragraph className="kl-soft">{text.wijken.chooseHelp}</Paragraph>
      <Problem error={remember.error} />
      <WijkenList
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
