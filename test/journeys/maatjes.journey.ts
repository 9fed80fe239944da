/**
 * Maatjes in a real browser, on a phone: a reorganisation, a new employee's first day, an expert who leaves. The stories
 * follow each other in one directory: after the first who can have a maatje has one, and then somebody starts.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PHONE, sidewaysRoom, signInAs, signInByMail, type Tab } from './support/browser.js';
import { withDatabase } from '../support/with-database.js';
import { withoutMaatjes } from '../support/without-maatjes.js';
import { openJourney } from './support/open-journey.js';

const NEWCOMER = { voornaam: 'Nina', achternaam: 'Zonneveld', email: 'nina.zonneveld@buurtteamsheerlen.example' };
const NAME = `${NEWCOMER.voornaam} ${NEWCOMER.achternaam}`;
const ROOM = 12;

const journey = openJourney();
/** As whoever tries the demo finds it. */
const demo = openJourney();
let els: Tab;

beforeAll(async () => {
  await withDatabase({ DATA_DIR: journey.app.dataDir }, (source) => source.transaction(withoutMaatjes));
  els = await journey.openTab(PHONE);
  await signInAs(els.page, /coördinator/);
  // More places than people, so that somebody's maatjes can go to others.
  const { maatjesBoard } = await ask(els, '{ maatjesBoard { load { contactId domains } } }');
  for (const { contactId, domains } of maatjesBoard.load.slice(0, 4)) {
    await ask(els, `mutation { setExpertProfile(contactId: "${contactId}", profile: { domains: [${domains.join(', ')}], capacity: ${ROOM}, paused: false }) { capacity } }`);
  }
});

/** Straight to the API, as the person of the tab. */
async function ask(tab: Tab, query: string): Promise<any> {
  const answer = await tab.context.request.post(`${journey.app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query } });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A phone of somebody's own, signed in by the link she was mailed. */
async function phoneOf(email: string): Promise<Tab> {
  const tab = await journey.openTab(PHONE);
  await signInByMail(tab, journey.app.url, email);
  return tab;
}

describe('a reorganisation', () => {
  it('shows first what is best and why, and gives everybody who can be asked a maatje by one button', async () => {
    const { page } = els;
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Maatjes', exact: true }).click();
    await page.getByText(/teamleden zonder maatje$/).waitFor();
    await page.getByRole('link', { name: 'Verdeel maatjes' }).click();
    await page.getByRole('button', { name: 'Maak een verdeling' }).click();
    await page.getByText('Dit is de beste verdeling').waitFor({ timeout: 30_000 });
    await page.getByText(/^Bestaande maatjes blijven/).waitFor();
    expect(await page.getByText(/punten/i).count()).toBe(0);
    expect(await page.getByRole('list', { name: 'Nieuw' }).getByRole('listitem').count()).toBe(10);
    expect(await sidewaysRoom(page)).toBe(0);
    await page.getByRole('button', { name: /^Voer door: \d+ nieuwe maatjes$/ }).click();
    await page.getByText(/^Doorgevoerd: \d+ nieuwe maatjes\.$/).waitFor();
    await page.getByRole('link', { name: 'Naar maatjes' }).click();
    await page.getByText(/^4 van \d+ teamleden zonder maatje$/).waitFor();
    await page.getByText(/2 beginnen binnen twee weken\.$/).waitFor();
    await page.getByText(/^Een voorstel gaat per mail: vul eerst het e-mailadres in/).first().waitFor();
    expect(els.problems).toEqual([]);
  });
});

describe('a distribution that is called off, or fails', () => {
  it('says so, that nothing changed, and lets her begin again', async () => {
    const { page } = els;
    const answerWith = (state: string) => page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query MaatjesPlan')) return route.continue();
      const body = (await (await route.fetch()).text()).replace(/"state":"READY"/, `"state":"${state}"`);
      return route.fulfill({ contentType: 'application/json', body });
    });
    await answerWith('RUNNING'); // as if it took long
    await page.goto('/beheer/maatjes/verdelen');
    await page.getByRole('button', { name: 'Maak een verdeling' }).click();
    await page.getByText(/mogelijke paren, ronde/).waitFor();
    await page.getByRole('button', { name: 'Stop met zoeken' }).click();
    await page.getByText('Gestopt. Er is niets veranderd.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await answerWith('FAILED');
    await page.getByRole('button', { name: 'Maak een nieuwe verdeling' }).click();
    await page.getByText(/^Het zoeken lukte niet\./).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Maak een nieuwe verdeling' }).click();
    await page.getByText('Dit is de beste verdeling').or(page.getByText(/^Er valt niets te veranderen/)).waitFor({ timeout: 30_000 });
    expect(els.problems).toEqual([]);
  });
});

describe('the new employee of the demo', () => {
  it('reads who her maatje could be and why, says yes, and can call her', async () => {
    const lotte = await demo.openTab(PHONE);
    await signInAs(lotte.page, /nieuw bij het buurtteam/);
    await lotte.page.getByRole('link', { name: 'Maatje', exact: true }).click();
    await lotte.page.getByRole('heading', { name: /^Voorstel: .+ wordt je maatje$/ }).waitFor();
    await lotte.page.getByText(/samen aanwezig/).waitFor();
    await lotte.page.getByRole('button', { name: /^Ja, graag/ }).click();
    await lotte.page.getByText(/^Jullie zijn nu maatjes: jij en .+\./).waitFor();
    await lotte.page.goto('/maatje');
    await lotte.page.getByRole('heading', { name: 'Waarom jullie twee' }).waitFor();
    await lotte.page.locator('.kl-call--wide').waitFor();
    expect(lotte.problems).toEqual([]);
  });
});

describe("a new employee's first day", () => {
  let hers: Tab;
  let successor: { expertName: string; expert: { email: string } };
  afterAll(() => hers?.close());

  it('brings her a proposal of her coordinator, two times yes, and each a button to call the other', async () => {
    const { viewer } = await ask(els, '{ viewer { contacts { organisation { id } } } }');
    await ask(els, `mutation { addContact(input: { professional: { voornaam: "${NEWCOMER.voornaam}", achternaam: "${NEWCOMER.achternaam}", email: "${NEWCOMER.email}" },
      roleCode: "jeugd-en-gezinswerker", organisationId: "${viewer.contacts[0].organisation.id}", areaCodes: ["WK091733"] }) { changeId } }`);
    const { page } = els;
    await page.goto('/beheer/maatjes');
    await page.getByText(/^5 van \d+ teamleden zonder maatje$/).waitFor();
    await page.getByText('Vanzelf gekozen. Kies je niets anders, dan krijgen beiden morgen een mail.').first().waitFor();
    await page.getByRole('button', { name: new RegExp(`^Kies een ander.*${NAME}`) }).click();
    const three = page.getByRole('list', { name: `Een maatje voor ${NAME}` });
    await three.getByText(/plekken? vrij$/).first().waitFor();
    await page.getByRole('combobox', { name: 'Waarvoor?' }).selectOption('Gedragsproblemen');
    await page.getByRole('combobox', { name: 'Waarvoor?' }).selectOption('Maakt niet uit');
    await three.getByRole('button', { name: /^Stel voor aan beiden/ }).first().click();
    await page.getByText(new RegExp(`^Voorgesteld: .+ als maatje van ${NAME}`)).waitFor();
    await page.getByText(new RegExp(`^Wacht op een ja van ${NAME}`)).waitFor();
    const { maatjesBoard } = await ask(els, '{ maatjesBoard { waiting { memberName expertName expert { email } } } }');
    const { expertName, expert } = maatjesBoard.waiting.find(({ memberName }: { memberName: string }) => memberName === NAME);

    hers = await phoneOf(NEWCOMER.email);
    await hers.page.getByRole('link', { name: 'Maatje', exact: true }).click();
    await hers.page.getByRole('heading', { name: `Voorstel: ${expertName} wordt je maatje` }).waitFor();
    await hers.page.getByRole('button', { name: /^Ja, graag/ }).click();
    await hers.page.getByText(/^Je zei ja\./).first().waitFor();

    const theirs = await phoneOf(expert.email);
    await theirs.page.getByRole('link', { name: 'Maatje', exact: true }).click();
    await theirs.page.getByRole('button', { name: new RegExp(`^Ja, graag.*${NAME}`) }).click();
    await theirs.page.getByText(`Jullie zijn nu maatjes: jij en ${NAME}.`).waitFor();
    const row = theirs.page.getByRole('list', { name: 'Je maatjes' }).getByRole('listitem').filter({ hasText: NAME }).first();
    await row.locator('.kl-call').waitFor();
    await row.getByRole('button', { name: /^We hebben overlegd/ }).click();
    await row.getByText('1 keer overlegd').waitFor();

    await hers.page.goto('/');
    await hers.page.getByRole('link', { name: `Je maatje: ${expertName}` }).click();
    await hers.page.getByRole('heading', { name: 'Waarom jullie twee' }).waitFor();
    await hers.page.locator('.kl-call--wide').waitFor();
    await hers.page.getByRole('link', { name: /^contactlijst/ }).waitFor();
    await hers.page.getByText('1 keer overlegd').waitFor();
    expect([hers, theirs].flatMap(({ problems }) => problems)).toEqual([]);
    await theirs.close();
  });

  it('lets her ask for another, which only her coordinator reads', async () => {
    await hers.page.goto('/maatje');
    await hers.page.getByText('Iets wijzigen?').click();
    await hers.page.getByRole('textbox', { name: 'Waarom wil je een ander maatje?' }).fill('We werken op andere dagen.');
    await hers.page.getByRole('button', { name: 'Vraag een ander maatje' }).click();
    await hers.page.getByText(/^Je vroeg om een ander maatje/).waitFor();
    const { page } = els;
    await page.goto('/beheer/maatjes');
    await page.getByText('We werken op andere dagen.').waitFor();
    await page.getByRole('button', { name: /^Laat stoppen/ }).first().click();
    await page.getByRole('radio', { name: 'Vandaag' }).check();
    await page.getByRole('button', { name: 'Laat stoppen', exact: true }).click();
    await page.getByText(/zijn geen maatjes meer\.$/).waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText(/ongedaan gemaakt/i).waitFor();
    await page.getByRole('button', { name: new RegExp(`^Kies een maatje.*${NAME}`) }).click();
    await page.getByRole('combobox', { name: 'Hoe lang blijft het vorige maatje nog?' }).selectOption('Tot de nieuwe ja zegt');
    await page.getByRole('button', { name: /^Stel voor aan beiden/ }).first().click();
    await page.getByText(new RegExp(`^Voorgesteld: .+ als maatje van ${NAME}`)).waitFor();
    const { waiting } = (await ask(els, '{ maatjesBoard { waiting { expertName memberName expert { email } } } }')).maatjesBoard;
    successor = waiting.find(({ memberName }: { memberName: string }) => memberName === NAME);
  });

  it('says who was just too late, and who goes on: the first maatje makes way for the second', async () => {
    const { load } = (await ask(els, '{ maatjesBoard { load { contactId contact { name } pairs domains } } }')).maatjesBoard;
    const expert = load.find(({ contact }: any) => contact.name === successor.expertName);
    const room = (capacity: number) => ask(els, `mutation { setExpertProfile(contactId: "${expert.contactId}", profile: { domains: [${expert.domains.join(', ')}], capacity: ${capacity}, paused: false }) { capacity } }`);
    const theirs = await phoneOf(successor.expert.email);
    await theirs.page.goto('/maatje');
    await theirs.page.getByRole('button', { name: new RegExp(`^Ja, graag.*${NAME}`) }).click();
    await theirs.page.getByText(/^Je zei ja\./).first().waitFor();
    await room(expert.pairs);
    await hers.page.goto('/maatje');
    await hers.page.getByRole('button', { name: /^Ja, graag/ }).click();
    await hers.page.getByText(/heeft geen plek meer\. Dat ligt niet aan jou\./).waitFor();
    await room(expert.pairs + 1);
    const { id } = (await ask(hers, '{ viewer { contacts { id } } }')).viewer.contacts[0];
    await ask(els, `mutation { proposeMaatje(memberContactId: "${id}", expertContactId: "${expert.contactId}") { changeId } }`);
    for (const { page } of [theirs, hers]) {
      await page.goto('/maatje');
      await page.getByRole('button', { name: /^Ja, graag/ }).first().click();
      await page.getByText(/^Je zei ja\.|^Jullie zijn nu maatjes/).first().waitFor();
    }
    await hers.page.goto('/maatje');
    await hers.page.getByRole('article', { name: successor.expertName }).waitFor();
    expect(await hers.page.getByRole('article').count()).toBe(1);
    await hers.page.getByText('Eerdere maatjes (1)').waitFor();
    await theirs.page.goto('/maatje');
    const row = theirs.page.getByRole('list', { name: 'Je maatjes' }).getByRole('listitem').filter({ hasText: NAME }).first();
    await row.getByText('Overdragen').click();
    await row.getByRole('list', { name: `Wie kan het maatje van ${NAME} worden` }).waitFor();
    await row.getByRole('textbox', { name: 'Waarom draag je over?' }).fill('Ik ga minder werken.');
    await row.getByRole('button', { name: 'Laat de coördinator kiezen' }).click();
    await theirs.page.getByText(new RegExp(`^Je draagt ${NAME} over\\.`)).waitFor();
    expect(await sidewaysRoom(theirs.page)).toBe(0);
    await els.page.goto('/beheer/maatjes');
    await els.page.getByText(`${successor.expertName} wil ${NAME} overdragen.`).waitFor();
    await els.page.getByText('Ik ga minder werken.').waitFor();
    expect(theirs.problems).toEqual([]);
    await theirs.close();
  });
});

describe('an expert who leaves', () => {
  it('has her maatjes spread over others, with nothing else changed, and it can be undone', async () => {
    const { page } = els;
    await page.goto('/beheer/maatjes');
    const load = page.getByRole('list', { name: 'Plekken per expert' });
    const withMaatjes = load.getByRole('listitem').filter({ hasText: /[1-9] van \d/ }).first();
    const name = (await withMaatjes.getByRole('link').first().textContent())!;
    await withMaatjes.getByRole('button', { name: /^Bekijk/ }).click();
    await page.getByRole('link', { name: 'Maatjes verdelen over anderen' }).click();
    await page.getByRole('heading', { level: 1, name: `Maatjes van ${name} verdelen over anderen` }).waitFor();
    await page.getByRole('button', { name: 'Maak een verdeling' }).click();
    await page.getByText('Dit is de beste verdeling').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: /^Voer door: \d+ nieuwe? maatjes?, \d+ stop(t|pen)$/ }).click();
    await page.getByText(/^Doorgevoerd:/).waitFor();
    const roomOf = async () => (await ask(els, '{ maatjesBoard { load { contact { name } pairs } } }')).maatjesBoard.load.find(({ contact }: any) => contact.name === name).pairs as number;
    expect(await roomOf()).toBe(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText(/ongedaan gemaakt/i).waitFor();
    expect(await roomOf()).toBeGreaterThan(0);
    expect(els.problems).toEqual([]);
  });
});
