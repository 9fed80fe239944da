import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer, Problem } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { WayBack } from '../../app/WayBack';
import { useMe } from '../../app/viewer';
import type { DraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { PageButtonLink } from '../../ui/ButtonLink';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { AreasField } from './AreasField';
import { ConflictChoices } from './ConflictChoices';
import { DateFields, RoleField, useRoleLabel } from './ContactFields';
import { HoursField } from './HoursField';
import { OrganisationField } from './OrganisationField';
import { EmailField, LanguageField, NameFields, PartTitle, PhoneFields } from './PersonFields';
import { contactProblems, hoursProblems, personProblems, phoneProblems } from './problems';
import { useDraft } from './useDraft';
import { useEditing } from './useEditing';
import { useForm } from './useForm';
import { fieldOf, tell, type FieldName, type Values } from './values';
import './keeping.css';

/** Changing somebody in place: for who keeps the contact, and for herself what is hers. */
export default function EditPage({ id }: { id: string }) {
  const draft = useDraft(id);
  return <Answer to={draft}>{({ contactDraft }) => <EditForm draft={contactDraft} />}</Answer>;
}

function EditForm({ draft }: { draft: DraftFragment }) {
  const { mayEditContact, mayEditPerson } = draft;
  const isMine = useMe().contacts.some(({ id }) => id === draft.id);
  const mayEditName = mayEditPerson && (mayEditContact || !isMine);
  const roleLabel = useRoleLabel();
  const editing = useEditing(draft);
  const { values, set, conflict, dirty, save } = editing;
  const { submit, problems, tries, error } = useForm(save, {
    dirty,
    check: () => ({
      ...editing.unchosen(),
      ...(mayEditName ? personProblems(values) : mayEditPerson ? phoneProblems(values.phones) : {}),
      ...(mayEditContact ? contactProblems(values) : hoursProblems(values)),
    }),
    send: () => save.mutate(),
  });
  const part = { values, set, problems };
  return (
    <>
      <PageTitle tab={keeping.edit.tab}>{isMine ? keeping.edit.mine : keeping.edit.title(draft.name)}</PageTitle>
      <WayBack to={`/contacten/${draft.id}`}>{keeping.edit.cancel}</WayBack>
      <form noValidate className="kl-form" onSubmit={submit}>
        <ErrorSummary problems={problems} tries={tries} />
        {conflict && <ConflictChoices conflict={conflict} problems={problems} choose={editing.choose} fieldOf={fieldOf} tell={(mine, field) => tell(mine, field, roleLabel)} />}
        <section className="kl-form__part">
          <PartTitle>{isMine ? keeping.edit.personMine : keeping.edit.person}</PartTitle>
          {mayEditName ? (
            <>
              <NameFields {...part} />
              <EmailField {...part} />
            </>
          ) : (
            <>
              {!mayEditPerson && <Paragraph>{keeping.edit.notPerson}</Paragraph>}
              <Facts values={values} fields={mayEditPerson ? ['email'] : ['email', 'phones', 'languages']} name={draft.name} />
              {mayEditPerson && <Paragraph className="kl-soft">{keeping.edit.notMine}</Paragraph>}
            </>
          )}
          {mayEditPerson && (
            <>
              <PhoneFields {...part} />
              <LanguageField {...part} />
            </>
          )}
        </section>
        <section className="kl-form__part">
          <PartTitle>{isMine ? keeping.edit.contactMine : keeping.edit.contact}</PartTitle>
          {mayEditContact ? (
            <>
              <RoleField {...part} />
              <OrganisationField {...part} mayAdd={false} />
              <AreasField {...part} />
              <DateFields {...part} />
            </>
          ) : (
            <>
              <Facts values={values} fields={['roleCode', 'organisation', 'areas', 'startsOn', ...(values.endsOn ? (['endsOn'] as const) : [])]} />
              <Paragraph className="kl-soft">{keeping.edit.notContact}</Paragraph>
            </>
          )}
          <HoursField key={conflict?.draft.version} {...part} />
        </section>
        <Problem error={error} />
        <div className="kl-form__save kl-row-wrap">
          <Button type="submit" purpose="primary" aria-busy={save.isPending}>
            {keeping.edit.save}
          </Button>
          <PageButtonLink to={`/contacten/${draft.id}`} purpose="subtle">
            {keeping.edit.cancel}
          </PageButtonLink>
        </div>
      </form>
    </>
  );
}

/** What she may read here and not change. */
function Facts({ values, fields, name }: { values: Values; fields: readonly FieldName[]; name?: string }) {
  const roleLabel = useRoleLabel();
  return (
    <dl className="kl-facts">
      {name && (
        <div>
          <dt>{keeping.edit.name}</dt>
          <dd>{name}</dd>
        </div>
      )}
      {fields.map((field) => (
        <div key={field}>
          <dt>{keeping.fields[field]}</dt>
          <dd>{tell(values, field, roleLabel) || keeping.edit.none}</dd>
        </div>
      ))}
    </dl>
  );
}
