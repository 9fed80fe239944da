import { useEffect, useRef, useState } from 'react';
import { useFragment } from '../../app/useFragment';
import { readQuestion, writeQuestion, type Question } from './question';

/** The question, and how to ask another: the address follows, without a new entry in the history for every letter. */
export function useQuestion(): [Question, (next: Question) => void] {
  const fragment = useFragment();
  const [question, setQuestion] = useState(() => readQuestion(fragment));
  const written = useRef(fragment);

  useEffect(() => {
    if (fragment === written.current) return;
    written.current = fragment;
    setQuestion(readQuestion(fragment));
  }, [fragment]);

  const ask = (next: Question) => {
    setQuestion(next);
    written.current = writeQuestion(next);
    try {
      history.replaceState(history.state, '', written.current ? `/#${written.current}` : '/');
    } catch {
      // Some browsers allow only so many changes of the address a minute. The question goes on.
    }
  };
  return [question, ask];
}
