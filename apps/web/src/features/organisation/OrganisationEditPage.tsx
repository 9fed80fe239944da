import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { send } from '../../gql/client';
import { EditOrganisation, type OrganisationDraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { PageButtonLink } from '../../ui/ButtonLink';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { AreasField } from '../keeping/AreasField';
import { ConflictChoices } from '../keeping/ConflictChoices';
import { PartTitle } from '../keeping/PersonFields';
import { useEditingOf } from '../keeping/useEditing';
import { useForm } from '../keeping/useForm';
import { AddressFields, GeneralNumberField, KindField, MailAndWebsiteFields, NameField, OpeningHoursField } from './OrganisationFields';
import { changedOrganisationFields, kindLabel, organisationFieldOf, organisationInput, organisationProblems, organisationProblemsIn, organisationValuesOf, tellOrganisation } from './organisation-values';
import { useOrganisationDraft } from './useOrganisationDraft';
import '../keeping/keeping.css';

const words = organising.edit;

/** Changing an organisation in place: for who keeps it, and for its own manager what is its own. */
export default function OrganisationEditPage({ id }: { id: string }) {
  const draft = useOrganisationDraft(id);
  return <Answer to={draft}>{({ organisationDraft }) => <EditForm draft={organisationDraft} />}</Answer>;
}

function EditForm({ draft }: { draft: OrganisationDraftFragment }) {
  const page = `/organisaties/${draft.id}`;
  const editing = useEditingOf(draft, {
    page,
    valuesOf: organisationValuesOf,
    changed: changedOrganisationFields,
    fieldOf: organisationFieldOf,
    labels: organising.fields,
    save: async ({ id, version }, held, changed) => (await send(EditOrganisation, { id, version, input: organisationInput(held, changed) })).editOrganisation,
  });
  const { values, set, conflict, dirty, save } = editing;
  const { submit, problems, tries, error } = useForm(save, { dirty, check: () => ({ ...editing.unchosen(), ...organisationProblems(values) }), send: () => save.mutate(), refusals: organisationProblemsIn });
  const part = { values, set, problems };
  return (
    <>
      <PageTitle tab={keeping.edit.tab}>{words.title(draft.name)}</PageTitle>
      <WayBack to={page}>{keeping.edit.cancel}</WayBack>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        {conflict && <ConflictChoices conflict={conflict} problems={problems} choose={editing.choose} fieldOf={organisationFieldOf} tell={tellOrganisation} />}
        <section className="kl-form__part">
          <PartTitle>{words.what}</PartTitle>
          <NameField {...part} />
          {draft.mayPlace ? (
            <>
              <KindField {...part} />
              <AreasField {...part} label={keeping.person.optional(organising.fields.areas)} help={organising.areasHelp} />
            </>
          ) : (
            <>
              <dl className="kl-facts">
                <div>
                  <dt>{organising.fields.kind}</dt>
                  <dd>{kindLabel(draft.kind)}</dd>
                </div>
                {draft.areas.length > 0 && (
                  <div>
                    <dt>{organising.fields.areas}</dt>
                    <dd>{tellOrganisation(values, 'areas')}</dd>
                  </div>
                )}
              </dl>
              <Paragraph className="kl-soft">{words.notPlace}</Paragraph>
            </>
          )}
        </section>
        <section className="kl-form__part">
          <PartTitle>{words.reach}</PartTitle>
          <GeneralNumberField {...part} />
          <OpeningHoursField key={conflict?.draft.version} {...part} />
          <MailAndWebsiteFields {...part} />
        </section>
        <section className="kl-form__part">
          <PartTitle>{words.where}</PartTitle>
          <AddressFields {...part} />
        </section>
        <Problem error={error} />
        <div className="kl-form__save kl-row-wrap">
          <Button type="submit" purpose="primary" aria-busy={save.isPending}>
            {keeping.edit.save}
          </Button>
          <PageButtonLink to={page} purpose="subtle">
            {keeping.edit.cancel}
          </PageButtonLink>
        </div>
      </form>
    </>
  );
}
