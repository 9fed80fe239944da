import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Answer, Problem } from '../../app/Answer';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { signedOut, useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Account, SignOut, SignOutEverywhere, type AccountQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Avatar } from '../../ui/Avatar';
import { EmailText } from '../../ui/EmailText';
import { TextLink } from '../../ui/TextLink';
import { MyCorrections } from '../corrections/MyCorrections';
import { OverviewByMail } from './OverviewByMail';
import { WhoSaw } from './WhoSaw';
import './account.css';

type Me = NonNullable<AccountQuery['viewer']>;

export default function AccountPage() {
  const answer = useQuery({ queryKey: ['account'], queryFn: ({ signal }) => send(Account, {}, signal) });
  return <Answer to={answer}>{({ viewer }) => viewer && <Details me={viewer} />}</Answer>;
}

function Details({ me }: { me: Me }) {
  const viewer = useMe();
  const { mijnWijk } = viewer;
  return (
    <div className="kl-account">
      <header className="kl-account__head">
        <Avatar initials={me.initials} large />
        <div>
          <PageTitle tab={text.account.title}>{me.name}</PageTitle>
          <p className="kl-soft kl-account__email"><EmailText email={me.email} /></p>
        </div>
      </header>
      <dl className="kl-facts">
        <div>
          <dt>{text.account.mijnWijk}</dt>
          <dd>
            {mijnWijk ? <TextLink to={`/wijken/${mijnWijk.code}`}>{mijnWijk.name}</TextLink> : text.account.mijnWijkNone}
            {' · '}
            <TextLink to={mijnWijk ? '/wijken' : '/mijn-wijk'}>{mijnWijk ? text.account.change : text.account.choose}</TextLink>
          </dd>
        </div>
        <div>
          <dt>{text.account.gemeenten}</dt>
          <dd>{me.gemeenten.map(({ name }) => name).join(', ')}</dd>
        </div>
        <div>
          <dt>{text.account.powers}</dt>
          <dd>
            <ul>
              {me.powers.map((power, index) => (
                <li key={index}>
                  {text.account.power[power.kind]}{' '}
                  <span className="kl-soft">
                    {text.account.powerIn([power.organisation?.name, power.wijk?.name, power.gemeente.name].filter(Boolean).join(', '))}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {me.contacts.length > 0 && (
        <section className="kl-section">
          <Heading level={2}>{text.account.mine}</Heading>
          <ul className="kl-lines">
            {me.contacts.map(({ id, role, organisation, verification }) => (
              <li key={id}>
                <TextLink to={`/contacten/${id}`}>{role.label}</TextLink>
                <span className="kl-soft kl-small">{[organisation.name, verification.text].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {coordinates(viewer) && <OverviewByMail on={me.overviewByMail} />}
      <MyCorrections />
      <WhoSaw hasNumber={me.contacts.length > 0} />
      <SignOutButtons />
    </div>
  );
}

function SignOutButtons() {
  const client = useQueryClient();
  const signOut = useMutation<unknown, Error, 'here' | 'everywhere'>({
    mutationFn: (where) => (where === 'here' ? send(SignOut, {}) : send(SignOutEverywhere, {})),
    onSuccess: () => {
      history.replaceState(history.state, '', '/');
      signedOut(client);
    },
  });
  return (
    <section className="kl-section kl-account__out">
      <Problem error={signOut.error} />
      <Button purpose="secondary" onClick={() => signOut.mutate('here')} aria-busy={signOut.isPending}>
        {text.account.signOut}
      </Button>
      <Button purpose="subtle" onClick={() => signOut.mutate('everywhere')} aria-describedby="overal">
        {text.account.signOutEverywhere}
      </Button>
      <p id="overal" className="kl-soft kl-small kl-account__help">
        {text.account.signOutEverywhereHelp}
      </p>
    </section>
  );
}
