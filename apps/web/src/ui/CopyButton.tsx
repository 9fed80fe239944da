import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect, useState } from 'react';
import { text } from '../text';
import { Icon } from './Icon';

/** Copies a text and says so on the button itself. `what` names it for who cannot see the row. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      // Absent where the app is not served over https.
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  const label = { idle: text.copy.copy, copied: text.copy.copied, failed: text.copy.failed }[outcome];
  return (
    <Button purpose="subtle" className="kl-copy" onClick={() => void copy()} iconStart={<Icon name={outcome === 'copied' ? 'check' : 'copy'} />}>
      <span aria-live="polite">
        {label}
        {outcome === 'idle' && <span className="kl-hidden"> {what}</span>}
      </span>
    </Button>
  );
}
