import { Link as DesignLink, type LinkProps } from '@nl-design-system-candidate/link-react';
import { Link as RouterLink } from 'wouter';

/** A link to a page of this app, without a page load. */
export function TextLink({ to, ...rest }: { to: string } & Omit<LinkProps, 'href'>) {
  return (
    <RouterLink href={to} asChild>
      <DesignLink href={to} {...rest} />
    </RouterLink>
  );
}

/** A link that leaves the app: a phone number, an e-mail address, a site, a file. */
export { DesignLink as OuterLink };
