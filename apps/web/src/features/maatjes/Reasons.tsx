import { Heading } from '@nl-design-system-candidate/heading-react';
import { capital } from '../../ui/capital';
import { Icon } from '../../ui/Icon';

/** Why these two, the most telling first. */
export function Reasons({ title, reasons, level }: { title?: string; reasons: readonly string[]; level?: 2 | 3 }) {
  if (reasons.length === 0) return null;
  return (
    <>
      {title && level && <Heading level={level}>{title}</Heading>}
      <ul className="kl-reasons">
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon name="check" size={18} />
            <span>{capital(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
