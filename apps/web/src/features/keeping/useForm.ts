import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Problems } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { isFine, problemsIn } from './problems';

type Saving = Pick<UseMutationResult, 'error' | 'failureCount' | 'isPending' | 'isSuccess' | 'reset'>;

interface What {
  /** Something was typed or chosen: it is not left without a question. */
  dirty: boolean;
  /** What is wrong with it, by the id of the field. */
  check: () => Problems;
  /** Sends it; nothing was wrong. */
  send: () => void;
  /** Where the server's refusals belong. */
  refusals?: (error: Error | null) => Problems;
}

/** A form that is checked, and sent when nothing is wrong. */
export function useForm(saving: Saving, { dirty, check, send, refusals = problemsIn }: What) {
  const [found, setFound] = useState<Problems>({});
  const [tries, setTries] = useState(0);
  useLeaveWarning(dirty, saving);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending) return;
    const wrong = check();
    setFound(wrong);
    setTries(tries + 1);
    saving.reset();
    if (isFine(wrong)) send();
  };
  const refused = refusals(saving.error);
  return {
    submit,
    /** What she was told before it was sent, and what the server refused. */
    problems: { ...found, ...refused } as Problems,
    tries: tries + saving.failureCount,
    /** Why it was not saved, when that is about no single field. */
    error: isFine(refused) ? saving.error : null,
  };
}
