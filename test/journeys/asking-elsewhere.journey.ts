/** A coordinator types somebody of another gemeente, who is asked herself, says yes from her mailbox, and stands in the list. Real server, real browser. */
import { beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DESK, PHONE, signInAs, type Tab } from './support/browser.js';
import { somebodyElsewhere, type Elsewhere } from './support/elsewhere.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();
let coordinator: Tab;
let hers: Tab;
let her: Elsewhere;
let name: string;

beforeAll(async () => {
  her = somebodyElsewhere(journey.app.dataDir);
  name = [her.voornaam, her.tussenvoegsel, her.achternaam].filter(Boolean).join(' ');
  [coordinator, hers] = [await journey.openTab(PHONE), await journey.openTab(DESK)];
  await signInAs(coordinator.page, /coördinator/);
});

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const ask = async (context: BrowserContext, query: string, variables = {}): Promise<any> =>
  (await (await context.request.post(`${journey.app.url}/graphql`, { headers: { 'apollo-require-preflight': '1' }, data: { query, variables } })).json()).data;
const questions = (page: Page) => page.getByRole('list', { name: 'Gevraagd aan mensen uit een andere gemeente' });

it('asks with one button, and loses nothing of what was typed until then', async () => {
  const { page } = coordinator;
  await page.goto('/beheer/toevoegen?wijk=WK091733&rol=gezinsvoogd');
  await page.getByRole('button', { name: 'Heerlen-Centrum weghalen' }).waitFor();
  await field(page, 'Voornaam').fill(her.voornaam);
  await field(page, 'Tussenvoegsel (mag leeg)').fill(her.tussenvoegsel ?? '');
  await field(page, 'Achternaam').fill(her.achternaam);
  await field(page, 'E-mailadres van het werk (mag leeg)').fill(her.email);
  await field(page, 'Mobiel nummer').fill('06 88 01 99 99');
  await page.getByRole('combobox', { name: 'Organisatie' }).fill('jeugdbescherming mergelland');
  await page.getByRole('listbox').getByRole('option', { name: /^Jeugdbescherming Mergelland/ }).click();
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.getByRole('alert').getByText(`${her.voornaam} staat al in de lijst van een andere gemeente`).waitFor();
  expect(await field(page, 'Achternaam').inputValue()).toBe(her.achternaam);
  expect(await field(page, 'Mobiel nummer').inputValue()).toBe('06 88 01 99 99');
  await page.getByRole('button', { name: `Vraag het ${her.voornaam}` }).click();
  await page.getByRole('status').getByText(new RegExp(`Gevraagd. ${name} kan antwoorden tot en met 7 december( 2026)?. Bij Beheer zie je wat het antwoord is.`)).waitFor();
  await page.getByRole('link', { name: 'Naar beheer' }).click();
  await questions(page).getByText(/wacht op antwoord, tot en met 7 december/).waitFor();
  await questions(page).getByText(name, { exact: true }).waitFor();
});

it('says of nobody whom she did not see that he is another', async () => {
  const { page, context } = coordinator;
  const [{ id: organisationId }] = (await ask(context, '{ organisations(text: "jgz") { id } }')).organisations;
  const add = (voornaam: string) => ask(context, 'mutation ($input: AddContactInput!) { addContact(input: $input) { professionalId } }', { input: { professional: { voornaam, achternaam: 'Naamgenoot' }, roleCode: 'jeugdarts', organisationId, areaCodes: ['WK091733'] } });
  for (const voornaam of ['Jo', 'Johan', 'Johanna', 'Johannes', 'Johannetje', 'Jorg']) await add(voornaam);
  await page.goto('/beheer/toevoegen');
  await field(page, 'Voornaam').fill('Jo');
  await field(page, 'Achternaam').fill('Naamgenoot');
  const suggested = page.getByRole('button', { name: /^Ja, Jo\w* Naamgenoot$/ });
  await suggested.nth(3).waitFor();
  const seen = await suggested.allInnerTexts();
  await page.getByRole('button', { name: 'Nee, iemand anders' }).click();
  await page.waitForTimeout(300);
  const next = await suggested.allInnerTexts();
  expect([seen.length, next.length, next.filter((each) => seen.includes(each))]).toEqual([4, 2, []]);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('/beheer');
});

it('is answered from the mailbox, without signing in', async () => {
  const { page } = hers;
  await page.goto('/demo-postvak');
  await page.getByRole('listitem').filter({ hasText: 'Mag je ook in de lijst van Heerlen staan?' }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Mag je ook in de lijst van Heerlen staan?' }).waitFor();
  await page.getByText('Els de Wit houdt in Korte Lijnen de contactlijst van Heerlen bij').waitFor();
  await page.getByRole('button', { name: 'Ja, dat mag' }).click();
  await page.getByText('Je zei ja. Je bent toegevoegd aan de lijst van Heerlen.').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.goBack();
  await page.getByRole('listitem').filter({ hasText: 'Mag je ook in de lijst van Heerlen staan?' }).getByRole('link').click();
  await page.getByText('Je zei ja.').waitFor();
  expect(await page.getByRole('button', { name: /dat mag|liever niet/ }).count()).toBe(0);
});

it('puts her in the list, and tells the coordinator', async () => {
  const { page } = coordinator;
  await page.goto('/beheer');
  await questions(page).getByText('zei ja, en is toegevoegd').waitFor();
  await questions(page).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goto('/wijken/WK091733');
  await page.getByRole('link', { name }).first().waitFor();
  await page.goto('/beheer');
  await page.getByRole('button', { name: /^Haal weg/ }).click();
  await page.getByRole('status').getByText('Weggehaald.').waitFor();
  expect(await questions(page).getByRole('listitem').count()).toBe(0);
  expect([...coordinator.problems, ...hers.problems]).toEqual([]);
});
