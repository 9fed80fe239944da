import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { ReactNode } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { text } from '../../text';
import { TextLink } from '../../ui/TextLink';
import { useWijken, type WijkChoice } from './useWijken';
import './wijken.css';

export default function WijkenPage() {
  return (
    <>
      <PageTitle tab={text.wijken.title}>{text.wijken.title}</PageTitle>
      <WijkenList one={(wijk) => <TextLink to={`/wijken/${wijk.code}`}>{wijk.name}</TextLink>} />
    </>
  );
}

export function WijkenList({ one }: { one: (wijk: WijkChoice) => ReactNode }) {
  const wijken = useWijken();
  return (
    <Answer to={wijken}>
      {({ nodes }) => (
        <>
          {nodes.length === 0 && <Paragraph className="kl-empty">{text.wijken.none}</Paragraph>}
          {byGemeente(nodes).map(([gemeente, choices]) => (
            <section key={gemeente} className="kl-wijken">
              <Heading level={2}>{gemeente}</Heading>
              <ul className="kl-wijken__list">
                {choices.map((wijk) => (
                  <li key={wijk.code}>{one(wijk)}</li>
                ))}
              </ul>
            </section>
          ))}
          <ShowMore of={wijken} words={text.wijken.more} />
        </>
      )}
    </Answer>
  );
}

function byGemeente(wijken: WijkChoice[]): [name: string, wijken: WijkChoice[]][] {
  const groups = new Map<string, WijkChoice[]>();
  for (const wijk of wijken) groups.set(wijk.gemeente.name, [...(groups.get(wijk.gemeente.name) ?? []), wijk]);
  return [...groups];
}
