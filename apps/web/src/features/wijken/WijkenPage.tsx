import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { ReactNode } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
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
      {(gemeenten) => (
        <>
          {gemeenten.length === 0 && <Paragraph className="kl-empty">{text.wijken.none}</Paragraph>}
          {gemeenten.map(([gemeente, choices]) => (
            <section key={gemeente} className="kl-wijken">
              <Heading level={2}>{gemeente}</Heading>
              <ul className="kl-wijken__list">
                {choices.map((wijk) => (
                  <li key={wijk.code}>{one(wijk)}</li>
                ))}
              </ul>
            </section>
          ))}
          {wijken.hasNextPage && (
            <Button purpose="secondary" onClick={() => void wijken.fetchNextPage()}>
              {text.wijken.more}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}
