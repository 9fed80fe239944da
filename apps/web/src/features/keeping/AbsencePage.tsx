import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { SetAbsences, type AbsenceInput, type DraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { addDays, readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
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
  const save = useSettingAbsences(draft.id);
  const { absences } = draft;
  return (
    <>
      <PageTitle tab={words.title}>{isMine ? words.ofMine : words.of(draft.name)}</PageTitle>
      <p className="kl-way-back">
        <TextLink to={`/contacten/${draft.id}`}>{keeping.edit.cancel}</TextLink>
      </p>
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
      <NewAbsence draft={draft} save={save} />
    </>
  );
}

function NewAbsence({ draft, save }: { draft: DraftFragment; save: ReturnType<typeof useSettingAbsences> }) {
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

function useSettingAbsences(id: string) {
  const [, go] = useLocation();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ absences }: { absences: AbsenceInput[]; said: string }) => send(SetAbsences, { id, absences }),
    onSuccess: async ({ setAbsences }, { said }) => {
      sayOnPage(id, { words: said, changeId: setAbsences.changeId });
      await refresh();
      go(`/contacten/${id}`);
    },
  });
}

const inputOf = ({ startsOn, endsOn, deputyContactId }: Absence): AbsenceInput => ({ startsOn, endsOn, deputyContactId });

/** One that began ended yesterday; one that has yet to begin does not. */
function without(absences: readonly Absence[], over: Absence): AbsenceInput[] {
  const others = absences.filter((absence) => absence !== over).map(inputOf);
  return over.startsOn < today() ? [...others, { ...inputOf(over), endsOn: addDays(today(), -1) }] : others;
}
