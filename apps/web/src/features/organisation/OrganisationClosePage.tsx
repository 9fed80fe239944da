import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { send } from '../../gql/client';
import { CloseOrganisation, OrganisationStaff, type OrganisationDraftFragment, type OrganisationStaffQuery } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { PageButtonLink } from '../../ui/ButtonLink';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextField } from '../../ui/form/Field';
import { useSettled } from '../../ui/form/useSettled';
import { readDay, today } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';
import { sayOnPage } from '../keeping/just-saved';
import { useForm } from '../keeping/useForm';
import { useRefresh } from '../keeping/useRefresh';
import { NothingHere } from '../not-found/NothingHere';
import { useOrganisationDraft } from './useOrganisationDraft';
import '../keeping/keeping.css';

const words = organising.close;

type Left = OrganisationStaffQuery['organisationDraft']['staffAfter'];

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
  const staff = useStaff(id, on);
  const isStaffed = staff !== undefined && staff.totalCount > 0;
  const { submit, problems, tries, error } = useForm(close, { dirty: on !== proposed, check: () => ({ endsOn: on ? undefined : keeping.problems.lastDay }), send: () => !isStaffed && close.mutate(on) });
  return (
    <>
      <PageTitle tab={words.tab}>{words.title(name)}</PageTitle>
      <WayBack to={`/organisaties/${id}`}>{keeping.edit.cancel}</WayBack>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        <Paragraph>{words.help}</Paragraph>
        {endsOn && <Paragraph>{words.known(readDay(endsOn))}</Paragraph>}
        <TextField id="endsOn" type="date" label={words.on} value={on} onChange={setOn} problem={problems['endsOn']} className="kl-form__short" />
        {isStaffed && <Staff staff={staff} />}
        <Problem error={error} />
        <div className="kl-row-wrap">
          {!isStaffed && (
            <Button type="submit" purpose="primary" aria-busy={close.isPending}>
              {words.save}
            </Button>
          )}
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

/** Who would be left behind; undefined: not known. */
function useStaff(id: string, day: string): Left | undefined {
  const asked = useSettled(day, 300);
  return useQuery({
    queryKey: ['organisation-staff', id, asked],
    queryFn: ({ signal }) => send(OrganisationStaff, { id, day: asked }, signal),
    enabled: asked !== '',
    placeholderData: (before) => before,
    select: ({ organisationDraft }) => organisationDraft.staffAfter,
  }).data;
}

/** Where each of them stops, or gets another organisation. */
function Staff({ staff: { totalCount, edges } }: { staff: Left }) {
  return (
    <section className="kl-section" aria-labelledby="nog-werkzaam">
      <Heading level={2} id="nog-werkzaam">
        {words.staff(totalCount)}
      </Heading>
      <Paragraph>{words.staffHelp}</Paragraph>
      <ul className="kl-rows" aria-label={words.staff(totalCount)}>
        {edges.map(({ node: { id, name, role, mayEdit } }) => (
          <li key={id}>
            <span>
              <TextLink to={`/contacten/${id}`}>{name}</TextLink> <span className="kl-soft kl-small">{role.label}</span>
            </span>
            {mayEdit && (
              <span className="kl-row-wrap">
                <PageButtonLink to={`/contacten/${id}/uit-dienst`} purpose="subtle" icon="leave">
                  {words.leaves}
                  <span className="kl-hidden">: {name}</span>
                </PageButtonLink>
                <PageButtonLink to={`/contacten/${id}/bewerken`} purpose="subtle" icon="edit">
                  {words.moves}
                  <span className="kl-hidden">: {name}</span>
                </PageButtonLink>
              </span>
            )}
          </li>
        ))}
      </ul>
      {totalCount > edges.length && <Paragraph className="kl-soft">{words.more(totalCount - edges.length)}</Paragraph>}
    </section>
  );
}
