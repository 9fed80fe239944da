import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { Problem } from '../../app/Answer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { UnknownOrganisations } from './UnknownOrganisations';
import { UnknownWord, type Word } from './UnknownWord';
import type { Deciding } from './useImport';

const words = importing.words;
/** So many stand there before she asks for all. */
const FEW = 8;

type Preview = NonNullable<ImportStateFragment['preview']>;

/** The words that are not known by themselves, each once: what does it mean? While the preview is made anew they stay. */
export function UnknownWords({ preview, deciding }: { preview: Preview | null; deciding: Deciding }) {
  const [last, setLast] = useState(preview);
  if (preview && preview !== last) setLast(preview);
  const all = last?.words ?? [];
  const [organisations, others] = [all.filter(({ kind }) => kind === 'ORGANISATION'), all.filter(({ kind }) => kind !== 'ORGANISATION')];
  return (
    <>
      <UnknownOrganisations words={organisations} more={others.length === 0 ? last?.moreWords ?? 0 : 0} deciding={deciding} />
      {others.length > 0 && <Words words={others} more={last?.moreWords ?? 0} deciding={deciding} />}
    </>
  );
}

function Words({ words: all, more, deciding }: { words: Word[]; more: number; deciding: Deciding }) {
  const open = all.filter(({ means }) => means === null).length;
  const [needsHer] = useState(open > 0);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? all : all.slice(0, FEW);
  return (
    <details className="kl-import__words" open={needsHer}>
      <summary>
        {words.summary(open + more, all.length - open)} <span className="kl-import__look">{words.look}</span>
      </summary>
      <Paragraph className="kl-soft kl-small">{words.help}</Paragraph>
      <ul>
        {shown.map((word) => (
          <li key={`${word.kind} ${word.word}`}>
            <UnknownWord word={word} deciding={deciding} />
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <Button purpose="secondary" onClick={() => setWhole(true)}>
          {words.all(all.length)}
        </Button>
      )}
      {more > 0 && shown.length === all.length && <Paragraph className="kl-soft kl-small">{words.more(more)}</Paragraph>}
      <Problem error={deciding.words.error} />
    </details>
  );
}
