import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { send } from '../../gql/client';
import { Wijk, type WijkQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { OrganisationRow } from '../organisation/OrganisationRow';
import { KeepingActions } from './KeepingActions';
import { WijkActions } from './WijkActions';
import { WijkMap } from './WijkMap';
import { Jump } from './Jump';
import { WijkPeople } from './WijkPeople';
import './wijk.css';

type WijkDetails = WijkQuery['wijk'];

export default function WijkPage({ code }: { code: string }) {
  const answer = useQuery({ queryKey: ['wijk', code], queryFn: ({ signal }) => send(Wijk, { code }, signal) });
  return <Answer to={answer}>{({ wijk }) => <Details wijk={wijk} />}</Answer>;
}

function Details({ wijk }: { wijk: WijkDetails }) {
  const { name, gemeente } = wijk;
  return (
    <article className="kl-wijk">
      <header className="kl-wijk__head">
        <PageTitle tab={text.wijk.title(name)}>{name}</PageTitle>
        <p className="kl-soft kl-wijk__where">{text.wijk.wijkIn(gemeente.name)}</p>
        <p className="kl-printed">{text.wijk.printedEmergency}</p>
        <WijkActions code={wijk.code} name={wijk.name} inCards={wijk.cards} />
      </header>
      <div className="kl-columns kl-wijk__columns" style={{ '--kl-jump-lines': wijk.contactList.length } as CSSProperties}>
        <Jump groups={wijk.contactList} />
        <WijkPeople groups={wijk.contactList} wijk={wijk.code} />
        <About wijk={wijk} />
      </div>
      <p className="kl-wijk__printed">{text.wijk.printedOn(new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format())}</p>
    </article>
  );
}

function About({ wijk }: { wijk: WijkDetails }) {
  const schools = wijk.schools.edges.map(({ node }) => node);
  return (
    <div className="kl-wijk__about kl-no-print" id="over">
      <KeepingActions code={wijk.code} name={wijk.name} />
      {wijk.buurten.length > 1 && (
        <section className="kl-section">
          <Heading level={2}>{text.wijk.buurten}</Heading>
          <WijkMap wijk={wijk} />
        </section>
      )}
      <section className="kl-section">
        <Heading level={2}>{text.wijk.schools}</Heading>
        {schools.length > 0 ? (
          <ul className="kl-people" aria-label={text.wijk.schools}>
            {schools.map((school) => (
              <OrganisationRow key={school.id} organisation={school} />
            ))}
          </ul>
        ) : (
          <Paragraph className="kl-empty">{text.wijk.noSchools}</Paragraph>
        )}
      </section>
      {wijk.postcodes.length > 0 && (
        <section className="kl-section">
          <Heading level={2}>{text.wijk.postcodes}</Heading>
          <Paragraph>{wijk.postcodes.join(', ')}</Paragraph>
        </section>
      )}
    </div>
  );
}
