import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { ChangeByLink, type AskedFragment } from '../../gql/operations.generated';
import { confirming } from '../../text/confirming';
import { keeping } from '../../text/keeping';
import { Radios } from '../../ui/form/Choice';
import { LongTextField, TextField, type Problems } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { SaveOrCancel } from '../../ui/form/SaveOrCancel';
import { isFine, isNumber, problemsIn } from '../keeping/problems';

const words = confirming.byMail;
const NEW = 'nieuw';

export type Change = 'HOURS' | 'CHANGED' | 'OTHER' | 'LEFT' | 'REPLACED';

interface Props {
  token: string;
  asked: AskedFragment;
  change: Change;
  done: () => void;
  cancel: () => void;
}

/** What changed, in a few words: who keeps the contact hears of it. */
export function ChangeForm({ token, asked, change, done, cancel }: Props) {
  const numbers = asked.numbers ?? [];
  const contacts = change === 'HOURS' ? asked.contacts.filter(({ hours }) => hours === null) : asked.contacts;
  const [contactId, setContactId] = useState(contacts[0]!.id);
  const [wrong, setWrong] = useState(numbers[0] ?? NEW);
  const [right, setRight] = useState('');
  const [note, setNote] = useState('');
  const [found, setFound] = useState<Problems>({});
  const title = useRef<HTMLHeadingElement>(null);
  const client = useQueryClient();
  useEffect(() => title.current?.focus(), []);
  const isNumberChange = change === 'CHANGED';
  const pass = useMutation({
    mutationFn: () => send(ChangeByLink, { token, answer: change === 'HOURS' ? 'OTHER' : change, input: { contactId, note: change === 'HOURS' ? words.hoursNote(note.trim()) : note.trim() || null, rightNumber: isNumberChange ? right.trim() : null, wrongNumber: isNumberChange && wrong !== NEW ? wrong : null } }),
    onSuccess: ({ changeByLink }) => {
      client.setQueryData(['by-mail', token], { confirmationRequest: changeByLink });
      done();
    },
  });
  useLeaveWarning(right.trim() !== '' || note.trim() !== '', pass);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems: Problems = {
      'nummer-0': !isNumberChange || isNumber(right) ? undefined : right.trim() ? keeping.problems.phone : keeping.problems.number,
      'toelichting': note.trim() ? undefined : { HOURS: words.hoursMissing, OTHER: words.otherMissing, CHANGED: undefined, LEFT: undefined, REPLACED: undefined }[change],
    };
    setFound(problems);
    pass.reset();
    if (isFine(problems)) return pass.mutate();
    document.getElementById(isNumberChange ? 'nummer-0' : 'toelichting')?.focus();
  };
  const fromServer = problemsIn(pass.error);
  const problems = { ...found, ...fromServer };
  return (
    <form noValidate className="kl-form kl-inset" onSubmit={submit}>
      <Heading level={3} ref={title} tabIndex={-1}>
        {{ HOURS: words.giveHours, CHANGED: words.changed, OTHER: words.other, LEFT: words.left, REPLACED: words.replaced }[change]}
      </Heading>
      {contacts.length > 1 && !isNumberChange && (
        <Radios id="welke-rol" legend={words.which} value={contactId} onChange={setContactId} choices={contacts.map(({ id, role, organisation }) => [id, `${role}, ${organisation}`] as const)} />
      )}
      {isNumberChange && (
        <>
          {numbers.length > 0 && <Radios id="welk-nummer" legend={words.wrong} value={wrong} onChange={setWrong} choices={[...numbers.map((number) => [number, number] as const), [NEW, words.wrongNone]]} />}
          <TextField id="nummer-0" type="tel" label={words.newNumber} value={right} onChange={setRight} problem={problems['nummer-0']} autoComplete="tel" />
        </>
      )}
      <LongTextField id="toelichting" label={{ HOURS: words.hours, CHANGED: words.note, OTHER: words.what, LEFT: words.note, REPLACED: words.who }[change]} help={{ HOURS: words.hoursHelp, CHANGED: words.noteHelp, OTHER: words.whatHelp, LEFT: words.noteHelp, REPLACED: words.whoHelp }[change]} value={note} onChange={setNote} problem={problems['toelichting']} />
      <Problem error={Object.keys(fromServer).length > 0 ? null : pass.error} />
      <SaveOrCancel save={words.send} cancel={words.cancel} saving={pass.isPending} close={cancel} />
    </form>
  );
}
