import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Problem } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { coordinates, mayAddOrganisations, mayPlaceIn } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { AddContact, NotDuplicates, OrganisationChosen, type AddContactInput, type AskedToListFragment, type LikePersonFragment, type OrganisationChoiceFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { today } from '../../ui/hours';
import { Asked, AskHer, isElsewhere, useAskHer } from '../listing/AskHer';
import { AreasField } from './AreasField';
import { DateFields, RoleField } from './ContactFields';
import { HoursField } from './HoursField';
import { sayOnPage } from './just-saved';
import { LikelyPeople, PersonWords } from './LikelyPeople';
import { OrganisationField } from './OrganisationField';
import { EmailField, LanguageField, NameFields, PartTitle, PhoneFields } from './PersonFields';
import { contactProblems, personProblems } from './problems';
import { useAreaOptions } from './useAreas';
import { useForm } from './useForm';
import { useRefresh } from './useRefresh';
import { CONTACT_FIELDS, contactInput, EMPTY, PERSON_FIELDS, personInput, type Values } from './values';
import './keeping.css';

/** Adding somebody to a list, in one form. What the address says is filled in. */
export default function AddPage() {
  const me = useMe();
  return (
    <>
      <PageTitle tab={keeping.add.title}>{keeping.add.title}</PageTitle>
      {coordinates(me) ? <Adding /> : <KeepsNone />}
    </>
  );
}

/** Who stands in the list of another gemeente is asked first. */
function Adding() {
  const [asked, setAsked] = useState<AskedToListFragment>();
  if (asked) return <Asked asked={asked} again={() => setAsked(undefined)} />;
  return (
    <>
      <ToBeheer />
      <AddForm onAsked={setAsked} />
    </>
  );
}

/** The fields that can wait; they open when something is wrong with them. */
const MORE = ['startsOn', 'endsOn', 'werktijden'];

function AddForm({ onAsked }: { onAsked: (asked: AskedToListFragment) => void }) {
  const { values, set: change, dirty, filled, fillAreas } = useFilledIn();
  const [person, setPerson] = useState<LikePersonFragment>();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const add = useAdding(person ? [] : [...refused]);
  const ask = useAskHer(onAsked);
  const saving = { ...add, isPending: add.isPending || ask.isPending, isSuccess: add.isSuccess || ask.isSuccess };
  const mayAddOrganisation = mayAddOrganisations(useMe());

  /** Who is somebody else by now is not asked as who she was. */
  const set = (changes: Partial<Values>) => {
    if (isElsewhere(add.error)) add.reset();
    ask.reset();
    change(changes);
  };
  const { submit, problems, tries, error } = useForm(saving, {
    dirty,
    check: () => ({ ...(person ? {} : personProblems(values)), ...contactProblems(values) }),
    send: () => {
      ask.reset();
      add.mutate(inputOf(values, person));
    },
  });
  const part = { values, set, problems };
  return (
    <form noValidate className="kl-form" onSubmit={submit}>
      <ErrorSummary problems={problems} tries={tries} />
      <section className="kl-form__part">
        <PartTitle>{keeping.add.who}</PartTitle>
        {person ? (
          <div className="kl-card">
            <PersonWords person={{ ...person, why: [] }} />
            <span className="kl-small">{keeping.likely.chosen}</span>
            <Button type="button" purpose="subtle" onClick={() => setPerson(undefined)}>
              {keeping.likely.notThisOne}
            </Button>
          </div>
        ) : (
          <>
            <NameFields {...part} />
            <LikelyPeople values={values} choose={setPerson} refused={refused} refuse={(people) => setRefused(new Set([...refused, ...people]))} />
            <EmailField {...part} />
            <PhoneFields {...part} />
          </>
        )}
      </section>
      <section className="kl-form__part">
        <PartTitle>{keeping.add.does}</PartTitle>
        <RoleField {...part} />
        <OrganisationField {...part} mayAdd={mayAddOrganisation} onChosen={fillAreas} />
        <AreasField {...part} help={filled !== '' && filled === codesOf(values.areas) ? keeping.areas.filled : undefined} />
      </section>
      <details className="kl-more" open={MORE.some((id) => problems[id]) || undefined}>
        <summary>{keeping.add.more}</summary>
        <div className="kl-form__part">
          {!person && <LanguageField {...part} />}
          <DateFields {...part} />
          <HoursField {...part} />
        </div>
      </details>
      {isElsewhere(add.error) ? <AskHer input={add.variables!} ask={ask} /> : <Problem error={error} />}
      <div className="kl-form__save">
        <Button type="submit" purpose="primary" aria-busy={add.isPending}>
          {keeping.add.save}
        </Button>
      </div>
    </form>
  );
}

const codesOf = (areas: Values['areas']): string => areas.map(({ code }) => code).join();

/** What she typed, on top of what the address fills in; and where an organisation that she chooses works or stands. */
function useFilledIn() {
  const asked = new URLSearchParams(useSearch());
  const [organisationId, area] = [asked.get('organisatie'), asked.get('wijk')];
  const [values, setValues] = useState<Values>(() => ({ ...EMPTY, phones: [{ kind: 'MOBILE', number: '', visibility: 'EVERYONE' }], roleCode: asked.get('rol') ?? '', startsOn: today() }));
  const [dirty, setDirty] = useState(false);
  const [filled, setFilled] = useState('');
  const me = useMe();
  const organisation = useQuery({
    queryKey: ['organisation-chosen', organisationId],
    queryFn: ({ signal }) => send(OrganisationChosen, { id: organisationId! }, signal),
    enabled: !!organisationId,
  }).data?.organisation;
  const wijk = useAreaOptions().find(({ code }) => code === area);
  const [organisationFound, wijkFound] = [organisation?.id, wijk?.code];
  /** What she chose herself stays. */
  const fillAreas = ({ areas, wijk: stands }: OrganisationChoiceFragment) => {
    const usual = (areas.length > 0 ? areas : stands ? [stands] : []).filter(({ code }) => mayPlaceIn(me, code)).map(({ code, name, level }) => ({ code, name, level }));
    setFilled(codesOf(usual));
    setValues((before) => (before.areas.length > 0 && codesOf(before.areas) !== filled ? before : { ...before, areas: usual }));
  };
  useEffect(() => {
    if (!organisation) return;
    setValues((before) => (before.organisation ? before : { ...before, organisation: { id: organisation.id, name: organisation.name, kindLabel: organisation.kindLabel } }));
    if (!area) fillAreas(organisation);
  }, [organisationFound]);
  useEffect(() => {
    if (wijk) setValues((before) => (before.areas.length > 0 ? before : { ...before, areas: [{ code: wijk.code, name: wijk.name, level: wijk.level }] }));
  }, [wijkFound]);
  const set = (changes: Partial<Values>) => {
    setDirty(true);
    setValues((before) => ({ ...before, ...changes }));
  };
  return { values, set, dirty, filled, fillAreas };
}

function inputOf(values: Values, person: LikePersonFragment | undefined): AddContactInput {
  const { organisationId, areaCodes, roleCode, ...what } = contactInput(values, CONTACT_FIELDS)!;
  const who = person ? { professionalId: person.professionalId } : { professional: { ...personInput(values, PERSON_FIELDS), voornaam: values.voornaam.trim(), achternaam: values.achternaam.trim() } };
  return { ...what, ...who, roleCode: roleCode!, organisationId: organisationId!, areaCodes: areaCodes! };
}

/** @param others whom she said to be somebody else: they are not named as the same person later. */
function useAdding(others: readonly string[]) {
  const [, go] = useLocation();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (input: AddContactInput) => {
      const answer = await send(AddContact, { input });
      // should it not arrive, she is asked once more
      await Promise.allSettled(others.map((other) => send(NotDuplicates, { one: answer.addContact.professionalId, other })));
      return answer;
    },
    onSuccess: async ({ addContact: { contact, changeId } }) => {
      sayOnPage(contact.id, { words: keeping.add.done(contact.name), changeId, added: true });
      await refresh();
      go(`/contacten/${contact.id}`);
    },
  });
}
