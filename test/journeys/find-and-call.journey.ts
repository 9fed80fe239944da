/**
 * The whole first story on a phone, against the built server with its demo data in a real browser:
 * an IB'er signs in, types a role and a postcode, calls, and finds her way around and back.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startDemoApp } from '../support/start-app.js';
import { openTab, signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let tab: Tab;

beforeAll(async () => {
  tab = await journey.openTab();
});

describe("an IB'er with a worry about a pupil, on her phone", () => {
  const box = () => tab.page.getByRole('searchbox', { name: 'Wie zoek je?' });
  const results = () => tab.page.getByRole('list', { name: 'Resultaten' }).getByRole('listitem');
  /** What the address says is asked: after the #, where no server sees it. */
  const asked = () => new URLSearchParams(new URL(tab.page.url()).hash.slice(1));
  const chips = () => tab.page.getByRole('list', { name: 'Zo lezen we je vraag' }).getByRole('listitem');
  let name: string;

  it('signs in with one tap and stands in the search box', async () => {
    await signInAs(tab.page, /IB'er/);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await tab.page.getByText('Demo: alle personen en hun nummers zijn verzonnen.').waitFor();
  });

  it('has 112 and Veilig Thuis one tap away', async () => {
    expect(await tab.page.getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112');
    expect(await tab.page.getByRole('link', { name: 'Veilig Thuis 0800 2000' }).getAttribute('href')).toBe('tel:08002000');
  });

  it('types a role and a postcode and gets the coach for that buurt first, with the reason', async () => {
    await box().pressSequentially('wijkteamcoach 6411 AB', { delay: 20 });
    await chips().filter({ hasText: /rol: wijkteamcoach/i }).waitFor();
    const first = results().first();
    await first.getByText(/via 6411 AB/).waitFor();
    expect(await first.innerText()).toMatch(/wijkteamcoach/i);
    expect(asked().get('q')).toBe('wijkteamcoach 6411 AB');
    expect(new URL(tab.page.url()).search).toBe('');
  });

  it('has the hint only while she asks nothing, and the box where it was', async () => {
    const top = async () => (await box().boundingBox())!.y;
    const asking = await top();
    expect(await tab.page.getByText('Typ een naam, rol, school, wijk, postcode of nummer').evaluate((hint) => hint.getBoundingClientRect().height)).toBe(1);
    await box().fill('');
    expect(await tab.page.getByText('Typ een naam, rol, school, wijk, postcode of nummer').evaluate((hint) => hint.getBoundingClientRect().height)).toBeGreaterThan(15);
    expect(await top()).toBe(asking);
    await box().fill('wijkteamcoach 6411 AB');
    await results().first().waitFor();
  });

  it('takes a chip away and puts it back', async () => {
    const before = await chips().count();
    await tab.page.getByRole('button', { name: /^rol: wijkteamcoach.*weghalen$/i }).click();
    await chips().filter({ hasText: /rol: wijkteamcoach/i }).waitFor({ state: 'detached' });
    await tab.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await chips().filter({ hasText: /rol: wijkteamcoach/i }).waitFor();
    expect(await chips().count()).toBe(before);
  });

  it('calls: the number is asked for on the tap, dialled, and can be read', async () => {
    const person = results().filter({ has: tab.page.getByRole('button', { name: /^Bel / }) }).first();
    expect(await person.innerText()).not.toMatch(/06 \d\d/);
    await person.getByRole('button', { name: /^Bel / }).click();
    const number = person.getByRole('link', { name: /\d\d/ });
    await number.waitFor();
    const dialled = await tab.dialled();
    expect(dialled).toEqual([await number.getAttribute('href')]);
    expect(dialled[0]).toMatch(/^tel:\+31\d{9}$/);
  });

  it('opens the contact, with numbers, hours and when it was last confirmed', async () => {
    const link = results().first().getByRole('link').first();
    name = (await link.innerText()).trim();
    await link.click();
    await tab.page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await tab.page.title()).toBe(`${name} – Korte Lijnen`);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tab.page.getByRole('heading', { name: 'Werktijden' }).waitFor();
    await tab.page.getByRole('heading', { name: 'Klopt dit nog?' }).waitFor();
    const organisation = tab.page.locator('section', { has: tab.page.getByRole('heading', { name: 'Organisatie', exact: true }) });
    await organisation.getByRole('listitem').waitFor();
    expect(await organisation.locator('[href^="tel:"]').count()).toBe(0); // it stands above
  });

  it('copies a number', async () => {
    await tab.page.getByRole('button', { name: /^Kopieer nummer/ }).first().click();
    await tab.page.getByRole('button', { name: 'Gekopieerd' }).waitFor();
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[\d ]{8,}$/);
  });

  it('puts the contact in her phone as a vCard', async () => {
    const [download] = await Promise.all([
      tab.page.waitForEvent('download'),
      tab.page.getByRole('link', { name: new RegExp(`^Zet in je telefoon: ${name}`) }).click(),
    ]);
    const card = await readFile(await download.path(), 'utf8');
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    expect(card).toContain(name);
  });

  it('goes to the wijk: people by discipline, buurten, schools', async () => {
    const areas = tab.page.locator('section', { has: tab.page.getByRole('heading', { name: 'Werkt voor' }) });
    await areas.getByRole('link').first().click();
    await tab.page.getByRole('heading', { level: 2, name: 'Buurten' }).waitFor();
    const headings = await tab.page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.length).toBeGreaterThan(4);
    await tab.page.getByRole('img', { name: /^Kaart van wijk/ }).waitFor();
    expect(await tab.page.getByText('inwoners').count()).toBe(0);
  });

  it('takes everyone of the wijk along as vCards', async () => {
    const button = tab.page.getByRole('button', { name: /^Zet in je telefoon/ });
    const [people, organisations] = /(\d+) mens\D*(\d+) algemene/.exec(await button.innerText())!.slice(1).map(Number);
    const [download] = await Promise.all([tab.page.waitForEvent('download'), button.click()]);
    const file = await readFile(await download.path(), 'utf8');
    expect([file.match(/KIND:individual/g)!.length, file.match(/KIND:org/g)!.length]).toEqual([people, organisations]);
    expect(people).toBeGreaterThan(5);
    expect(file).toMatch(/KIND:org\r\nFN:Veilig Thuis/);
  });

  it('prints each organisation once in a role, with its number and people, those to call in danger, and nobody\'s own', async () => {
    await tab.page.emulateMedia({ media: 'print' });
    const paper = await tab.page.locator('main').innerText();
    await tab.page.emulateMedia({ media: null });
    expect(paper).toContain('Acuut gevaar: 112. Veilig Thuis: 0800 2000');
    expect(paper).toMatch(/Buurtteam \S+ · 045 \d{3} \d{4}\n[^\n]+, [^\n]+\n/);
    expect(paper.match(/^Veilig Thuis Zuid-Limburg · 0800 2000$/gm)!.length).toBe(paper.match(/^(Medewerker Veilig Thuis|Vertrouwensarts)$/gm)!.length);
    expect(paper).not.toMatch(/\b06 /);
  });

  it('makes it her wijk, which the bottom bar then opens', async () => {
    const wijk = await tab.page.getByRole('heading', { level: 1 }).innerText();
    const mine = tab.page.getByRole('button', { name: 'Maak dit mijn wijk' });
    if (await mine.count()) await mine.click();
    await tab.page.getByRole('button', { name: 'Dit is mijn wijk', pressed: true }).waitFor();
    await tab.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Account' }).click();
    await tab.page.getByRole('button', { name: 'Uitloggen', exact: true }).waitFor();
    await tab.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn wijk' }).click();
    await tab.page.getByRole('heading', { level: 1, name: wijk }).waitFor();
  });

  it('goes back, page by page, to her question as she left it', async () => {
    for (let step = 0; step < 6 && new URL(tab.page.url()).pathname !== '/'; step++) {
      await tab.page.goBack();
      await tab.page.waitForLoadState();
    }
    expect(await box().inputValue()).toBe('wijkteamcoach 6411 AB');
    await results().first().waitFor();
  });

  it('finds whom she opened under "Laatst bekeken", and can keep her as a favourite', async () => {
    await tab.page.getByRole('button', { name: 'Wis de zoekvraag' }).click();
    await tab.page.getByRole('list', { name: 'Laatst bekeken' }).getByRole('link', { name }).click();
    await tab.page.getByRole('button', { name: 'Favoriet', pressed: false }).click();
    await tab.page.getByRole('button', { name: 'Favoriet', pressed: true }).waitFor();
    await tab.page.getByRole('link', { name: 'Zoek iemand' }).click();
    await tab.page.getByRole('list', { name: 'Favorieten' }).getByRole('link', { name }).waitFor();
  });

  it('calls who deputises, and not whom she called before, once a colleague said that she is away', async () => {
    const coordinator = await journey.openTab();
    await signInAs(coordinator.page, /coördinator/);
    const ask = async (query: string, variables: object) => (await (await coordinator.context.request.post(`${journey.app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query, variables } })).json()).data;
    await tab.page.goto('/wijken/WK091733');
    const callable = tab.page.locator('.kl-person').filter({ has: tab.page.getByRole('button', { name: /^Bel / }) });
    const links = async (place: number) => (await callable.nth(place).getByRole('link').first().getAttribute('href'))!;
    await callable.nth(1).waitFor();
    const [away, deputy] = [await links(0), await links(1)].map((href) => href.split('/')[2]!);
    const person = tab.page.locator('.kl-person').filter({ has: tab.page.locator(`a[href="/contacten/${away}"]`) }).first();
    const call = person.getByRole('button', { name: /^Bel / });
    await call.click();
    await person.getByRole('link', { name: /\d\d \d\d/ }).waitFor();
    const [before] = await tab.dialled();
    const { contactDraft } = await ask('query ($id: ID!) { contactDraft(id: $id) { version } }', { id: away });
    await ask('mutation ($id: ID!, $version: Int!, $absences: [AbsenceInput!]!) { setAbsences(id: $id, version: $version, absences: $absences) { __typename } }', { id: away, version: contactDraft.version, absences: [{ startsOn: '2026-11-23', endsOn: '2026-11-27', deputyContactId: deputy }] });
    await tab.page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 60_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await person.getByText(/^Afwezig/).waitFor();
    await call.click();
    await tab.idle();
    const { contact } = await ask('query ($id: ID!) { contact(id: $id) { numbers { dial } } }', { id: deputy });
    expect((await tab.dialled()).at(-1)).toBe(`tel:${contact.numbers[0].dial}`);
    expect((await tab.dialled()).at(-1)).not.toBe(before);
    await coordinator.close();
    await tab.page.goto('/');
  });

  it('is helped on when nothing is found', async () => {
    await box().fill('zxqwvk');
    await tab.page.getByRole('heading', { name: /Niets gevonden voor/ }).waitFor();
    await tab.page.getByText(/Dit kun je wel doen|Kijk of het goed gespeld is/).waitFor();
  });

  it('is told which word was left out, where the rest is understood', async () => {
    await box().fill('zxqwvk heksenberg');
    await tab.page.getByRole('status').getByText(/^Niets gevonden met “zxqwvk”\. Zonder dat: \d+ resultaten\.$/).waitFor();
    await results().first().getByText(/Heksenberg/).first().waitFor();
  });

  it('is shown the way to all of the wijk when she types only where it is', async () => {
    await box().fill('heksenberg');
    await tab.page.getByRole('link', { name: 'Bekijk wijk Heksenberg' }).waitFor();
    await box().fill('wijkteamcoach heksenberg');
    await tab.page.getByRole('link', { name: 'Bekijk wijk Heksenberg' }).waitFor({ state: 'detached' });
  });

  it('is asked for the postcode of a street that is not known, instead of whoever is found without it', async () => {
    await box().fill('wijkteamcoach Saroleastraat 12');
    await tab.page.getByRole('heading', { name: 'Deze straat kennen we niet' }).waitFor();
    expect(await results().count()).toBe(0);
    await tab.page.getByRole('textbox', { name: 'Postcode' }).fill('6411 AB');
    await tab.page.keyboard.press('Enter');
    await results().first().waitFor();
    expect(await box().inputValue()).toBe('wijkteamcoach 6411 AB');
    await box().fill('wijkteamcoach Saroleastraat');
    await tab.page.getByRole('button', { name: /^Toon toch alle \d+ resultaten zonder/ }).click();
    await results().first().waitFor();
  });

  it('is only told to call when she types 112', async () => {
    await box().fill('112');
    await tab.page.locator('main').getByRole('link', { name: '112' }).waitFor();
    expect(await tab.page.getByText(/Niets gevonden/).count()).toBe(0);
  });

  it('narrows down by filters that show their counts', async () => {
    await box().fill('heerlen');
    await results().first().waitFor();
    await tab.page.getByRole('button', { name: 'Filter' }).click();
    const wijkteam = tab.page.getByRole('checkbox', { name: /^Wijkteam/ });
    const count = Number((await tab.page.getByRole('listitem').filter({ has: wijkteam }).innerText()).match(/\d+$/)![0]);
    await wijkteam.check();
    await tab.page.getByRole('status').filter({ hasText: new RegExp(`^${count} resulta`) }).waitFor();
    expect(asked().getAll('vakgebied')).toHaveLength(1);
  });

  it('sees everybody of a large organisation, page by page', async () => {
    await tab.page.goto('about:blank');
    await tab.page.goto('/#q=jeugdbescherming+mergelland');
    await results().filter({ hasText: 'Gezinsvoogd' }).getByRole('link').first().click();
    await tab.page.getByRole('link', { name: 'Jeugdbescherming Mergelland' }).first().click();
    await tab.page.getByRole('heading', { level: 1, name: 'Jeugdbescherming Mergelland' }).waitFor();
    const people = tab.page.getByRole('list', { name: 'Mensen' }).getByRole('listitem');
    await people.first().waitFor();
    expect(await people.count()).toBe(25);
    await tab.page.getByRole('button', { name: 'Toon meer' }).click();
    await people.nth(30).waitFor();
    await tab.page.getByRole('button', { name: 'Toon meer' }).waitFor({ state: 'detached' });
  });

  it('comes back to the place in a long list that she left', async () => {
    await tab.page.goto('about:blank');
    await tab.page.goto('/#q=heerlen');
    await tab.page.getByRole('button', { name: 'Meer resultaten' }).click();
    await results().nth(15).waitFor();
    const link = results().nth(14).getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    const [top, left] = [await tab.page.evaluate(() => scrollY), await link.innerText()];
    expect(top).toBeGreaterThan(500);
    await link.click();
    await tab.page.getByRole('heading', { level: 1, name: left }).waitFor();
    expect(await tab.page.evaluate(() => scrollY)).toBe(0);
    await tab.page.goBack();
    await results().nth(15).waitFor();
    expect(await tab.page.evaluate(() => scrollY)).toBe(top);
  });

  it('met no violation of the Content-Security-Policy and no error on the way', () => {
    expect(tab.problems).toEqual([]);
  });
});

describe('late in the evening, when hardly anybody can be called', () => {
  const line = 'Zorgen om een kind? Veilig Thuis 0800 2000';

  it('says Veilig Thuis once on a page of many, and with the person on hers; by day not at all', async () => {
    const evening = await startDemoApp({ DEMO_NOW: '2026-11-23T21:00:00Z' });
    try {
      const counts: number[][] = [];
      for (const url of [evening.url, journey.app.url]) {
        const late = await openTab(journey.browser, url);
        const { page } = late;
        await signInAs(page, /IB'er/);
        const people = page.getByRole('main').locator('a[href^="/contacten/"]');
        const count = async () => {
          await people.first().waitFor();
          await late.idle();
          return page.getByRole('main').getByText(line).count();
        };
        await page.goto('/#q=wijkteamcoach+heerlen');
        const found = [await count()];
        const person = await people.first().getAttribute('href');
        await page.goto('/#q=buurtteam+heerlen-centrum');
        const team = await page.getByRole('main').locator('a[href^="/organisaties/"]').first().getAttribute('href');
        for (const path of ['/wijken/WK091733', team!]) {
          await page.goto(path);
          found.push(await count());
        }
        await page.goto(person!);
        await page.getByRole('heading', { name: 'Werktijden' }).waitFor();
        counts.push([...found, await page.getByRole('main').getByText(line).count()]);
        await late.close();
      }
      expect(counts).toEqual([[1, 1, 1, 1], [0, 0, 0, 0]]);
    } finally {
      await evening.close();
    }
  });
});
