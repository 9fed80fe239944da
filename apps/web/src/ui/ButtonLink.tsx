import type { AnchorHTMLAttributes } from 'react';
import { Link as RouterLink } from 'wouter';
import { Icon, type IconName } from './Icon';

interface Looks {
  purpose?: 'primary' | 'secondary' | 'subtle';
  icon?: IconName;
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** A link with the weight of a button: a number to dial, a file to save. */
export function ButtonLink({ purpose = 'secondary', icon, children, className, ...rest }: AnchorProps & Looks) {
  return (
    <a className={`nl-button nl-button--${purpose} ${className ?? ''}`} {...rest}>
      {icon && (
        <span className="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span className="nl-button__label">{children}</span>
    </a>
  );
}

/** The same, to a page of this app. */
export function PageButtonLink({ to, ...rest }: { to: string } & AnchorProps & Looks) {
  return (
    <RouterLink href={to} asChild>
      <ButtonLink href={to} {...rest} />
    </RouterLink>
  );
}
