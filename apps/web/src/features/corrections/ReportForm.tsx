import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { ReportCorrection, type CorrectionKind, type NumbersOnPageQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { keeping } from '../../text/keeping';
import { Radios } from '../../ui/form/Choice';
import { LongTextField, TextField, type Problems } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { isFine, isNumber, problemsIn } from '../keeping/problems';

const words = text.report;

interface Props {
  contactId: string;
  kind: CorrectionKind;
  close: (sent: boolean) => void;
}

/** One tap sends it; what she knows more may be said. */
export default function ReportForm({ contactId, kind, close }: Props) {
  const numbers = useShownNumbers(contactId);
  const [wrong, setWrong] = useState(numbers.length === 1 ? numbers[0] : undefined);
  const [right, setRight] = useState('');
  const [note, setNote] = useState('');
  const [found, setFound] = useState<Problems>({});
  const client = useQueryClient();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const report = useMutation({
    mutationFn: () => send(ReportCorrection, { input: { contactId, kind, note: note.trim() || null, rightNumber: kind === 'NUMBER' ? right.trim() || null : null, wrongNumber: kind === 'NUMBER' ? (wrong ?? null) : null } }),
    onSuccess: async () => {
      close(true);
      await client.invalidateQueries({ queryKey: ['my-corrections'] });
    },
  });
  useLeaveWarning(right.trim() !== '' || note.trim() !== '', report);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems: Problems = {
      'nummer-0': right.trim() && !isNumber(right) ? keeping.problems.phone : undefined,
      toelichting: kind === 'OTHER' && !note.trim() ? keeping.problems.note : undefined,
    };
    setFound(problems);
    report.reset();
    if (isFine(problems)) return report.mutate();
    document.getElementById(Object.keys(problems).find((id) => problems[id])!)?.focus();
  };
  const fromServer = problemsIn(report.error);
  const problems = { ...found, ...fromServer };
  return (
    <form noValidate className="kl-form kl-inset" onSubmit={submit}>
      <Heading level={3} ref={title} tabIndex={-1}>
        {words.kinds[kind]}
      </Heading>
      {kind === 'NUMBER' && (
        <>
          {numbers.length > 1 && <Radios id="welk-nummer" legend={words.which} value={wrong} onChange={setWrong} choices={numbers.map((number) => [number, number] as const)} />}
          <TextField id="nummer-0" type="tel" label={words.right} help={words.rightHelp} value={right} onChange={setRight} problem={problems['nummer-0']} />
        </>
      )}
      {kind === 'ELSEWHERE' && <LongTextField id="toelichting" label={words.elsewhere} help={words.elsewhereHelp} value={note} onChange={setNote} problem={problems['toelichting']} />}
      {kind === 'OTHER' && <LongTextField id="toelichting" label={words.other} help={words.otherHelp} value={note} onChange={setNote} problem={problems['toelichting']} />}
      <Problem error={Object.keys(fromServer).length > 0 ? null : report.error} />
      <div className="kl-row-wrap">
        <Button type="submit" purpose="primary" aria-busy={report.isPending}>
          {words.send}
        </Button>
        <Button type="button" purpose="subtle" onClick={() => close(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Those on the page already: asking for them again would be another disclosure. */
function useShownNumbers(contactId: string): string[] {
  const client = useQueryClient();
  return client.getQueryData<NumbersOnPageQuery>(['numbers', contactId])?.contact.numbers.map(({ display }) => display) ?? [];
}
