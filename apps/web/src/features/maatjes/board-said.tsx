import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { Saved } from '../keeping/Undo';

type Saying = (words: string, changeId: string | null) => void;
const Say = createContext<Saying>(() => undefined);

/** Says what was done on the board, with the way back: the row it was done in has often gone elsewhere by then. */
export const useSay = () => useContext(Say);

export function WithSaid({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ words: string; changeId: string | null; time: number }>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) box.current?.focus({ preventScroll: true });
  }, [said]);
  return (
    <Say value={(words, changeId) => setSaid({ words, changeId, time: (said?.time ?? 0) + 1 })}>
      {children}
      <div ref={box} className="kl-board__said" tabIndex={-1}>
        {said && <Saved key={said.time} words={said.words} changeId={said.changeId} />}
      </div>
    </Say>
  );
}
