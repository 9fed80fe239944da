import { keeping } from '../../text/keeping';
import { PageButtonLink } from '../../ui/ButtonLink';
import { inSentence } from '../../ui/capital';
import { TextLink } from '../../ui/TextLink';
import type { ContactDetails } from '../contact/ContactPage';
import type { JustSaved } from './just-saved';
import { Saved } from './Undo';

/** On the page of a contact, what was just saved of it, and the way back. */
export default function JustSavedNotice({ what, contact }: { what: JustSaved; contact: ContactDetails }) {
  const follow = new URLSearchParams({ rol: contact.role.code, organisatie: contact.organisation.id, ...(contact.areas[0] && { wijk: contact.areas[0].code }) });
  return (
    <Saved words={what.words} changeId={what.changeId}>
      {what.followedBy?.map(({ id, name, role }) => (
        <span key={id}>
          <TextLink to={`/contacten/${id}`}>{name}</TextLink> {keeping.end.follows(inSentence(role.label))}
        </span>
      ))}
      {what.added && (
        <PageButtonLink to="/beheer/toevoegen" purpose="subtle">
          {keeping.add.again}
        </PageButtonLink>
      )}
      {what.successor && (
        <PageButtonLink to={`/beheer/toevoegen?${follow.toString()}`} purpose="subtle">
          {keeping.end.successor}
        </PageButtonLink>
      )}
    </Saved>
  );
}
