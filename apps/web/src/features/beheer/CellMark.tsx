import type { ReactNode } from 'react';
import type { CellFragment } from '../../gql/operations.generated';

export type Mark = CellFragment['state'] | 'ENDING';

/** A shape of its own for each state: full, empty, half, a clock, an open ring, a ring with a way out. */
export function CellMark({ mark }: { mark: Mark }) {
  return (
    <svg className={`kl-mark kl-mark--${mark.toLowerCase()}`} aria-hidden="true" focusable="false" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      {SHAPES[mark]}
    </svg>
  );
}

const SHAPES: Record<Mark, ReactNode> = {
  FILLED: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path d="m6.5 10.3 2.5 2.5 4.6-5" className="kl-mark__check" />
    </>
  ),
  NEW: <circle cx="10" cy="10" r="8" />,
  DUE: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 2a8 8 0 0 1 0 16Z" fill="currentColor" />
    </>
  ),
  STALE: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 5.5V10l3 2.5" />
    </>
  ),
  VACANT: <circle cx="10" cy="10" r="8" strokeDasharray="3 3.3" />,
  ENDING: (
    <>
      <path d="M11 3H3v14h8" />
      <path d="M8 10h9m0 0-3.5-3.5M17 10l-3.5 3.5" />
    </>
  ),
};
