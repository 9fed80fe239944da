import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { text } from '../text';
import { Avatar } from '../ui/Avatar';
import { Icon, type IconName } from '../ui/Icon';
import { useSlow } from '../ui/useSlow';
import { Broken } from './Broken';
import { EmergencyBar } from './EmergencyBar';
import { keepsLists } from './keeps-lists';
import { isDemo, useViewer } from './viewer';

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const answer = useViewer().data;
  const me = answer?.viewer;
  const [path] = useLocation();
  return (
    <>
      <SkipLink href="#inhoud">{text.skip}</SkipLink>
      <div className="kl-top">
        <EmergencyBar />
        <header className="kl-header">
          <div className="kl-header__inner">
            <Link href="/" className="kl-brand">
              <span className="kl-brand__place">{me?.gemeenten.map((gemeente) => gemeente.name).join(' · ') ?? text.product}</span>
              {me && <span className="kl-brand__product">{text.product}</span>}
            </Link>
            {me && path !== '/' && (
              <Link href="/" className="kl-header__search">
                <Icon name="search" />
                <span>{text.nav.searchSomebody}</span>
              </Link>
            )}
            {me ? (
              <nav className="kl-header__links" aria-label={text.nav.mine}>
                <Link href="/mijn-wijk" className="kl-header__link">
                  {text.nav.mijnWijk}
                </Link>
                {me.hasMaatjes && (
                  <Link href="/maatje" className="kl-header__link">
                    {text.nav.maatje}
                  </Link>
                )}
                {keepsLists(me) && (
                  <Link href="/beheer" className="kl-header__link">
                    {text.nav.beheer}
                  </Link>
                )}
                <Link href="/account" className="kl-header__account">
                  <Avatar initials={me.initials} />
                  <span className="kl-hidden">{text.nav.accountOf(me.name)}</span>
                </Link>
              </nav>
            ) : (
              answer &&
              path !== '/inloggen' && (
                <Link href="/inloggen" className="kl-header__link kl-header__link--always">
                  {text.nav.signIn}
                </Link>
              )
            )}
          </div>
          <BusyBar />
        </header>
      </div>
      {isDemo(answer) && <aside className="kl-demo" aria-label={text.demo}>
          {text.demoNotice}
        </aside>}
      <main id="inhoud" className="kl-main" tabIndex={-1}>
        <Broken at={path}>{children}</Broken>
      </main>
      {me && <BottomNav path={path} mijnWijk={me.mijnWijk?.code} maatje={me.hasMaatjes} keeps={keepsLists(me)} />}
    </>
  );
}

function BottomNav({ path, mijnWijk, maatje, keeps }: { path: string; mijnWijk?: string; maatje: boolean; keeps: boolean }) {
  const items: { to: string; icon: IconName; label: string; here: boolean }[] = [
    { to: '/', icon: 'search', label: text.nav.search, here: path === '/' },
    { to: '/mijn-wijk', icon: 'pin', label: text.nav.mijnWijk, here: path === '/mijn-wijk' || path === `/wijken/${mijnWijk}` },
    ...(maatje ? [{ to: '/maatje', icon: 'people' as const, label: text.nav.maatje, here: path === '/maatje' }] : []),
    ...(keeps ? [{ to: '/beheer', icon: 'list' as const, label: text.nav.beheer, here: path.startsWith('/beheer') }] : []),
    { to: '/account', icon: 'person', label: text.nav.account, here: path === '/account' },
  ];
  return (
    <nav className="kl-bottom" aria-label={text.nav.label}>
      {items.map(({ to, icon, label, here }) => (
        <Link key={to} href={to} className="kl-bottom__item" aria-current={here ? 'page' : undefined}>
          <Icon name={icon} size={24} />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}

function BusyBar() {
  const fetching = useIsFetching({ predicate: (query) => query.state.fetchStatus === 'fetching' && !query.state.error });
  const busy = useSlow(fetching + useIsMutating() > 0, 300);
  return <div className={`kl-busy ${busy ? 'kl-busy--on' : ''}`} aria-hidden="true" />;
}
