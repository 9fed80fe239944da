import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { ToBeheer } from '../../app/WayBack';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Accounts } from '../../gql/operations.generated';
import { accounts as words } from '../../text/accounts';
import { SelectField, TextField } from '../../ui/form/Field';
import { useSettled } from '../../ui/form/useSettled';
import { Saved } from '../keeping/Undo';
import { AccountRow } from './AccountRow';
import { InviteForm } from './InviteForm';
import '../keeping/keeping.css';
import './accounts.css';

/** What was just done, with the way back. */
export interface Done {
  words: string;
  changeId: string | null;
}

/** A beheerder's page: who may do what. */
export default function AccountsPage() {
  const me = useMe();
  const gemeenten = me.gemeenten.filter(({ code }) => me.powers.some(({ kind, gemeente }) => kind === 'BEHEERDER' && gemeente.code === code));
  const [chosen, setChosen] = useState(gemeenten[0]?.code);
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {chosen === undefined ? (
        <Paragraph className="kl-empty">{words.notAllowed}</Paragraph>
      ) : (
        <>
          <Paragraph className="kl-soft">{words.intro}</Paragraph>
          {gemeenten.length > 1 && (
            <SelectField id="gemeente" label={words.which} value={chosen} onChange={setChosen}>
              {gemeenten.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <List key={chosen} gemeente={chosen} />
        </>
      )}
    </>
  );
}

function List({ gemeente }: { gemeente: string }) {
  const [typed, setTyped] = useState('');
  const [inviting, setInviting] = useState(false);
  const [done, setDone] = useState<Done>();
  const asked = useSettled(typed.trim(), 250);
  const client = useQueryClient();
  const found = usePages(['accounts', gemeente, asked], async (after, signal) => (await send(Accounts, { gemeente, text: asked || null, after }, signal)).accounts, { placeholderData: keepPreviousData });
  const say = async (what: Done) => {
    setDone(what);
    setInviting(false);
    await client.invalidateQueries({ queryKey: ['accounts'] });
  };
  return (
    <>
      {done && <Saved key={done.changeId ?? done.words} words={done.words} changeId={done.changeId} />}
      {inviting ? (
        <InviteForm gemeente={gemeente} done={say} cancel={() => setInviting(false)} />
      ) : (
        <p>
          <Button purpose="primary" onClick={() => setInviting(true)}>
            {words.invite}
          </Button>
        </p>
      )}
      <div className="kl-form kl-accounts__search">
        <TextField id="zoek" label={words.search} value={typed} onChange={setTyped} />
      </div>
      <Answer to={found}>
        {({ first: { totalCount }, nodes }) => (
          <>
            <p role="status" className="kl-soft">
              {totalCount === 0 ? words.none : words.count(totalCount)}
            </p>
            <ul className="kl-rows kl-accounts">
              {nodes.map((account) => (
                <AccountRow key={account.id} gemeente={gemeente} account={account} done={say} />
              ))}
            </ul>
            <ShowMore of={found} />
          </>
        )}
      </Answer>
    </>
  );
}
