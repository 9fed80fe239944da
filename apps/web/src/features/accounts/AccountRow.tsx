import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { AccountHistory, BlockAccount, InviteAccountAgain, SetAccountEmail, SetPowers, type ManagedAccountFragment } from '../../gql/operations.generated';
import { accounts as words } from '../../text/accounts';
import { readMoment } from '../../ui/hours';
import { TextField } from '../../ui/form/Field';
import { SaveOrCancel } from '../../ui/form/SaveOrCancel';
import { EmailText } from '../../ui/EmailText';
import { Notice } from '../../ui/Notice';
import { useForm } from '../keeping/useForm';
import type { Done } from './AccountsPage';
import { asGrants, emailProblems, grantsOf, powersProblems, valuesOf } from './grants';
import { PowersFields } from './PowersFields';

interface Props {
  gemeente: string;
  account: ManagedAccountFragment;
  done: (what: Done) => Promise<void>;
}

/** One account: what she may do, and how that is changed. */
export function AccountRow({ gemeente, account, done }: Props) {
  const [changes, setChanges] = useState(false);
  const [open, setOpen] = useState<'powers' | 'address' | 'history'>();
  const { name, email, isSelf, isBlocked, hasLeft, hasSignedIn, invitationBounced, isProfessional, powers } = account;
  const awaited = !hasSignedIn && !isBlocked && !hasLeft && powers.length > 0;
  const block = useMutation({
    mutationFn: (blocked: boolean) => send(BlockAccount, { gemeente, id: account.id, blocked }),
    onSuccess: ({ blockAccount: { changeId } }, blocked) => done({ words: blocked ? words.isBlocked(name) : words.isUnblocked(name), changeId }),
  });
  const inviteAgain = useMutation({
    mutationFn: () => send(InviteAccountAgain, { gemeente, id: account.id }),
    onSuccess: () => done({ words: words.invitedAgain(name), changeId: null }),
  });
  const may = [...(isProfessional ? [words.isProfessional] : []), ...powers.filter(({ kind }) => kind !== 'PROFESSIONAL' || !isProfessional).map(({ kind, within }) => `${words.power[kind]}${kind === 'COORDINATOR' ? words.within(within) : ''}`)];
  return (
    <li>
      <div className="kl-rows__words">
        <strong>
          {name}
          {isSelf && <span className="kl-soft"> ({words.self})</span>}
        </strong>
        {name !== email && (
          <span className="kl-soft kl-small">
            <EmailText email={email} />
          </span>
        )}
        <span className="kl-small">{[...may, ...(awaited ? [words.neverSignedIn] : []), ...(isBlocked ? [words.blocked] : [])].join(' · ')}</span>
      </div>
      {!isSelf && (
        <Button purpose="subtle" aria-expanded={changes} onClick={() => setChanges(!changes)}>
          {words.changeAny}
          <span className="kl-hidden">: {name}</span>
        </Button>
      )}
      {awaited && invitationBounced && <Notice tone="stale">{words.bounced}</Notice>}
      {hasLeft && powers.length > 0 && <Notice tone="stale">{words.hasLeft}</Notice>}
      {changes && (
        <div className="kl-row-wrap kl-accounts__ways">
          <Button purpose="subtle" aria-expanded={open === 'powers'} onClick={() => setOpen(open === 'powers' ? undefined : 'powers')}>
            {words.change}
            <span className="kl-hidden">: {name}</span>
          </Button>
          {powers.some(({ kind }) => kind !== 'PROFESSIONAL') && (
            <Button purpose="subtle" aria-expanded={open === 'address'} onClick={() => setOpen(open === 'address' ? undefined : 'address')}>
              {words.address}
              <span className="kl-hidden">: {name}</span>
            </Button>
          )}
          {awaited && (
            <Button purpose="subtle" onClick={() => inviteAgain.mutate()} aria-busy={inviteAgain.isPending}>
              {words.inviteAgain}
              <span className="kl-hidden">: {name}</span>
            </Button>
          )}
          <Button purpose="subtle" aria-expanded={open === 'history'} onClick={() => setOpen(open === 'history' ? undefined : 'history')}>
            {words.history}
            <span className="kl-hidden">: {name}</span>
          </Button>
          <Button purpose="subtle" title={words.blockHelp} onClick={() => block.mutate(!isBlocked)} aria-busy={block.isPending}>
            {isBlocked ? words.unblock : words.block}
            <span className="kl-hidden">: {name}</span>
          </Button>
        </div>
      )}
      <Problem error={block.error ?? inviteAgain.error} />
      {changes && open === 'powers' && <ChangePowers gemeente={gemeente} account={account} done={done} close={() => setOpen(undefined)} />}
      {changes && open === 'address' && <ChangeAddress gemeente={gemeente} account={account} done={done} close={() => setOpen(undefined)} />}
      {changes && open === 'history' && <History gemeente={gemeente} id={account.id} />}
    </li>
  );
}

function ChangePowers({ gemeente, account, done, close }: Props & { close: () => void }) {
  const [shown, setShown] = useState(account.powers);
  const [before, setBefore] = useState(() => valuesOf(shown));
  const [values, setValues] = useState(before);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => (await send(SetPowers, { gemeente, id: account.id, powers: grantsOf(values), shown: asGrants(shown) })).setPowers,
    onSuccess: async (saved) => {
      if (saved.__typename === 'SavedAccount') {
        close();
        return done({ words: words.saved(account.name), changeId: saved.changeId });
      }
      const now = valuesOf(saved.account.powers);
      setShown(saved.account.powers);
      setBefore(now);
      setValues(now);
      return client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const overtaken = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (save.data?.__typename === 'PowersConflict') overtaken.current?.focus();
  }, [save.data]);
  const { submit, problems, error } = useForm(save, { dirty: values !== before, check: () => powersProblems(values, false), send: () => save.mutate() });
  return (
    <form noValidate className="kl-inset kl-form" onSubmit={submit}>
      <div ref={overtaken} tabIndex={-1}>
        {save.data?.__typename === 'PowersConflict' && (
          <Notice tone="stale" role="alert">
            {words.overtaken}
          </Notice>
        )}
      </div>
      <PowersFields id={account.id} gemeente={gemeente} values={values} set={(changes) => setValues({ ...values, ...changes })} problems={problems} isProfessional={account.isProfessional} />
      <Problem error={error} />
      <SaveOrCancel save={words.save} cancel={words.cancel} saving={save.isPending} close={close} />
    </form>
  );
}

function ChangeAddress({ gemeente, account, done, close }: Props & { close: () => void }) {
  const [typed, setTyped] = useState('');
  const email = typed.trim();
  const save = useMutation({
    mutationFn: () => send(SetAccountEmail, { gemeente, id: account.id, email }),
    onSuccess: async ({ setAccountEmail: { changeId } }) => {
      close();
      await done({ words: words.moved(account.name, email), changeId });
    },
  });
  const { submit, problems, error } = useForm(save, { dirty: email !== '', check: () => emailProblems(email), send: () => save.mutate() });
  return (
    <form noValidate className="kl-inset kl-form" onSubmit={submit}>
      <TextField id={`adres-${account.id}`} type="email" label={words.newAddress} help={words.newAddressHelp} value={typed} onChange={setTyped} problem={problems['email']} required />
      <Problem error={error} />
      <SaveOrCancel save={words.save} cancel={words.cancel} saving={save.isPending} close={close} />
    </form>
  );
}

function History({ gemeente, id }: { gemeente: string; id: string }) {
  const history = usePages(['accounts', gemeente, 'history', id], async (after, signal) => (await send(AccountHistory, { gemeente, id, after }, signal)).accountHistory);
  return (
    <Answer to={history}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <p className="kl-soft kl-small">{words.noHistory}</p>
        ) : (
          <>
            <ul className="kl-inset kl-small kl-accounts__history">
              {nodes.map(({ id: group, at, by, changes }) => (
                <li key={group}>
                  {readMoment(at)}, {by}: {changes.map(({ label, after }) => `${label.toLowerCase()} ${after ?? '–'}`).join(', ')}
                </li>
              ))}
            </ul>
            <ShowMore of={history} />
          </>
        )
      }
    </Answer>
  );
}
