import { useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { SearchPage } from '../features/search/SearchPage';
import { Answer } from './Answer';
import { Frame } from './Frame';
import { keepApp } from './keep-app';
import { readyWhenIdle } from './later';
import {
  AbsencePage,
  AccountPage,
  AccountsPage,
  AddOrganisationPage,
  AddPage,
  BeheerPage,
  BevestigenPage,
  ComingAndGoingPage,
  ConfirmByMailPage,
  ContactPage,
  DemoMailboxPage,
  DeparturePage,
  DubbelPage,
  EditPage,
  EndPage,
  HistoryPage,
  ListingQuestionPage,
  ListOnDayPage,
  MaatjePage,
  MaatjesBoardPage,
  MaatjesPlanPage,
  MeldingenPage,
  ImportPage,
  MijnWijkPage,
  NotFoundPage,
  OrganisationClosePage,
  OrganisationEditPage,
  OrganisationHistoryPage,
  OrganisationPage,
  PrivacyPage,
  RollenPage,
  SignInLinkPage,
  SignInPage,
  WijkenPage,
  WijkPage,
  WorkingPage,
} from './pages';
import { useViewer } from './viewer';

/** First things first: the page itself and its answers. */
const READY_AFTER_MS = 1_000;

export function App() {
  useEffect(() => {
    const timer = setTimeout(() => {
      readyWhenIdle();
      keepApp();
    }, READY_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame>
      <Switch>
        <Route path="/inloggen" component={SignInPage} />
        <Route path="/inloggen/link" component={SignInLinkPage} />
        <Route path="/bevestigen" component={ConfirmByMailPage} />
        <Route path="/vraag" component={ListingQuestionPage} />
        <Route path="/privacy" component={PrivacyPage} />
        <Route path="/demo-postvak" component={DemoMailboxPage} />
        <Route>
          <OnlySignedIn />
        </Route>
      </Switch>
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
          <Switch key={answer.viewer.id}>
            <Route path="/" component={SearchPage} />
            <Route path="/contacten/:id">{({ id }) => <ContactPage key={id} id={id} />}</Route>
            <Route path="/contacten/:id/bewerken">{({ id }) => <EditPage key={id} id={id} />}</Route>
            <Route path="/contacten/:id/geschiedenis">{({ id }) => <HistoryPage key={id} id={id} />}</Route>
            <Route path="/contacten/:id/afwezig">{({ id }) => <AbsencePage key={id} id={id} />}</Route>
            <Route path="/contacten/:id/stoppen">{({ id }) => <EndPage key={id} id={id} />}</Route>
            <Route path="/contacten/:id/uit-dienst">{({ id }) => <DeparturePage key={id} id={id} />}</Route>
            <Route path="/organisaties/:id">{({ id }) => <OrganisationPage key={id} id={id} />}</Route>
            <Route path="/organisaties/:id/bewerken">{({ id }) => <OrganisationEditPage key={id} id={id} />}</Route>
            <Route path="/organisaties/:id/geschiedenis">{({ id }) => <OrganisationHistoryPage key={id} id={id} />}</Route>
            <Route path="/organisaties/:id/sluiten">{({ id }) => <OrganisationClosePage key={id} id={id} />}</Route>
            <Route path="/wijken" component={WijkenPage} />
            <Route path="/wijken/:code">{({ code }) => <WijkPage key={code} code={code} />}</Route>
            <Route path="/wijken/:code/op-een-dag">{({ code }) => <ListOnDayPage key={code} code={code} />}</Route>
            <Route path="/mijn-wijk" component={MijnWijkPage} />
            <Route path="/maatje" component={MaatjePage} />
            <Route path="/account" component={AccountPage} />
            <Route path="/beheer/import/:id?" component={ImportPage} />
            <Route path="/beheer" component={BeheerPage} />
            <Route path="/beheer/toevoegen" component={AddPage} />
            <Route path="/beheer/organisaties/toevoegen" component={AddOrganisationPage} />
            <Route path="/beheer/meldingen" component={MeldingenPage} />
            <Route path="/beheer/bevestigen" component={BevestigenPage} />
            <Route path="/beheer/dubbel" component={DubbelPage} />
            <Route path="/beheer/komt-en-gaat" component={ComingAndGoingPage} />
            <Route path="/beheer/maatjes" component={MaatjesBoardPage} />
            <Route path="/beheer/maatjes/verdelen" component={MaatjesPlanPage} />
            <Route path="/beheer/rechten" component={AccountsPage} />
            <Route path="/beheer/werking" component={WorkingPage} />
            <Route path="/beheer/rollen" component={RollenPage} />
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
  const back = path + location.search + location.hash;
  return back === '/' ? '/inloggen' : `/inloggen#naar=${encodeURIComponent(back)}`;
}
