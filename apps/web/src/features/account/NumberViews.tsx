import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { QueryKey } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import type { WhoSawMyNumberQuery } from '../../gql/operations.generated';
import { privacy as words } from '../../text/privacy';
import { readMoment } from '../../ui/hours';

type Views = WhoSawMyNumberQuery['whoSawMyNumber'];

interface Props {
  queryKey: QueryKey;
  ask: (after: string | null, signal: AbortSignal) => Promise<Views>;
  /** The id of the heading above it. */
  labelledBy: string;
  /** Said when nobody did. */
  none: string;
}

/** Who saw somebody's numbers, when and where; page by page. */
export function NumberViews({ queryKey, ask, labelledBy, none }: Props) {
  const views = usePages(queryKey, ask);
  return (
    <Answer to={views}>
      {({ nodes }) => (
        <>
          {nodes.length === 0 ? (
            <Paragraph className="kl-soft">{none}</Paragraph>
          ) : (
            <ul className="kl-lines" aria-labelledby={labelledBy}>
              {nodes.map(({ id, at, by, through }) => (
                <li key={id}>
                  <span>{by}</span>
                  <span className="kl-soft kl-small">{[readMoment(at), words.through[through]].join(' · ')}</span>
                </li>
              ))}
            </ul>
          )}
          <ShowMore of={views} />
        </>
      )}
    </Answer>
  );
}
