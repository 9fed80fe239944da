import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { SearchPage } from '../features/search/SearchPage';
import { Answer, Loading } from './Answer';
import { Frame } from './Frame';
import { useViewer } from './viewer';

const loadContact = () => import('../features/contact/ContactPage');
const loadWijk = () => import('../features/wijk/WijkPage');
const ContactPage = lazy(loadContact);
const WijkPage = lazy(loadWijk);
const WijkenPage = lazy(() => import('../features/wijken/WijkenPage'));
const MijnWijkPage = lazy(() => import('../features/wijken/MijnWijkPage'));
const OrganisationPage = lazy(() => import('../features/organisation/OrganisationPage'));
const SignInPage = lazy(() => import('../features/sign-in/SignInPage'));
const SignInLinkPage = lazy(() => import('../features/sign-in/SignInLinkPage'));
const AccountPage = lazy(() => import('../features/account/AccountPage'));
const DemoMailboxPage = lazy(() => import('../features/demo-mailbox/DemoMailboxPage'));
const NotFoundPage = lazy(() => import('../features/not-found/NotFoundPage'));

export function App() {
  useEffect(() => {
    // The two pages one goes to from a result are ready before they are asked for.
    const timer = setTimeout(() => void Promise.all([loadContact(), loadWijk()]).catch(() => undefined), 1_500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/inloggen" component={SignInPage} />
          <Route path="/inloggen/link" component={SignInLinkPage} />
          <Route path="/demo-postvak" component={DemoMailboxPage} />
          <Route>
            <OnlySignedIn />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  );
}

function OnlySignedIn() {
  const viewer = useViewer();
  const [path] = useLocation();
  return (
    <Answer to={{ ...viewer, error: viewer.data ? null : viewer.error }}>
      {(answer) =>
        answer.viewer ? (
          <Switch>
            <Route path="/" component={SearchPage} />
            <Route path="/contacten/:id">{({ id }) => <ContactPage key={id} id={id} />}</Route>
            <Route path="/organisaties/:id">{({ id }) => <OrganisationPage key={id} id={id} />}</Route>
            <Route path="/wijken" component={WijkenPage} />
            <Route path="/wijken/:code">{({ code }) => <WijkPage key={code} code={code} />}</Route>
            <Route path="/mijn-wijk" component={MijnWijkPage} />
            <Route path="/account" component={AccountPage} />
            <Route component={NotFoundPage} />
          </Switch>
        ) : (
          <Redirect to={signInPath(path)} replace />
        )
      }
    </Answer>
  );
}

function signInPath(path: string): string {
  const back = path + location.search;
  return back === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(back)}`;
}
