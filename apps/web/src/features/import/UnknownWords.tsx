import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import { mayAddOrganisations } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Field } from '../../ui/form/Field';
import { TextLink } from '../../ui/TextLink';
import { Picked } from '../keeping/PersonFields';
import { MeaningBox, type Meaning } from './MeaningBox';
import type { Deciding } from './useImport';

const words = importing.words;
/** So many stand there before she asks for all. */
const FEW = 8;
const SKIP = 'skip';
/** Of what a word may mean, so much is one tap away. */
const MOST_OFFERED = 3;

type Preview = NonNullable<ImportStateFragment['preview']>;
type Word = Preview['words'][number];

/** The words that are not known by themselves, each once: what does it mean? While the preview is made anew they stay. */
export function UnknownWords({ preview, deciding }: { preview: Preview | null; deciding: Deciding }) {
  const [last, setLast] = useState(preview);
  if (preview && preview !== last) setLast(preview);
  if (!last || last.words.length === 0) return null;
  return <Words words={last.words} more={last.moreWords} deciding={deciding} />;
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

function UnknownWord({ word: { kind, word, rows, guesses, isRemembered, ...given }, deciding }: { word: Word; deciding: Deciding }) {
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const me = useMe();
  const [means, setMeans] = useState<readonly Meaning[] | null>(given.means);
  const answer = (next: readonly Meaning[] | null) => {
    const before = means;
    setMeans(next);
    room.current?.focus(); // what she chose with goes away
    deciding.words.mutateAsync({ kind, word, means: next && next.map(({ key }) => key) }).catch(() => setMeans(before));
  };
  const choose = (chosen: Meaning) => answer([...(means ?? []), { key: chosen.key, label: chosen.label }]);
  const remove = (key: string) => {
    const left = (means ?? []).filter((each) => each.key !== key);
    answer(left.length > 0 ? left : null);
  };
  const isSkipped = means?.length === 0;
  const canHaveMore = means === null || (kind === 'AREAS' && !isSkipped);
  const offered = canHaveMore ? guesses.filter(({ key }) => !means?.some((chosen) => chosen.key === key)).slice(0, MOST_OFFERED) : [];
  return (
    <div ref={room} tabIndex={-1} role="group" aria-label={words.ask[kind](word)} className="kl-import__word">
      {canHaveMore ? (
        <Field id={id} label={means === null ? words.ask[kind](word) : words.another(word)} help={words.rows(rows)}>
          {(input) => <MeaningBox kind={kind} input={input} guesses={guesses} not={means ?? []} choose={choose} />}
        </Field>
      ) : (
        <p className="kl-import__known-word">
          <strong>{words.is(word)}</strong> <span className="kl-soft kl-small">{words.rows(rows)}</span>
        </p>
      )}
      <Picked items={isSkipped ? [{ key: SKIP, label: words.skipped }] : (means ?? []).map(({ key, label }) => ({ key, label }))} remove={remove} say={words.remove} />
      {isRemembered && means !== null && <span className="kl-soft kl-small">{words.remembered}</span>}
      {offered.length > 0 && (
        <div className="kl-row-wrap">
          <span className="kl-soft kl-small">{words.guesses}</span>
          {offered.map((guess) => (
            <Button key={guess.key} purpose="secondary" onClick={() => choose(guess)}>
              {guess.label}
            </Button>
          ))}
        </div>
      )}
      {means === null && (
        <div className="kl-row-wrap">
          <Button purpose="subtle" onClick={() => answer([])}>
            {words.skip}
          </Button>
          {kind === 'ORGANISATION' && mayAddOrganisations(me) && (
            <TextLink to={`/beheer/organisaties/toevoegen?${new URLSearchParams({ naam: word, lijst: deciding.id }).toString()}`}>{importing.addOrganisation}</TextLink>
          )}
        </div>
      )}
    </div>
  );
}
