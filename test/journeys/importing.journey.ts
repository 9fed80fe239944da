/**
 * A coordinator and her list from Excel, in a real browser: a messy workbook of 500 rows in, what we understood corrected,
 * the doubtful ones decided, applied, found, undone; the list out again. By keyboard where one would.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSpreadsheet } from '../../apps/api/src/spreadsheets/index.js';
import { messyWorkbook } from '../support/messy-workbook.js';
import { signInAs, type Tab } from './support/browser.js';
import { openJourney } from './support/open-journey.js';

const journey = openJourney();

describe('a list from Excel', () => {
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    tab = await journey.openTab();
    page = tab.page;
    await signInAs(page, /coördinator/);
  });
  beforeEach(() => page.goto('/beheer/import'));
  afterEach(() => { expect(tab.problems.filter((problem) => !problem.includes('400'))).toEqual([]); });

  const choose = (name: string, content: string | Uint8Array) => page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  const asked = (name: string) => page.getByRole('combobox', { name });
  const throwAway = async () => {
    await page.getByRole('button', { name: 'Gooi dit bestand weg' }).click();
    await page.getByRole('heading', { name: '1. Je bestand' }).waitFor();
  };

  it('goes in, what we understood corrected and the doubtful ones decided, comes out again, and is undone', async () => {
    await choose('lijst.pdf', '%PDF-1.7');
    await page.getByRole('alert').getByText('Dit is geen spreadsheet').waitFor();
    const { bytes } = await messyWorkbook();
    await choose('contactlijst.xlsx', bytes);
    await page.getByRole('group', { name: 'Toon de regels die' }).waitFor();
    expect(page.url()).toMatch(/\/beheer\/import\/[0-9a-f-]{36}$/);

    await page.getByText('Bekijken of aanpassen').click();
    const counted = page.waitForResponse((response) => response.request().postData()?.includes('setImportColumns') ?? false);
    await page.getByRole('combobox', { name: 'Wat staat er in ‘Werkdagen’?' }).selectOption({ label: 'niet gebruiken' });
    await counted; // the rows are read anew: one that is open closes
    await page.getByRole('group', { name: 'Toon de regels die' }).waitFor();
    await page.getByText('Bekijken of aanpassen').click();
    await page.getByRole('button', { name: /Geweigerd/ }).click();
    await page.locator('.kl-import__refusal summary').first().click();
    await page.locator('.kl-import__row summary').first().click();
    await page.getByText(/Kolom [A-I] \(/).first().waitFor();
    await page.getByRole('button', { name: /Misschien dezelfde/ }).click();
    await page.locator('.kl-import__row summary').first().click();
    await page.getByRole('button', { name: 'Alle als nieuw' }).click();
    await page.getByText('Alle anderen voeg je toe als nieuw.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: /Nieuw/ }).click();
    await page.locator('.kl-import__row summary').first().click();
    const button = page.getByRole('button', { name: /\d+ toevoegen/ });
    const added = Number(/(\d+) toevoegen/.exec((await button.textContent())!)![1]);
    expect(added).toBeGreaterThan(300);
    await button.click();
    await page.getByText(`Klaar: ${added} toegevoegd`).waitFor();
    await page.reload();
    await page.getByText(`Klaar: ${added} toegevoegd`).waitFor();
    const left = Number(/(\d+) regels zijn niet ingelezen/.exec((await page.getByText(/regels zijn niet ingelezen/).textContent())!)![1]);
    await page.getByRole('button', { name: 'Bekijk ze' }).click();
    await page.locator('.kl-import__left-row').getByText(/FUNCTIE: Deze rol kennen we niet/).first().waitFor();
    const receiving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download deze regels (Excel)' }).click();
    const leftSheets = await readSpreadsheet(await readFile(await (await receiving).path()), 'x');
    expect(leftSheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(left);

    await page.goto('/beheer/import');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download voor Excel' }).click();
    const [sheet] = await readSpreadsheet(await readFile(await (await downloading).path()), 'x');
    expect(sheet!.rows.length).toBeGreaterThan(added);

    await page.goBack();
    await page.getByRole('button', { name: /Ongedaan maken/ }).click();
    await page.getByText(/ongedaan gemaakt/i).waitFor();
  });

  it('asks what its words mean, by keyboard where one would, and remembers it', async () => {
    const words = [`Naam;Functie;Team;Wijk;`, `Wies Woordrijk;sjouwer;Wijkteam Vrieheide-Zuid;Vrieheide;`, `Willy Woordrijk;Sjouwer;Buurtteam Vrieheide;Zuidhoek;`, `Wim Woordrijk;stapelaar;Buurtteam Vrieheide;Vrieheide;`].join('\n');
    const readWords = async () => {
      await choose('woorden.csv', words);
      await page.getByText('woorden.csv').waitFor();
    };
    await readWords();
    await page.getByText('3 woorden uit je bestand kennen we niet.').waitFor();
    await page.getByText('1 organisatie uit je bestand kennen we niet.').waitFor();
    await page.getByText('In 2 regels').waitFor();
    await asked('Welke rol is ‘sjouwer’?').focus();
    await page.keyboard.type('wijkt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, 'Welke rol is ‘sjouwer’?');
    await asked('Welke wijk of buurt is ‘Zuidhoek’?').fill('vrieh');
    await page.getByRole('option', { name: /^Vrieheide/ }).first().click();
    await page.getByRole('group', { name: 'Welke organisatie is ‘Wijkteam Vrieheide-Zuid’?' }).getByRole('button', { name: /^Buurtteam Vrieheide/ }).click();
    await page.getByRole('button', { name: '2 toevoegen', exact: true }).waitFor();
    await page.getByRole('group', { name: 'Welke rol is ‘stapelaar’?' }).getByRole('button', { name: 'Deze regels overslaan' }).click();
    await page.getByRole('button', { name: '1 Overgeslagen' }).waitFor();
    await page.goto('/beheer/import');
    await readWords();
    await page.getByText('Van 3 woorden zei je wat ze betekenen.').click();
    await page.getByText('Van 1 organisatie zei je welke het is.').click();
    expect(await page.getByText('Dit zei je bij een eerder bestand.').count()).toBe(4);
    await page.getByRole('group', { name: 'Welke rol is ‘stapelaar’?' }).getByRole('button', { name: 'regels overslaan weghalen' }).click();
    await asked('Welke rol is ‘stapelaar’?').waitFor();
    await page.getByRole('button', { name: '1 Geweigerd' }).waitFor();
    await page.getByRole('group', { name: 'Welke organisatie is ‘Wijkteam Vrieheide-Zuid’?' }).getByRole('button', { name: /weghalen$/ }).click();
    await page.getByRole('button', { name: '2 Geweigerd' }).waitFor();
    await page.getByText('Iets anders', { exact: true }).click();
    await page.getByRole('link', { name: 'Apart toevoegen, met adres en nummer' }).click();
    await page.getByLabel('Naam van de organisatie').fill('Team Woordrijk');
    await page.getByLabel('Soort').selectOption({ label: 'Wijkteam of buurtteam' });
    await page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await page.getByText('woorden.csv').waitFor();
    await page.getByRole('button', { name: '1 Geweigerd' }).waitFor();
    await page.getByRole('button', { name: '2 Nieuw' }).click();
    await page.locator('.kl-import__row').getByText('Wijkteamcoach, Team Woordrijk').or(page.locator('.kl-import__row').getByText('Team Woordrijk, Wijkteamcoach')).first().waitFor();
    await throwAway();
  });

  it('adds the organisations that are not known at once, and takes them back', async () => {
    const teams = ['Sociaal wijkteam Nieuwland', 'GGD Nieuwland', 'Vrieheide Buurttem'];
    await choose('teams.csv', `Naam;Functie;Team;Wijk;Adres\n${teams.map((team, place) => `${['Wanda', 'Wilma', 'Willy'][place]} van Nieuwland;wtc;${team};${place === 1 ? '' : 'Vrieheide'};Kerkplein 1`).join('\n')}\n`);
    await page.getByText('3 organisaties uit je bestand kennen we niet.').waitFor();
    const kindOf = (team: string) => page.getByRole('combobox', { name: `Wat voor organisatie is ‘${team}’?` });
    expect(await Promise.all(teams.slice(0, 2).map((team) => kindOf(team).inputValue()))).toEqual(['wijkteam', 'jgz']);
    await page.getByText('In je bestand staat: Kerkplein 1 · voor Vrieheide').first().waitFor();
    await asked(`Voor welke wijken werkt ‘${teams[1]}’?`).fill('vrieh');
    await page.getByRole('option', { name: /^Vrieheide/ }).first().click();
    await page.getByRole('group', { name: `Welke organisatie is ‘${teams[2]}’?` }).getByRole('button', { name: /^Buurtteam Vrieheide/ }).click();
    await page.getByRole('button', { name: 'Voeg alle 2 toe' }).click();
    await page.getByText('2 organisaties zijn toegevoegd.').waitFor();
    await page.getByRole('button', { name: '3 toevoegen' }).waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: '2 Geweigerd' }).waitFor();
    await page.getByRole('button', { name: 'Voeg alle 2 toe' }).click();
    await page.getByRole('button', { name: '3 toevoegen' }).waitFor();
    await throwAway();
  });

  it('says what it leaves out: a sheet without a column of names, rows without a role', async () => {
    const workbook = await writeXlsx({ sheets: [
      { name: 'Team', rows: [['Naam', 'Functie', 'Team', 'Wijk'], ['Wies van Blad', 'wtc', 'Buurtteam Vrieheide', 'Vrieheide'], ...['Wim', 'Wil', 'Wout'].map((who) => [`${who} van Blad`, '', 'Buurtteam Vrieheide', 'Vrieheide'])] },
      { name: 'Scholen', rows: [['School', 'Zie'], ['Buurtteam Vrieheide', 'Wanda van Blad'], ['Buurtteam Vrieheide', 'Wolf van Blad']] },
    ] });
    await choose('bladen.xlsx', workbook);
    await page.getByText('We slaan 1 van de 2 bladen over: ‘Scholen’ (2 regels).').waitFor();
    await page.getByRole('status').getByText('Klaar om in te lezen: 1 toevoegen. We slaan nu over: 3 regels die we niet konden lezen.').waitFor();
    await page.getByRole('button', { name: '3 Geweigerd' }).click();
    await page.getByText('3 regels: ‘Team’ 3 t/m 5').click();
    await page.locator('.kl-import__row').getByText('Wout van Blad').waitFor();
    await page.getByRole('button', { name: 'Kies welke kolom de naam is' }).click();
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Blad ‘Scholen’'));
    await page.getByRole('combobox', { name: 'Wat staat er in ‘Zie’?' }).selectOption({ label: 'hele naam' });
    await page.getByRole('combobox', { name: 'Welke rol hebben ze allemaal in blad ‘Scholen’?' }).selectOption({ label: 'Jeugdarts' });
    await page.getByRole('button', { name: '3 toevoegen' }).waitFor();
    await throwAway();
  });

  it('takes one role for who has none', async () => {
    await choose('rolloos.csv', `Naam;Team;Wijk\nWies van Rol;Buurtteam Vrieheide;Vrieheide\n`);
    await page.getByRole('button', { name: '1 Geweigerd' }).waitFor();
    await page.getByRole('combobox', { name: 'Welke rol hebben ze allemaal?' }).selectOption({ label: 'Jeugdarts' });
    await page.getByRole('button', { name: '1 toevoegen' }).waitFor();
    await throwAway();
  });

  it('takes wijken away where it says that it names them all', async () => {
    const readWijken = async (wijken: string) => {
      await page.goto('/beheer/import');
      await choose('wijken.csv', `Naam;Mail;Functie;Team;Wijk\nWilma van Wissel;wilma@wissel.example;wtc;Buurtteam Vrieheide;"${wijken}"\n`);
      await page.getByText('wijken.csv').waitFor();
    };
    await readWijken('Heerlen-Centrum; Molenberg');
    await page.getByRole('button', { name: '1 toevoegen' }).click();
    await page.getByText('Klaar: 1 toegevoegd').waitFor();
    await readWijken('Molenberg');
    await page.getByRole('button', { name: '1 Al goed' }).waitFor();
    await page.getByRole('checkbox', { name: /Mijn bestand noemt van iedereen alle wijken/ }).check();
    await page.locator('.kl-import__row').getByText('Werkt voor: Heerlen-Centrum eraf').waitFor();
    await page.getByRole('button', { name: '1 wijzigen' }).waitFor();
    await throwAway();
  });

  it('has who is not in it any more stop on a day, and is gone once it is thrown away', async () => {
    await choose('verkeerd.csv', 'Naam;Functie;Team;Wijk;Dagen\nDagmar Weekdag;wtc;Buurtteam Heerlen-Centrum;Heerlen-Centrum;ma di do\n');
    await page.getByText('verkeerd.csv').waitFor();
    await page.locator('.kl-import__row').getByText('Zonder werktijden: er staan alleen dagen (ma di do).').first().waitFor();
    await page.locator('.kl-import__row').getByText('regel 2', { exact: true }).waitFor();

    await page.getByText('Stopt er iemand?').click();
    await page.getByRole('checkbox', { name: /Buurtteam Heerlen-Centrum/ }).check();
    const ending = page.getByRole('button', { name: /toevoegen, \d+ laten stoppen/ });
    await ending.click();
    await page.getByText('Kies de laatste dag van wie stopt.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('laatste-dag');
    await page.getByLabel('Laatste dag van wie stopt').fill('2026-12-18');
    await page.getByRole('button', { name: 'Bekijk wie er stopt' }).click();
    await page.locator('.kl-import__row').getByText(/^Wijkteamcoach · Buurtteam Heerlen-Centrum/).first().waitFor();
    await page.getByRole('checkbox', { name: /Buurtteam Heerlen-Centrum/ }).uncheck();
    await ending.waitFor({ state: 'detached' });
    const wrong = page.url();
    await throwAway();
    await page.goto(wrong);
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  });
});
