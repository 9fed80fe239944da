import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { text } from '../text';
import { arrive } from './arrival';

/** The title of a page: names the tab, and is where one arrives. */
export function PageTitle({ children, tab, className }: { children: ReactNode; tab: string; className?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useTab(tab);
  useLayoutEffect(() => {
    arrive(title.current);
  }, []);
  return (
    <Heading level={1} ref={title} tabIndex={-1} className={className}>
      {children}
    </Heading>
  );
}

export function useTab(name: string): void {
  useEffect(() => {
    document.title = `${name} – ${text.product}`;
  }, [name]);
}
