import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { SetAbsences, type AbsenceInput, type ConflictFragment, type DraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { addDays, clock, readDay, today } from '../../ui/hours';
import { sayOnPage } from './just-saved';
import { PersonField, type ChosenPerson } from './PersonField';
import { useDraft } from './useDraft';
import { useForm } from './useForm';
import { useRefresh } from './useRefresh';
import './keeping.css';

const words = keeping.absence;
type Absence = DraftFragment['absences'][number];

/** When somebody is away, and who deputises. */
export default function AbsencePage({ id }: { id: string }) {
  const draft = useDraft(id);
  return <Answer to={draft}>{({ contactDraft }) => <Absences draft={contactDraft} />}</Answer>;
}

function Absences({ draft }: { draft: DraftFragment }) {
  const isMine = useMe().contacts.some(({ id }) => id === draft.id);
  const { now, conflict, save } = useSettingAbsences(draft);
  const { absences } = now;
  return (
    <>
      <PageTitle tab={words.title}>{isMine ? words.ofMine : words.of(draft.name)}</PageTitle>
      <WayBack to={`/contacten/${draft.id}`}>{keeping.edit.cancel}</WayBack>
      {conflict && <Overtaken fields={conflict} />}
      {absences.length > 0 && (
        <section className="kl-known">
          <Heading level={2}>{words.known}</Heading>
          <ul className="kl-cards">
            {absences.map((absence) => (
              <li key={absence.startsOn} className="kl-card">
                <span className="kl-card__words">
                  <strong>{words.period(readDay(absence.startsOn), readDay(absence.endsOn))}</strong>
                  <span className="kl-small">{absence.deputyName ? words.deputyOf(absence.deputyName) : words.noDeputy}</span>
                </span>
                <Button type="button" purpose="secondary" onClick={() => save.mutate({ absences: without(absences, absence), said: words.isBack })}>
                  {absence.startsOn <= today() ? words.back : words.cancel}
                  <span className="kl-hidden">: {words.period(readDay(absence.startsOn), readDay(absence.endsOn))}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewAbsence draft={now} save={save} />
    </>
  );
}

function NewAbsence({ draft, save }: { draft: DraftFragment; save: ReturnType<typeof useSettingAbsences>['save'] }) {
  const [startsOn, setStartsOn] = useState(today());
  const [endsOn, setEndsOn] = useState('');
  const [deputy, setDeputy] = useState<ChosenPerson>();
  const { submit, problems, tries, error } = useForm(save, {
    dirty: startsOn !== today() || endsOn !== '' || deputy !== undefined,
    check: () => ({ startsOn: startsOn ? undefined : keeping.problems.startsOn, endsOn: !endsOn ? keeping.problems.lastDay : endsOn < startsOn ? words.untilWrong : undefined }),
    send: () => save.mutate({ absences: [...draft.absences.map(inputOf), { startsOn, endsOn, deputyContactId: deputy?.id ?? null }], said: words.saved }),
  });
  return (
    <form noValidate className="kl-form" onSubmit={submit}>
      <ErrorSummary problems={problems} tries={tries} />
      <TextField id="startsOn" type="date" label={words.from} value={startsOn} onChange={setStartsOn} problem={problems['startsOn']} className="kl-form__short" />
      <TextField id="endsOn" type="date" label={words.until} value={endsOn} min={startsOn} onChange={setEndsOn} problem={problems['endsOn']} className="kl-form__short" />
      <PersonField id="waarnemer" label={words.deputy} help={words.deputyHelp} none={words.deputyNone} not={[draft.id]} chosen={deputy} choose={setDeputy} problem={problems['waarnemer']} />
      <p className="kl-soft kl-form__remark">{words.everywhere}</p>
      <Problem error={error} />
      <div>
        <Button type="submit" purpose="primary" aria-busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Somebody else was first: what stands there now, and what she typed is still below. Gets the focus when it appears. */
function Overtaken({ fields }: { fields: readonly ConflictFragment[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [fields]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="kl-conflict">
      <Heading level={2}>{keeping.conflict.title}</Heading>
      {fields.map(({ field, theirs, by, at }) => (
        <Paragraph key={field}>{words.overtaken(by, clock(Date.parse(at)), theirs ?? '')}</Paragraph>
      ))}
    </div>
  );
}

/** Sets all of them, on top of what she read; when somebody else was first, of what stands there now. */
function useSettingAbsences(draft: DraftFragment) {
  const [now, setNow] = useState(draft);
  const [conflict, setConflict] = useState<readonly ConflictFragment[]>();
  const [, go] = useLocation();
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: ({ absences }: { absences: AbsenceInput[]; said: string }) => send(SetAbsences, { id: now.id, version: now.version, absences }),
    onSuccess: async ({ setAbsences }, { said }) => {
      if ('fields' in setAbsences) {
        setNow(setAbsences.draft);
        setConflict(setAbsences.fields);
        // An answer, and nothing saved.
        save.reset();
        return;
      }
      sayOnPage(now.id, { words: said, changeId: setAbsences.changeId });
      await refresh();
      go(`/contacten/${now.id}`);
    },
  });
  return { now, conflict, save };
}

const inputOf = ({ startsOn, endsOn, deputyContactId }: Absence): AbsenceInput => ({ startsOn, endsOn, deputyContactId });

/** One that began ended yesterday; one that has yet to begin does not. */
function without(absences: readonly Absence[], over: Absence): AbsenceInput[] {
  const others = absences.filter((absence) => absence !== over).map(inputOf);
  return over.startsOn < today() ? [...others, { ...inputOf(over), endsOn: addDays(today(), -1) }] : others;
}
