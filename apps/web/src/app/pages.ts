import { later } from './later';

// In the order in which they are fetched ahead.
export const ContactPage = later(() => import('../features/contact/ContactPage'));
export const WijkPage = later(() => import('../features/wijk/WijkPage'));
export const WijkenPage = later(() => import('../features/wijken/WijkenPage'));
export const MijnWijkPage = later(() => import('../features/wijken/MijnWijkPage'));
export const OrganisationPage = later(() => import('../features/organisation/OrganisationPage'));
export const OrganisationEditPage = later(() => import('../features/organisation/OrganisationEditPage'));
export const OrganisationClosePage = later(() => import('../features/organisation/OrganisationClosePage'));
export const OrganisationHistoryPage = later(() => import('../features/organisation/OrganisationHistoryPage'));
export const AddOrganisationPage = later(() => import('../features/organisation/AddOrganisationPage'));
export const SignInPage = later(() => import('../features/sign-in/SignInPage'));
export const SignInLinkPage = later(() => import('../features/sign-in/SignInLinkPage'));
export const AccountPage = later(() => import('../features/account/AccountPage'));
export const BeheerPage = later(() => import('../features/beheer/BeheerPage'));
export const RollenPage = later(() => import('../features/beheer/RollenPage'));
export const AddPage = later(() => import('../features/keeping/AddPage'));
export const EditPage = later(() => import('../features/keeping/EditPage'));
export const HistoryPage = later(() => import('../features/keeping/HistoryPage'));
export const AbsencePage = later(() => import('../features/keeping/AbsencePage'));
export const EndPage = later(() => import('../features/keeping/EndPage'));
export const DeparturePage = later(() => import('../features/departures/DeparturePage'));
export const ComingAndGoingPage = later(() => import('../features/departures/ComingAndGoingPage'));
export const ListOnDayPage = later(() => import('../features/departures/ListOnDayPage'));
export const AccountsPage = later(() => import('../features/accounts/AccountsPage'));
export const WorkingPage = later(() => import('../features/operate/WorkingPage'));
export const MaatjePage = later(() => import('../features/maatjes/MaatjePage'));
export const MaatjesBoardPage = later(() => import('../features/maatjes/MaatjesBoardPage'));
export const MaatjesPlanPage = later(() => import('../features/maatjes/MaatjesPlanPage'));
export const MeldingenPage = later(() => import('../features/corrections/MeldingenPage'));
export const BevestigenPage = later(() => import('../features/confirming/BevestigenPage'));
export const ConfirmByMailPage = later(() => import('../features/confirming/ConfirmByMailPage'));
export const ListingQuestionPage = later(() => import('../features/listing/ListingQuestionPage'));
export const PrivacyPage = later(() => import('../features/privacy/PrivacyPage'));
export const DubbelPage = later(() => import('../features/duplicates/DubbelPage'));
export const ImportPage = later(() => import('../features/import/ImportPage'));
export const DemoMailboxPage = later(() => import('../features/demo-mailbox/DemoMailboxPage'));
export const NotFoundPage = later(() => import('../features/not-found/NotFoundPage'));

const FIRST_PART = {
  contacten: ContactPage.ready,
  organisaties: OrganisationPage.ready,
  wijken: WijkPage.ready,
  'mijn-wijk': WijkPage.ready,
  maatje: MaatjePage.ready,
  inloggen: SignInPage.ready,
  beheer: BeheerPage.ready,
  bevestigen: ConfirmByMailPage.ready,
  vraag: ListingQuestionPage.ready,
  privacy: PrivacyPage.ready,
};

/** Fetches the code of the page that this address opens, while it is still being found out who is asking. */
export function readyFor(path: string): void {
  const ready = new Map<string, () => Promise<unknown>>(Object.entries(FIRST_PART)).get(path.split('/')[1]!);
  ready?.().catch(() => undefined);
}
