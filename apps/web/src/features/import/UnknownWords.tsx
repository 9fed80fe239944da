import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { Problem } from '../../app/Answer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Field } from '../../ui/form/Field';
import { Picked } from '../keeping/PersonFields';
import { MeaningBox, type Meaning } from './MeaningBox';
import { UnknownOrganisations } from './UnknownOrganisations';
import type { Deciding } from './useImport';

const words = importing.words;
/** So many stand there before she asks for all. */
const FEW = 8;
const SKIP = 'skip';
/** Of what a word may mean, so much is one tap away. */
const MOST_OFFERED = 3;

type Preview = NonNullable<ImportStateFragment['preview']>;
export type Word = Preview['words'][number];

/** The words that are not known by themselves, each once: what does it mean? While the preview is made anew they stay. */
export function UnknownWords({ preview, deciding }: { preview: Preview | null; deciding: Deciding }) {
  const [last, setLast] = useState(preview);
  if (preview && preview !== last) setLast(preview);
  const all = last?.words ?? [];
  const [organisations, others] = [all.filter(({ kind }) => kind === 'ORGANISATION'), all.filter(({ kind }) => kind !== 'ORGANISATION')];
  return (
    <>
      <UnknownOrganisations words={organisations} deciding={deciding} />
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

interface UnknownProps {
  word: Word;
  deciding: Deciding;
  /** What else she can do with it, as long as she did not say what it means; then she looks among what is known only when she wants to. */
  children?: ReactNode;
}

/** One word, and what she says it means. */
export function UnknownWord({ word: { kind, word, rows, guesses, isRemembered, ...given }, deciding, children }: UnknownProps) {
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const [isLooking, setLooking] = useState(!children);
  const [told, setTold] = useState(given.means);
  const [means, setMeans] = useState<readonly Meaning[] | null>(given.means);
  if (given.means !== told && !deciding.words.isPending) {
    setTold(given.means);
    setMeans(given.means);
  }
  const answer = (next: readonly Meaning[] | null) => {
    const before = means;
    setMeans(next);
    room.current?.focus(); // what she chose with goes away
    deciding.words.mutateAsync([{ kind, word, means: next && next.map(({ key }) => key) }]).catch(() => setMeans(before));
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
      {means === null && children}
      {canHaveMore && isLooking && (
        <Field id={id} label={means === null ? words.ask[kind](word) : words.another(word)} help={words.rows(rows)}>
          {(input) => <MeaningBox kind={kind} input={input} guesses={guesses} not={means ?? []} choose={choose} />}
        </Field>
      )}
      {!canHaveMore && (
        <p className="kl-import__known-word">
          <strong>{words.is(word)}</strong> <span className="kl-soft kl-small">{words.rows(rows)}</span>
        </p>
      )}
      <Picked items={isSkipped ? [{ key: SKIP, label: words.skipped }] : (means ?? []).map(({ key, label }) => ({ key, label }))} remove={remove} say={words.remove} />
      {isRemembered && means !== null && <span className="kl-soft kl-small">{words.remembered}</span>}
      {offered.length > 0 && (
        <div className="kl-row-wrap">
          <span className="kl-soft kl-small">{children ? importing.organisations.same : words.guesses}</span>
          {offered.map((guess) => (
            <Button key={guess.key} purpose="secondary" onClick={() => choose(guess)}>
              {guess.label}
            </Button>
          ))}
        </div>
      )}
      {means === null && (
        <div className="kl-row-wrap">
          {!isLooking && (
            <Button purpose="subtle" onClick={() => setLooking(true)}>
              {importing.organisations.look}
            </Button>
          )}
          <Button purpose="subtle" onClick={() => answer([])}>
            {words.skip}
          </Button>
        </div>
      )}
    </div>
  );
}
