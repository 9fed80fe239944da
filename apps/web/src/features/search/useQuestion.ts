import { useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { readQuestion, writeQuestion, type Question } from './question';

/** The question, and how to ask another: the address follows, without a new entry in the history for every letter. */
export function useQuestion(): [Question, (next: Question) => void] {
  const search = useSearch();
  const [question, setQuestion] = useState(() => readQuestion(search));
  const written = useRef(search);

  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    setQuestion(readQuestion(search));
  }, [search]);

  const ask = (next: Question) => {
    setQuestion(next);
    written.current = writeQuestion(next);
    try {
      history.replaceState(history.state, '', written.current ? `/?${written.current}` : '/');
    } catch {
      // Some browsers allow only so many changes of the address a minute. The question goes on.
    }
  };
  return [question, ask];
}
