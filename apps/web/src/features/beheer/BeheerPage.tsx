import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { Answer } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { coordinates, isBeheerder, keepsLists, keptGemeenten, mayAddOrganisations } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { useMe } from '../../app/viewer';
import type { MissingInMostFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';
import { OpenQuestions } from '../listing/OpenQuestions';
import { DoesNotWork } from '../operate/DoesNotWork';
import { ConfirmedPlot } from './ConfirmedPlot';
import type { CoveredWijk } from './cell';
import { Matrix } from './Matrix';
import { someRoleIsRequired, useCoverage } from './useCoverage';
import { WijkenByWorst } from './WijkenByWorst';
import { WorkList } from './WorkList';
import './beheer.css';

/** A coordinator's start: what needs her, her wijken at a glance, how much is confirmed. */
export default function BeheerPage() {
  const me = useMe();
  const keeps = keepsLists(me);
  const gemeenten = keptGemeenten(me);
  const [gemeente, setGemeente] = useState<string>();
  return (
    <>
      <PageTitle tab={text.beheer.title}>{text.beheer.title}</PageTitle>
      {keeps ? (
        <>
          {coordinates(me) && (
            <p className="kl-beheer__add">
              <PageButtonLink to="/beheer/toevoegen" purpose="secondary" icon="plus">
                {text.beheer.add}
              </PageButtonLink>{' '}
              {mayAddOrganisations(me) && (
                <>
                  <PageButtonLink to="/beheer/organisaties/toevoegen" purpose="subtle" icon="building">
                    {text.beheer.addOrganisation}
                  </PageButtonLink>{' '}
                </>
              )}
              <PageButtonLink to="/beheer/import" purpose="subtle" icon="list">
                {text.beheer.import}
              </PageButtonLink>{' '}
              <PageButtonLink to="/beheer/maatjes" purpose="subtle" icon="people">
                {text.beheer.maatjes}
              </PageButtonLink>
            </p>
          )}
          {isBeheerder(me) && (
            <>
              <p className="kl-beheer__add">
                <PageButtonLink to="/beheer/rechten" purpose="secondary" icon="person">
                  {text.beheer.accounts}
                </PageButtonLink>{' '}
                <PageButtonLink to="/beheer/werking" purpose="subtle" icon="check">
                  {text.beheer.working}
                </PageButtonLink>
              </p>
              <DoesNotWork />
            </>
          )}
          {gemeenten.length > 1 && (
            <p className="kl-rollen__where kl-beheer__where">
              <label htmlFor="gemeente">{text.beheer.which}</label>
              <select id="gemeente" className="utrecht-textbox kl-select" value={gemeente ?? ''} onChange={(event) => setGemeente(event.target.value || undefined)}>
                <option value="">{text.beheer.everywhere}</option>
                {gemeenten.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          )}
          <WorkList gemeente={gemeente} />
          {coordinates(me) && <OpenQuestions />}
          <HerWijken gemeente={gemeente} />
        </>
      ) : (
        <KeepsNone />
      )}
    </>
  );
}

function HerWijken({ gemeente }: { gemeente: string | undefined }) {
  const coverage = useCoverage(gemeente);
  return (
    <Answer to={coverage}>
      {({ first: { missingInMost }, nodes: wijken }) =>
        wijken.length === 0 ? (
          <Paragraph className="kl-empty kl-section">{text.beheer.noWijken}</Paragraph>
        ) : (
          <>
            <section className="kl-section">
              <Heading level={2} id="dekking">
                {text.beheer.coverage}
              </Heading>
              <Wijken wijken={wijken} missingInMost={missingInMost} />
              <div className="kl-row-wrap kl-beheer__after">
                <ShowMore of={coverage} words={text.beheer.moreWijken} />
                <PageButtonLink to="/beheer/rollen" purpose="secondary">
                  {text.beheer.setRoles}
                </PageButtonLink>
                <PageButtonLink to="/beheer/komt-en-gaat" purpose="secondary">
                  {text.beheer.comings}
                </PageButtonLink>
              </div>
            </section>
            <ConfirmedPlot gemeente={gemeente} />
          </>
        )
      }
    </Answer>
  );
}

function Wijken({ wijken, missingInMost }: { wijken: CoveredWijk[]; missingInMost: MissingInMostFragment[] }) {
  if (!someRoleIsRequired(wijken)) return <Paragraph className="kl-empty">{text.beheer.noRoles}</Paragraph>;
  return (
    <>
      <Paragraph className="kl-soft">{text.beheer.coverageHelp}</Paragraph>
      <Matrix wijken={wijken} />
      <WijkenByWorst wijken={wijken} missingInMost={missingInMost} />
    </>
  );
}
