import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { Notice } from '../../ui/Notice';

const Say = createContext<(words: string) => void>(() => undefined);

/** Says what was done on the board: the row it was done in has often gone elsewhere by then. */
export const useSay = () => useContext(Say);

export function WithSaid({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ words: string }>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) box.current?.focus({ preventScroll: true });
  }, [said]);
  return (
    <Say value={(words) => setSaid({ words })}>
      {children}
      <div ref={box} className="kl-board__said" role="status" tabIndex={-1}>
        {said && <Notice tone="info">{said.words}</Notice>}
      </div>
    </Say>
  );
}
