import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { CloseOrganisation, OrganisationStaff, type OrganisationDraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { useSettled } from '../../ui/form/useSettled';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { ContactList } from '../contacts/ContactRow';
import { sayOnPage } from '../keeping/just-saved';
import { useForm } from '../keeping/useForm';
import { useRefresh } from '../keeping/useRefresh';
import { NothingHere } from '../not-found/NothingHere';
import { useOrganisationDraft } from './useOrganisationDraft';
import '../keeping/keeping.css';

const words = organising.close;

/** A school, team or practice is no longer there after a day; who still works there then, is shown first. */
export default function OrganisationClosePage({ id }: { id: string }) {
  const draft = useOrganisationDraft(id);
  return <Answer to={draft}>{({ organisationDraft }) => (organisationDraft.mayPlace ? <CloseForm draft={organisationDraft} /> : <NothingHere />)}</Answer>;
}

function CloseForm({ draft: { id, name, endsOn } }: { draft: OrganisationDraftFragment }) {
  const proposed = endsOn ?? today();
  const [on, setOn] = useState(proposed);
  const [, go] = useLocation();
  const refresh = useRefresh();
  const close = useMutation({
    mutationFn: (day: string | null) => send(CloseOrganisation, { id, on: day }),
    onSuccess: async ({ closeOrganisation: { changeId } }, day) => {
      sayOnPage(id, { words: day === null ? words.reopened : words.done, changeId });
      await refresh();
      go(`/organisaties/${id}`);
    },
  });
  const { submit, problems, tries, error } = useForm(close, { dirty: on !== proposed, check: () => ({ endsOn: on ? undefined : keeping.problems.lastDay }), send: () => close.mutate(on) });
  return (
    <>
      <PageTitle tab={words.tab}>{words.title(name)}</PageTitle>
      <p className="kl-way-back">
        <TextLink to={`/organisaties/${id}`}>{keeping.edit.cancel}</TextLink>
      </p>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        <Paragraph>{words.help}</Paragraph>
        {endsOn && <Paragraph>{words.known(readDay(endsOn))}</Paragraph>}
        <TextField id="endsOn" type="date" label={words.on} value={on} onChange={setOn} problem={problems['endsOn']} className="kl-form__short" />
        <Staff id={id} day={on} />
        <Problem error={error} />
        <div className="kl-row-wrap">
          <Button type="submit" purpose="primary" aria-busy={close.isPending}>
            {words.save}
          </Button>
          {endsOn && (
            <Button type="button" purpose="secondary" onClick={() => close.mutate(null)}>
              {words.reopen}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

/** Who would be left behind. */
function Staff({ id, day }: { id: string; day: string }) {
  const asked = useSettled(day, 300);
  const staff = useQuery({
    queryKey: ['organisation-staff', id, asked],
    queryFn: ({ signal }) => send(OrganisationStaff, { id, day: asked }, signal),
    enabled: asked !== '',
    placeholderData: (before) => before,
    select: ({ organisationDraft }) => organisationDraft.staffAfter,
  }).data;
  if (!staff || staff.totalCount === 0) return null;
  return (
    <section className="kl-section" aria-labelledby="nog-werkzaam">
      <Heading level={2} id="nog-werkzaam">
        {words.staff(staff.totalCount)}
      </Heading>
      <Paragraph>{words.staffHelp}</Paragraph>
      <ContactList contacts={staff.edges.map(({ node }) => node)} hide="organisation" label={words.staff(staff.totalCount)} />
    </section>
  );
}
