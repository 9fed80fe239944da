import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useState } from 'react';
import { later } from '../../app/later';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';
import { forgetOnPage, saidOnPage } from '../keeping/just-saved';
import type { OrganisationDetails } from './OrganisationPage';

const JustSavedOrganisation = later(() => import('./JustSavedOrganisation'), null);

/** What was just saved of this organisation. */
export function SaidHere({ id }: { id: string }) {
  const [said] = useState(() => saidOnPage(id));
  useEffect(() => () => forgetOnPage(id), [id]);
  if (!said) return null;
  return <JustSavedOrganisation what={said} />;
}

/** For who keeps it: where it is changed. */
export function OrganisationKeeping({ organisation: { id, mayEdit, mayPlace, endsOn } }: { organisation: OrganisationDetails }) {
  if (!mayEdit) return null;
  return (
    <section className="kl-section" aria-labelledby="bijhouden">
      <Heading level={2} id="bijhouden">
        {text.actions.label}
      </Heading>
      <div className="kl-row-wrap">
        <PageButtonLink to={`/organisaties/${id}/bewerken`} icon="edit">
          {text.actions.edit}
        </PageButtonLink>
        <PageButtonLink to={`/organisaties/${id}/geschiedenis`} icon="history" purpose="subtle">
          {text.actions.history}
        </PageButtonLink>
        {mayPlace && (
          <PageButtonLink to={`/organisaties/${id}/sluiten`} icon="stop" purpose="subtle">
            {endsOn ? text.organisation.closing : text.organisation.close}
          </PageButtonLink>
        )}
      </div>
    </section>
  );
}
