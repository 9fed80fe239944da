import { Icon, type IconName } from './Icon';

/** Initials where others put photos; an icon for what is not a person. */
export function Avatar({ initials, icon, large = false }: { initials?: string; icon?: IconName; large?: boolean }) {
  return (
    <span className={`kl-avatar ${large ? 'kl-avatar--large' : ''} ${icon ? 'kl-avatar--thing' : ''}`} aria-hidden="true">
      {icon ? <Icon name={icon} size={large ? 28 : 22} /> : initials}
    </span>
  );
}
