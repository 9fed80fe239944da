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

interface Props {
  one: (wijk: WijkChoice) => ReactNode;
  /** These stand above the others, and not among them. */
  first?: { title: string; codes: ReadonlySet<string | undefined> };
}

export function WijkenList({ one, first }: Props) {
  const wijken = useWijken();
  const isFirst = ({ code }: WijkChoice) => first?.codes.has(code) ?? false;
  return (
    <Answer to={wijken}>
      {({ nodes }) => (
        <>
          {nodes.length === 0 && <Paragraph className="kl-empty">{text.wijken.none}</Paragraph>}
          {first && <Group title={first.title} wijken={nodes.filter(isFirst)} one={one} />}
          {byGemeente(nodes.filter((wijk) => !isFirst(wijk))).map(([gemeente, choices]) => (
            <Group key={gemeente} title={gemeente} wijken={choices} one={one} />
          ))}
          <ShowMore of={wijken} words={text.wijken.more} />
        </>
      )}
    </Answer>
  );
}

function Group({ title, wijken, one }: { title: string; wijken: WijkChoice[]; one: Props['one'] }) {
  if (wijken.length === 0) return null;
  return (
    <section className="kl-wijken">
      <Heading level={2}>{title}</Heading>
      <ul className="kl-wijken__list">
        {wijken.map((wijk) => (
          <li key={wijk.code}>{one(wijk)}</li>
        ))}
      </ul>
    </section>
  );
}

function byGemeente(wijken: WijkChoice[]): [name: string, wijken: WijkChoice[]][] {
  const groups = new Map<string, WijkChoice[]>();
  for (const wijk of wijken) groups.set(wijk.gemeente.name, [...(groups.get(wijk.gemeente.name) ?? []), wijk]);
  return [...groups];
}
