interface Bar {
  key: string;
  label: string;
  value: number;
  /** How long the bar can be. */
  of: number;
  /** The numbers, as text. */
  said: string;
  /** A bar that is full says something. */
  canBeFull?: boolean;
}

/** Numbers with a bar beside them: the text carries the meaning, the drawing only the proportion. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <ul className="kl-bars">
      {bars.map(({ key, label, value, of, said, canBeFull }) => (
        <li key={key}>
          <span className="kl-bars__words">
            <span>{label}</span>
            <span>{said}</span>
          </span>
          <LoadBar value={value} of={of} canBeFull={canBeFull} />
        </li>
      ))}
    </ul>
  );
}

/** Stretches with its place; its words stand beside it. */
export function LoadBar({ value, of, canBeFull = false }: { value: number; of: number; canBeFull?: boolean }) {
  const part = of === 0 ? (value > 0 ? 1 : 0) : Math.min(value / of, 1);
  return (
    <svg className={`kl-bar ${canBeFull && of > 0 && value >= of ? 'kl-bar--full' : ''}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="kl-bar__room" width="100" height="8" />
      <rect className="kl-bar__taken" width={part * 100} height="8" />
    </svg>
  );
}
