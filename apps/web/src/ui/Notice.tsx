import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

type Tone = 'info' | 'stale' | 'danger';
const ICONS: Record<Tone, IconName> = { info: 'check', stale: 'clock', danger: 'warning' };

/** A remark that stays on the page, where it belongs. */
export function Notice({ tone, icon, role, children }: { tone: Tone; icon?: IconName; role?: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div className={`kl-notice kl-notice--${tone}`} role={role}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className="kl-notice__text">{children}</div>
    </div>
  );
}
