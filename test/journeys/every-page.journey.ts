/**
 * Every page, in a real browser against the real server:
 * 1. axe finds nothing (WCAG 2.2 A and AA, and its best practices), at 390 and at 1280 px;
 * 2. nothing scrolls sideways at 320 px;
 * 3. the Content-Security-Policy is not violated and nothing fails in the console;
 * 4. it has a title of its own and one h1;
 * 5. what can be tapped is at least 24 px;
 * 6. the app can be installed: a manifest with icons that are there.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startDemoApp } from '../support/start-app.js';
import { somebodyElsewhere } from './support/elsewhere.js';
import { DESK, NARROW, openBrowser, openTab, PHONE, sidewaysRoom, signInAs, signInByMail, type Tab } from './support/browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: Awaited<ReturnType<typeof startDemoApp>>;
/** Its daily run comes a minute after the start, and sends the mails "klopt dit nog?". */
let daily: Awaited<ReturnType<typeof startDemoApp>>;
let browser: Browser;
let ibEr: Session;
let newcomer: Session;
let coach: Session;
let expert: Session;
let coordinator: Session;
let beheerder: Session;
const tabs = new Map<Session | undefined, Tab>();
const pages: Record<string, string> = {};

const NAMES = ['inloggen', 'inloglink', 'postvak', 'start', 'zoeken', 'filters', 'niets gevonden', 'onbekende straat', 'contact', 'afwezig', 'wijk', 'wijken', 'kies je wijk', 'organisatie', 'account', 'privacy', 'niet gevonden', 'persoon weg', 'beheer', 'rollen', 'rollen van een wijk'];
const CHANGING = ['lijst inlezen', 'lijst nakijken', 'toevoegen', 'toevoegen met alles open', 'toevoegen wie elders werkt', 'bewerken', 'geschiedenis', 'afwezig melden', 'stoppen', 'meldingen', 'bellen en bevestigen', 'dubbel', 'samenvoegen', 'contact van een coördinator', 'wijk van een coördinator', 'volgorde', 'uit dienst', 'komt en gaat', 'op een andere dag', 'organisatie van een coördinator', 'organisatie bewerken', 'geschiedenis van een organisatie', 'organisatie sluiten', 'organisatie toevoegen'];
const OF_MAATJES = ['maatjes', 'maatjes met alles open', 'verdelen', 'verdeling', 'over anderen', 'uit dienst van een expert'];
const OF_BEHEERDER = new Set(['wie mag wat', 'iemand uitnodigen', 'rechten wijzigen', 'werkt alles']);
NAMES.push(...CHANGING, ...OF_MAATJES, 'voorstel', 'voorstel afwijzen', 'mijn maatje', 'mijn maatjes van een expert', ...OF_BEHEERDER, 'je gegevens', 'klopt niet', 'bevestigen met een oude link', 'bevestigen per mail', 'vraag met een oude link', 'vraag per mail', 'vraag na het antwoord');
const OF_COORDINATOR = new Set([...CHANGING, ...OF_MAATJES, 'beheer', 'rollen', 'rollen van een wijk']);
const PUBLIC = new Set(['inloggen', 'inloglink', 'postvak', 'privacy', 'bevestigen met een oude link', 'bevestigen per mail', 'vraag met een oude link', 'vraag per mail', 'vraag na het antwoord']);
// The new employee has not chosen a wijk yet.
const OF_NEWCOMER = new Set(['kies je wijk', 'voorstel', 'voorstel afwijzen']);

beforeAll(async () => {
  [app, daily] = await Promise.all([startDemoApp(), startDemoApp({ DAILY_AT: '00:00' })]);
  browser = await openBrowser();
  ibEr = await sessionOf(/IB'er/);
  newcomer = await sessionOf(/nieuw/);
  coach = await sessionOf(/Samira/);
  coordinator = await sessionOf(/coördinator/);
  beheerder = await sessionOf(/beheerder/i);
  const tab = await openTab(browser, app.url, PHONE, { storageState: ibEr });
  const firstLink = async (text: string, prefix: string) => {
    await tab.page.goto('about:blank'); // else the results of the question before are still there
    await tab.page.goto(`/#q=${encodeURIComponent(text)}`);
    return (await tab.page.getByRole('list', { name: 'Resultaten' }).locator(`a[href^="${prefix}"]`).first().getAttribute('href'))!;
  };
  Object.assign(pages, {
    'inloggen': '/inloggen',
    'inloglink': '/inloggen/link?token=x',
    'postvak': '/demo-postvak',
    'start': '/',
    'zoeken': '/#q=wijkteamcoach+6411+AB',
    'filters': '/#q=heerlen',
    'niets gevonden': '/#q=zxqwvk',
    'onbekende straat': '/#q=coach+Saroleastraat',
    'contact': await firstLink('wijkteamcoach 6411 AB', '/contacten/'),
    'afwezig': await absent(tab, 'wijkteamcoach'),
    'wijk': '/wijken/WK091733',
    'wijken': '/wijken',
    'kies je wijk': '/mijn-wijk',
    'organisatie': await firstLink('buurtteam heerlen-centrum', '/organisaties/'),
    'account': '/account',
    'privacy': '/privacy',
    'niet gevonden': '/inloggen/bestaat-niet',
    'persoon weg': '/contacten/bestaat-niet',
    'beheer': '/beheer',
    'rollen': '/beheer/rollen',
    'rollen van een wijk': '/beheer/rollen?gebied=WK091734',
    'toevoegen': '/beheer/toevoegen?rol=poh-ggz-jeugd&wijk=WK091733',
    'toevoegen met alles open': '/beheer/toevoegen?wijk=WK091733',
    'meldingen': '/beheer/meldingen',
    'bellen en bevestigen': '/beheer/bevestigen',
    'dubbel': '/beheer/dubbel',
    'samenvoegen': '/beheer/dubbel',
    'wijk van een coördinator': '/wijken/WK091733',
    'volgorde': '/wijken/WK091733',
    'komt en gaat': '/beheer/komt-en-gaat',
    'op een andere dag': '/wijken/WK091733/op-een-dag?dag=2026-09-01',
    'wie mag wat': '/beheer/rechten',
    'werkt alles': '/beheer/werking',
    'iemand uitnodigen': '/beheer/rechten',
    'rechten wijzigen': '/beheer/rechten',
    'toevoegen wie elders werkt': '/beheer/toevoegen?rol=gezinsvoogd&wijk=WK091734',
    'bevestigen met een oude link': '/bevestigen#token=x',
    'vraag met een oude link': '/vraag#token=x',
    'lijst inlezen': '/beheer/import',
    'lijst nakijken': `/beheer/import/${await uploaded()}`,
  });
  const contact = pages['contact']!;
  Object.assign(pages, {
    'bewerken': `${contact}/bewerken`,
    'geschiedenis': `${contact}/geschiedenis`,
    'afwezig melden': `${contact}/afwezig`,
    'stoppen': `${contact}/stoppen`,
    'uit dienst': `${contact}/uit-dienst`,
    'contact van een coördinator': contact,
    'klopt niet': pages['afwezig']!,
  });
  const organisationPage = pages['organisatie']!;
  Object.assign(pages, {
    'organisatie van een coördinator': organisationPage,
    'organisatie bewerken': `${organisationPage}/bewerken`,
    'geschiedenis van een organisatie': `${organisationPage}/geschiedenis`,
    'organisatie sluiten': `${organisationPage}/sluiten`,
    'organisatie toevoegen': '/beheer/organisaties/toevoegen?naam=Buurteam+Heerlen-Centrum',
  });
  const contactId = contact.split('/')[2]!;
  await ask(tab, `mutation { reportCorrection(input: { contactId: "${contactId}", kind: NUMBER, rightNumber: "06 88 03 11 22" }) { id } }`);
  await ask(tab, `mutation { reportCorrection(input: { contactId: "${contactId}", kind: NUMBER }) { id } }`);
  const { viewer } = await ask(tab, '{ viewer { contacts { id } } }');
  pages['je gegevens'] = `/contacten/${viewer.contacts[0].id}/bewerken`;
  const keeper = await openTab(browser, app.url, PHONE, { storageState: coordinator });
  const [{ organisation }] = (await ask(keeper, '{ viewer { contacts { organisation { id } } } }')).viewer.contacts;
  await ask(keeper, `mutation { addContact(input: { professional: { voornaam: "Els", tussenvoegsel: "de", achternaam: "Witt" }, roleCode: "wijkteamcoach", organisationId: "${organisation.id}", areaCodes: ["WK091733"] }) { changeId } }`);
  await ask(keeper, `mutation { pinContact(id: "${contactId}", pinned: true) { changeId } }`);
  for (const [place, role] of [['vraag per mail', 'wijkteamcoach'], ['vraag na het antwoord', 'gezinsvoogd']] as const) {
    const her = somebodyElsewhere(app.dataDir, role);
    await ask(keeper, `mutation { askToAdd(input: { professional: { voornaam: "${her.voornaam}", tussenvoegsel: ${JSON.stringify(her.tussenvoegsel)}, achternaam: "${her.achternaam}", email: "${her.email}" }, roleCode: "${role}", organisationId: "${organisation.id}", areaCodes: ["WK091733"] }) { id } }`);
    pages[place] = await linkOfQuestion(keeper);
  }
  await ask(keeper, `mutation { answerListingQuestion(token: "${pages['vraag na het antwoord']!.split('=')[1]!}", agrees: false) { answer } }`);
  await withMaatjes(keeper);
  await keeper.close();
  await tab.close();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([app?.close(), daily?.close()]);
});

/** The page of the first with this role who is away today. */
async function absent(tab: Tab, role: string): Promise<string> {
  for (let after: string | null = null; ;) {
    const { search } = await ask(tab, `{ search(text: "${role}", first: 50, after: ${JSON.stringify(after)}) { pageInfo { hasNextPage endCursor } edges { node { ... on Contact { id reachability { status } } } } } }`);
    const found = search.edges.find(({ node }: { node: { reachability?: { status: string } } }) => node.reachability?.status === 'ABSENT');
    if (found) return `/contacten/${found.node.id}`;
    if (!search.pageInfo.hasNextPage) throw new Error(`No ${role} is away today.`);
    after = search.pageInfo.endCursor;
  }
}

/** The link of the first mail that asks whether all is still true. */
async function linkOfMail(tab: Tab): Promise<string> {
  for (;;) {
    const mails = (await (await tab.context.request.get(`${daily.url}/demo/postvak`)).json()) as { subject: string; link: string }[];
    const asking = mails.find(({ subject }) => /klopt dit nog/i.test(subject));
    if (asking) return daily.url + new URL(asking.link).pathname + new URL(asking.link).hash;
    await tab.page.waitForTimeout(500);
  }
}

/** The link of the last mail that asks somebody of another gemeente whether she may stand in the list here too. */
async function linkOfQuestion(tab: Tab): Promise<string> {
  const known = new Set(Object.values(pages));
  for (;;) {
    const mails = (await (await tab.context.request.get(`${app.url}/demo/postvak`)).json()) as { subject: string; link: string }[];
    const links = mails.filter(({ subject }) => /^Mag je ook/.test(subject)).map(({ link }) => new URL(link).pathname + new URL(link).hash);
    const link = links.find((each) => !known.has(each));
    if (link) return link;
    await tab.page.waitForTimeout(100);
  }
}

/** A list she is importing: somebody new, somebody who may be known, a row that is refused, a team that is not known. */
async function uploaded(): Promise<string> {
  const tab = await openTab(browser, app.url, PHONE, { storageState: coordinator });
  const list = ['Naam;Functie;Team;Wijk', 'E. de Wit;coach;Buurtteam Vrieheide;Vrieheide', 'Nieuwe Collega;coach;Buurtteam Vrieheide;Vrieheide', 'Geen Rol;tovenaar;Buurtteam Vrieheide;Vrieheide', 'Ander Team;coach;GGD Nergensland;Vrieheide'].join('\n');
  const answer = await tab.page.request.post('/api/import', { data: Buffer.from(list), headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'lijst.csv' } });
  const { id } = await answer.json() as { id: string };
  await tab.close();
  return id;
}

/** An expert with maatjes, one of whom stops with her. */
async function withMaatjes(keeper: Tab): Promise<void> {
  const { maatjesBoard } = await ask(keeper, '{ maatjesBoard { load { contactId pairs endsOn contact { email } } } }');
  const { contactId, contact } = maatjesBoard.load.find(({ pairs, endsOn }: { pairs: number; endsOn: string | null }) => pairs > 1 && endsOn === null);
  const hers = await openTab(browser, app.url, PHONE);
  await signInByMail(hers, app.url, contact.email);
  expert = await hers.context.storageState();
  await hers.close();
  const standing = (await ask(keeper, `{ maatjesOf(contactId: "${contactId}") { id state } }`)).maatjesOf.find(({ state }: { state: string }) => state === 'ACTIVE');
  await ask(keeper, `mutation { endMaatje(pairId: "${standing.id}", reason: ASKED, on: "2026-12-24") { changeId } }`);
  Object.assign(pages, {
    'maatjes': '/beheer/maatjes', 'maatjes met alles open': '/beheer/maatjes', 'verdelen': '/beheer/maatjes/verdelen', 'verdeling': '/beheer/maatjes/verdelen',
    'over anderen': `/beheer/maatjes/verdelen?van=${contactId}`, 'voorstel': '/maatje', 'voorstel afwijzen': '/maatje', 'mijn maatje': '/maatje', 'mijn maatjes van een expert': '/maatje', 'uit dienst van een expert': `/contacten/${contactId}/uit-dienst`,
  });
}

/** The page, drawn to the end: its title stands, and nothing is being asked of the server. */
async function open(tab: Tab, name: string): Promise<void> {
  await tab.page.goto('about:blank'); // another question behind the # alone is no other page
  await tab.page.goto(name === 'bevestigen per mail' ? await linkOfMail(tab) : pages[name]!);
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  await OPENED[name]?.(tab.page);
  await tab.idle();
}

/** What is opened on a page before it is looked at. */
const OPENED: Record<string, (page: Page) => Promise<void>> = {
  'filters': (page) => page.getByRole('button', { name: 'Filter' }).click(),
  'uit dienst': async (page) => {
    await page.getByRole('radio', { name: 'Er is een opvolger' }).first().check();
    await page.getByRole('radio', { name: 'Iemand die nieuw is' }).first().check();
    await page.getByRole('button', { name: /^Uit dienst/ }).click();
    await page.getByRole('alert').waitFor();
  },
  'iemand uitnodigen': async (page) => {
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await page.getByRole('checkbox', { name: 'Lijsten bijhouden' }).check();
    await page.getByRole('radio', { name: 'Deze wijken of organisaties' }).check();
    await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
    await page.getByRole('alert').waitFor();
  },
  'rechten wijzigen': async (page) => {
    await page.getByRole('button', { name: /^Wijzigen/ }).first().click();
    await page.getByRole('button', { name: /^Rechten wijzigen/ }).first().click();
  },
  'toevoegen wie elders werkt': async (page) => {
    const her = somebodyElsewhere(app.dataDir);
    for (const [label, value] of [['Voornaam', her.voornaam], ['Tussenvoegsel (mag leeg)', her.tussenvoegsel ?? ''], ['Achternaam', her.achternaam], ['E-mailadres van het werk (mag leeg)', her.email]] as const) await page.getByRole('textbox', { name: label }).fill(value);
    await page.getByRole('combobox', { name: 'Organisatie' }).fill('jeugdbescherming mergelland');
    await page.getByRole('listbox').getByRole('option', { name: /^Jeugdbescherming Mergelland/ }).click();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await page.getByRole('button', { name: /^Vraag het/ }).waitFor();
  },
  'vraag per mail': (page) => page.getByRole('button', { name: 'Ja, dat mag' }).waitFor(),
  'klopt niet': (page) => page.getByRole('button', { name: 'Nummer klopt niet' }).click(),
  'bellen en bevestigen': async (page) => {
    await page.getByRole('list', { name: 'Bel en bevestig' }).getByRole('checkbox').first().check();
    await page.getByRole('list', { name: 'Bel en bevestig' }).getByRole('button', { expanded: false }).nth(1).click();
    await page.getByRole('button', { name: /^Klopt nog/ }).waitFor();
  },
  'volgorde': (page) => page.getByRole('button', { name: /^Volgorde wijzigen/ }).first().click(),
  'samenvoegen': (page) => page.getByRole('button', { name: /^Zelfde persoon/ }).first().click(),
  'voorstel': (page) => page.getByRole('button', { name: /^Liever niet/ }).waitFor(),
  'voorstel afwijzen': (page) => page.getByRole('button', { name: /^Liever niet/ }).click(),
  'afwezig': (page) => page.getByText(/^Afwezig/).first().waitFor(),
  'bevestigen per mail': (page) => page.getByRole('button', { name: 'Ja, dit klopt allemaal' }).waitFor(),
  'mijn maatje': async (page) => {
    await page.getByText('Was het op een andere dag?').click();
    for (const part of ['Iets wijzigen?', 'Met wie liever niet?']) await page.getByText(part).click();
  },
  'mijn maatjes van een expert': async (page) => {
    await page.getByText('Overdragen').first().click();
    await page.getByRole('button', { name: 'Laat de coördinator kiezen' }).waitFor();
  },
  'maatjes met alles open': async (page) => {
    await page.getByRole('button', { name: /^Kies een/ }).first().click();
    await page.getByRole('heading', { name: /^Een maatje voor/ }).waitFor();
    await page.getByRole('list', { name: 'Plekken per expert' }).getByRole('listitem').filter({ hasText: /[1-9] van \d/ }).first().getByRole('button', { name: /^Bekijk/ }).click();
    await page.getByRole('button', { name: /^Kies een ander/ }).last().click();
    await page.getByRole('button', { name: /^Laat stoppen/ }).last().click();
    await page.getByRole('radio', { name: 'Op een andere dag' }).check();
  },
  'organisatie sluiten': async (page) => {
    await page.getByRole('list', { name: /^Na die dag werken hier nog/ }).waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Uit dienst/ }).first().waitFor();
  },
  'organisatie toevoegen': async (page) => {
    await page.getByText('Bedoel je een van deze?').waitFor();
    await page.getByText('Openingstijden, e-mail en website').click();
    await page.getByRole('radio', { name: 'Op vaste tijden' }).check();
  },
  'verdeling': async (page) => {
    await page.getByRole('button', { name: 'Maak een verdeling' }).click();
    await page.getByText('Waar de verdeling naar streeft').waitFor();
  },
  'toevoegen met alles open': async (page) => {
    await page.getByRole('button', { name: 'Kies op de kaart' }).click();
    await page.getByRole('img', { name: /^Kaart van/ }).waitFor();
    await page.getByText('Talen, datum en werktijden').click();
    await page.getByRole('radio', { name: 'Eigen werktijden' }).check();
    await page.getByRole('button', { name: 'Nieuwe organisatie' }).click();
    await page.getByRole('textbox', { name: 'Voornaam' }).fill('Samira');
    await page.getByRole('textbox', { name: 'Achternaam' }).fill('El Amrani');
    await page.getByText('Bedoel je een van deze mensen?').waitFor();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await page.getByRole('alert').waitFor();
  },
};

/** Straight to the API, as the person of the tab. */
async function ask(tab: Tab, query: string): Promise<any> {
  const answer = await tab.context.request.post(`${app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query } });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** One tab for each person, in which page follows page. */
async function tabFor(name: string): Promise<Tab> {
  const session = PUBLIC.has(name) ? undefined : OF_NEWCOMER.has(name) ? newcomer : name === 'mijn maatje' ? coach : name === 'mijn maatjes van een expert' ? expert : OF_BEHEERDER.has(name) ? beheerder : OF_COORDINATOR.has(name) ? coordinator : ibEr;
  let tab = tabs.get(session);
  if (!tab) tabs.set(session, tab = await openTab(browser, app.url, NARROW, session ? { storageState: session } : {}));
  await tab.page.setViewportSize(NARROW);
  return tab;
}

type Session = Awaited<ReturnType<Tab['context']['storageState']>>;

async function sessionOf(who: RegExp): Promise<Session> {
  const tab = await openTab(browser, app.url);
  await signInAs(tab.page, who);
  const session = await tab.context.storageState();
  await tab.close();
  return session;
}

it.each(NAMES)('page: %s fits in 320 px, has a title, one h1 and targets of 24 px, passes axe at 390 and 1280 px, and keeps to its policy', async (name) => {
  const tab = await tabFor(name);
  await open(tab, name);
  expect(await sidewaysRoom(tab.page)).toBe(0);
  expect(await tab.page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await tab.page.title()).toMatch(/^.+ – Korte Lijnen$/);
  const small = await tab.page.locator('button:visible, a.nl-button:visible, a.kl-call:visible, nav a:visible, aside a:visible, input:not([type="checkbox"]):visible').evaluateAll((targets) =>
    targets
      .map((target) => ({ box: target.getBoundingClientRect(), name: target.textContent }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ box, name: what }) => `${what} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
  await tab.page.evaluate(axe); // from outside the page, whose policy holds
  for (const viewport of [PHONE, DESK]) {
    await tab.page.setViewportSize(viewport);
    await tab.page.evaluate(() => {
      scrollTo(0, 0); // what was opened further down may stand behind the top
      return new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); });
    });
    const violations = await tab.page.evaluate(async () => {
      const results = await (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
      });
      return results.violations; // what passed is long, and slow to bring over
    });
    expect([viewport.width, ...violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)])]).toEqual([viewport.width]);
  }
  expect(tab.problems.splice(0)).toEqual([]);
});

describe('the app as a whole', () => {
  it('can be installed: a manifest in Dutch, with icons that are there', async () => {
    const tab = await openTab(browser, app.url);
    await tab.page.goto('/inloggen');
    const link = await tab.page.locator('link[rel="manifest"]').getAttribute('href');
    const answer = await tab.page.request.get(link!);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as { lang: string; display: string; start_url: string; icons: { src: string; sizes: string; type: string; purpose?: string }[] };
    expect(manifest).toMatchObject({ lang: 'nl', display: 'standalone', start_url: '/' });
    for (const { src, type } of manifest.icons) {
      const icon = await tab.page.request.get(src);
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    await tab.close();
  });

  it('keeps nothing of what was seen in storage or caches, and no cookie that a script can read', async () => {
    const tab = await openTab(browser, app.url, PHONE, { storageState: ibEr });
    await open(tab, 'contact');
    const kept = await tab.page.evaluate(async () => ({
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      cookie: document.cookie,
      session: { ...sessionStorage },
      local: Object.keys(localStorage),
    }));
    expect(kept).toEqual({ caches: [], databases: [], cookie: '', session: {}, local: ['korte-lijnen.laatst-bekeken'] });
    expect(await tab.page.evaluate(() => localStorage.getItem('korte-lijnen.laatst-bekeken'))).toMatch(/^\{"viewer":"[\w-]+","ids":\["[\w-]+"\]\}$/);
    await tab.close();
  });
});
