import type { ReactNode } from 'react';
import { text } from '../text';
import { TextLink } from '../ui/TextLink';

/** Below the title of a page: to the page it belongs to. */
export function WayBack({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="kl-way-back">
      <TextLink to={to}>{children}</TextLink>
    </p>
  );
}

export const ToBeheer = () => <WayBack to="/beheer">{text.beheer.back}</WayBack>;
