import { Button } from '@nl-design-system-candidate/button-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Field } from '../../ui/form/Field';
import { TextLink } from '../../ui/TextLink';
import { Picked } from '../keeping/PersonFields';
import { MeaningBox, type Meaning } from './MeaningBox';
import type { Deciding } from './useImport';

const words = importing.words;
const SKIP = 'skip';
/** Of what a word may mean, so much is one tap away. */
const MOST_OFFERED = 3;

export type Word = NonNullable<ImportStateFragment['preview']>['words'][number];

interface Props {
  word: Word;
  deciding: Deciding;
  /** What else she can do with it, as long as she did not say what it means; then she looks among what is known only when she wants to. */
  children?: ReactNode;
}

/** One word, and what she says it means. */
export function UnknownWord({ word: { kind, word, rows, guesses, isRemembered, ...given }, deciding, children }: Props) {
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
  const skip = (
    <Button purpose="subtle" onClick={() => answer([])}>
      {words.skip}
    </Button>
  );
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
      {means === null && !children && <div>{skip}</div>}
      {means === null && children && (
        <details className="kl-import__else">
          <summary>{importing.organisations.else}</summary>
          <div className="kl-row-wrap">
            {!isLooking && (
              <Button purpose="subtle" onClick={() => setLooking(true)}>
                {importing.organisations.look}
              </Button>
            )}
            <TextLink to={`/beheer/organisaties/toevoegen?${new URLSearchParams({ naam: word, lijst: deciding.id }).toString()}`}>{importing.addOrganisation}</TextLink>
            {skip}
          </div>
        </details>
      )}
    </div>
  );
}
