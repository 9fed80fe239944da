import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { InviteAccount } from '../../gql/operations.generated';
import { accounts as words } from '../../text/accounts';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { SaveOrCancel } from '../../ui/form/SaveOrCancel';
import { useForm } from '../keeping/useForm';
import type { Done } from './AccountsPage';
import { emailProblems, grantsOf, NO_POWERS, powersProblems, type PowerValues } from './grants';
import { PowersFields } from './PowersFields';

/** Gives an address access. */
export function InviteForm({ gemeente, done, cancel }: { gemeente: string; done: (what: Done) => Promise<void>; cancel: () => void }) {
  const [email, setEmail] = useState('');
  const [values, setValues] = useState<PowerValues>(NO_POWERS);
  const invite = useMutation({
    mutationFn: () => send(InviteAccount, { gemeente, email: email.trim(), powers: grantsOf(values) }),
    onSuccess: () => done({ words: words.invited(email.trim()), changeId: null }),
  });
  const { submit, problems, tries, error } = useForm(invite, {
    dirty: email !== '' || values !== NO_POWERS,
    check: () => ({ ...powersProblems(values, true), ...emailProblems(email) }),
    send: () => invite.mutate(),
  });
  const shown = Object.fromEntries(Object.entries(problems).map(([id, problem]) => [id === 'rechten' ? 'PROFESSIONAL-nieuw' : id === 'email' ? id : `${id}-nieuw`, problem]));
  return (
    <form noValidate className="kl-inset kl-form kl-accounts__invite" onSubmit={submit}>
      <ErrorSummary problems={shown} tries={tries} />
      <TextField id="email" type="email" label={words.email} help={words.emailHelp} value={email} onChange={setEmail} problem={problems['email']} required />
      <PowersFields id="nieuw" gemeente={gemeente} values={values} set={(changes) => setValues({ ...values, ...changes })} problems={problems} />
      <Problem error={error} />
      <SaveOrCancel save={words.send} cancel={words.cancel} saving={invite.isPending} close={cancel} />
    </form>
  );
}
