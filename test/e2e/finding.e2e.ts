/** An IB'er finds the right person. Real: database, index, HTTP, the demo gemeenten. The clock stands still. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { CorrectionsService } from '../../apps/api/src/corrections/corrections.service.js';
import { addContact } from '../support/add-contact.js';
import { describeOn } from '../support/describe-on-databases.js';
import { WITH_MEILISEARCH } from '../support/meilisearch.js';
import { personOf } from '../support/person-of.js';
import { DATABASES, type Session, type TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const SEARCH = `query ($text: String!, $filters: SearchFilters, $without: [String!], $first: Int, $after: String) {
  search(text: $text, filters: $filters, without: $without, first: $first, after: $after) {
    totalCount leftOut pageInfo { hasNextPage endCursor }
    understood { key kind text label note }
    edges { why node { __typename
      ... on Contact { id name role { code label discipline { code } } organisation { name } areas { code name } hasDirectNumber reachability { status text callTarget { kind label contactId number { dial } } } }
      ... on Organisation { id organisationName: name kind }
    } }
    facets { disciplines { code label count } roles { code count } wijken { code label count } }
    help { kind text contact { name role { code } areas { name } reachability { status } } organisation { name } wijk { code } number { dial display } }
  }
}`;

describeOn([...DATABASES, ...WITH_MEILISEARCH], 'finding somebody', (start) => {
  let app: TestApp;
  let iber: Session;

  beforeAll(async () => {
    app = await start();
    iber = await app.signedIn('ib-er');
  });

  const search = async (text: string, more: Record<string, unknown> = {}) => (await app.ask(iber, SEARCH, { text, ...more })).search;
  const names = async (text: string, more: Record<string, unknown> = {}): Promise<string[]> =>
    (await search(text, more)).edges.map(({ node }: any) => node.name ?? node.organisationName);

  it('gives the coach responsible for a postcode first, and says why', async () => {
    const found = await search('wijkteamcoach 6411 AB');
    expect(found.understood.map((each: any) => each.kind)).toEqual(['ROLE', 'POSTCODE']);
    expect(found.understood[1].note).toMatch(/^deze postcode kan in \d wijken liggen$|^we weten niet precies waar deze postcode ligt$/);
    expect(found.edges[0]).toMatchObject({ why: 'voor wijk Heerlen-Centrum, via 6411 AB', node: { name: 'Samira El Amrani', role: { code: 'wijkteamcoach' } } });
  });

  it.each(['6411TN', '6411  TN', '6411-TN', '6411\u00a0tn', '6411\tTN'])('knows a postcode however it was pasted: %s', async (postcode) => {
    const found = await search(`wijkteamcoach ${postcode}`);
    expect([found.leftOut, found.edges[0].node.name]).toEqual([[], 'Lisa Böhm']);
  });

  it('takes back what was understood but not meant', async () => {
    const { understood } = await search('wijkteamcoach heksenberg');
    const area = understood.find((each: any) => each.kind === 'AREA');
    const again = await search('wijkteamcoach heksenberg', { without: [area.key] });
    expect(again.understood.map((each: any) => each.kind)).toEqual(['ROLE']);
  });

  it('prefers buurt to wijk to gemeente', async () => {
    const { edges } = await search('wijkteamcoach Versilienbosch');
    expect(edges[0].node.areas.map((area: any) => area.name)).toContain('Versiliënbosch');
    expect(edges[0].why).toBe('voor Versiliënbosch');
  });

  it.each(['berg van den marieke', 'marieke vandenberg', 'vd berg marieke', 'Mariekee Berg', 'BERG, Marieke'])('finds a name typed as %s', async (text) => {
    expect((await names(text))[0]).toBe('Marieke van den Berg');
  });

  it.each([['hond marieke', "Marieke d'Hondt"], ['hodt', "Corrie d'Hondt"], ['anco', "José d'Ancona"], ['acnona', "José d'Ancona"]])('finds a name behind an apostrophe: %s', async (text, name) => {
    expect((await names(text))[0]).toBe(name);
  });

  it.each([['T. Yılmaz', 'Truus Yılmaz'], ['S. Fernández', 'Sanne Fernández'], ['D. Yilmaz', 'Danielle Yılmaz']])('takes a letter that is also a small word for an initial: %s', async (text, name) => {
    expect((await names(text))[0]).toBe(name);
  });

  it('finds by a number in any notation, when she may see it', async () => {
    const [open] = await app.database.read().query(`SELECT number FROM professional_phone pp JOIN contact c ON c.professional_id = pp.professional_id
      JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code = 'GM0917' AND pp.visibility = 'everyone' AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' ORDER BY pp.id LIMIT 1`);
    const national = `0${open.number.slice(3)}`;
    for (const typed of [open.number, national, national.replace(/^(06)/, '$1-'), national.replace(/(\d{2})(?=\d)/g, '$1 '), `0031${national.slice(1)}`, national.slice(2, 8)]) {
      expect([typed, await names(typed)]).not.toEqual([typed, []]);
    }
  });

  it('never finds by a number that is not hers to see', async () => {
    const closed = await app.database.read().query(`SELECT DISTINCT pp.number FROM professional_phone pp JOIN contact c ON c.professional_id = pp.professional_id
      JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code = 'GM0917' AND pp.visibility = 'coordinators' LIMIT 20`);
    expect(closed.length).toBeGreaterThan(3);
    for (const { number } of closed) expect(await names(number)).toEqual([]);
    const coordinator = await app.signedIn('coordinator');
    const { search: hers } = await app.ask(coordinator, SEARCH, { text: closed[0].number });
    expect(hers.totalCount).toBeGreaterThan(0);
  });

  it('finds nobody of another gemeente', async () => {
    const [elsewhere] = await app.database.read().query(`SELECT p.voornaam, p.achternaam, c.id FROM contact c JOIN professional p ON p.id = c.professional_id
      WHERE c.ends_on IS NULL AND NOT EXISTS (SELECT 1 FROM contact_area ca WHERE ca.contact_id = c.id AND ca.gemeente_code = 'GM0917') ORDER BY c.id LIMIT 1`);
    const { edges } = await search(`${elsewhere.voornaam} ${elsewhere.achternaam}`, { first: 50 });
    expect(edges.map(({ node }: any) => node.id)).not.toContain(elsewhere.id);
    expect(await app.graphql(iber, 'query ($id: ID!) { contact(id: $id) { name } }', { id: elsewhere.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await app.graphql(iber, '{ wijk(code: "WK020201") { name } }')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts by discipline, role and wijk, and filters by them', async () => {
    const { facets, totalCount } = await search('huisarts', { filters: {} });
    expect(facets.disciplines.find((each: any) => each.code === 'huisartsenzorg').count).toBe(facets.disciplines.reduce((sum: number, each: any) => sum + each.count, 0));
    const [wijk] = facets.wijken;
    const narrowed = await search('huisarts', { filters: { wijken: [wijk.code] } });
    expect(narrowed.totalCount).toBe(wijk.count);
    expect(narrowed.totalCount).toBeLessThan(totalCount);
  });

  it('pages through everything once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await search('huisarts', { first: 20, after });
      seen.push(...page.edges.map(({ node }: any) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await search('huisarts')).totalCount);
  });

  it('helps on where nothing is found', async () => {
    const { help, totalCount } = await search('wijkteamcoach Heksenberg', { filters: { disciplines: ['gi'] } });
    expect(totalCount).toBe(0);
    expect(help.map((each: any) => each.kind)).toEqual(['NEAREST_ROLE', 'TEAM', 'WIJK', 'VEILIG_THUIS']);
    expect(help[0].contact.role.code).toBe('wijkteamcoach');
    expect(help.at(-1).number).toEqual({ dial: '08002000', display: '0800 2000' });
  });

  it('helps on with who is near, and not away', async () => {
    const nearest = async (text: string) => (await search(text)).help.find(({ kind }: any) => kind === 'NEAREST_ROLE');
    // its team also works for Heerlerbaan next to it
    const beitel = await nearest('jeugd- en gezinswerker De Beitel');
    expect(beitel).toMatchObject({ text: 'De dichtstbijzijnde jeugd- en gezinswerker', contact: { role: { code: 'jeugd-en-gezinswerker' } } });
    expect(beitel.contact.areas.map(({ name }: any) => name).join()).toContain('Heerlerbaan');
    // its own team has a coach who is away
    const hei = await nearest('wijkteamcoach De Hei');
    expect([hei.text, hei.contact.reachability.status]).toEqual(['De dichtstbijzijnde wijkteamcoach', expect.not.stringMatching('ABSENT')]);
  });

  it('names as the nearest nobody who says that she left', async () => {
    const els = await app.signedIn('coordinator');
    const nearest = async () => (await search('vertrouwensarts Rennemig-Beersdal xyzzyq', { filters: { disciplines: ['gi'] } })).help.find(({ kind }: any) => kind === 'NEAREST_ROLE').contact.name;
    const id = await addContact(app.as(els), { voornaam: 'Vera', achternaam: 'Vertrok', roleCode: 'vertrouwensarts', areaCodes: ['WK091724'] });
    await app.settle();
    expect(await nearest()).toBe('Vera Vertrok');
    await app.database.transaction(() => app.app.get(CorrectionsService).reportByMail({ contactId: id, kind: 'elsewhere', note: 'Ik werk hier niet meer.' }));
    await app.settle();
    expect(await nearest()).not.toBe('Vera Vertrok');
  });

  it.each(["ib'er 't Loon", "ib'er Op de Nobel", "ib'er Imstenrade", "ib'er Heerlen-Centrum", "ib'er De Hei"])('helps on where nobody of a role serves a place, and does not take its name for somebody else\'s: %s', async (text) => {
    const { totalCount, help } = await search(text);
    expect([totalCount, help.map(({ kind }: any) => kind)]).toEqual([0, ['NEAREST_ROLE', 'TEAM', 'WIJK', 'VEILIG_THUIS']]);
  });

  it.each([['Xqzvw 6411 AB', 'Xqzvw', '6411 AB'], ['wijkteamcoach foezel bazel Heksenberg', 'foezel bazel', 'wijkteamcoach Heksenberg'], ['van xqzvw wijkteamcoach Heksenberg', 'xqzvw', 'wijkteamcoach Heksenberg']])('leaves out of "%s" the words nobody knows, and says which', async (text, leftOut, rest) => {
    const found = await search(text);
    expect(found.leftOut.join(' ')).toBe(leftOut);
    const known = await search(rest);
    expect(known.leftOut).toEqual([]);
    const ids = ({ edges }: any) => edges.map(({ node }: any) => node.id).sort();
    expect([found.totalCount, ids(found)]).toEqual([known.totalCount, ids(known)]);
    expect(found.totalCount).toBeGreaterThan(0);
  });

  it.each([
    ['jeugdarts droomboom', 'heerlen'], ['wijkteamcoach de vlieger', 'in Hoensbroek'], ['schoolverpleegkundige basisschool de vlieger', 'hoensbroek'], ['coach wegwijzer', 'heerlen'], ['wijkagent Heldevierlaan 5', 'Heerlen'],
  ])('gives who serves the place where "%s" says the school stands, also with its town beside it: %s', async (text, town) => {
    const [found, withTown] = [await search(text), await search(`${text} ${town}`)];
    expect(found.edges[0].why).toContain('via');
    expect([withTown.leftOut, withTown.edges.map(({ node, why }: any) => [node.id, why])]).toEqual([[], found.edges.map(({ node, why }: any) => [node.id, why])]);
  });

  it.each([['wie is de huisarts van Heksenberg', 'huisarts Heksenberg'], ['wie is de jeugdwerker van de molenberg', 'jeugdwerker molenberg'], ['contactpersonen molenberg', 'contactpersoon molenberg'], ['beste collega, wie is gi contactpersoon?', 'gi contactpersoon'], ['wijkagent 64 11 tn', 'wijkagent 6411 tn'], ['nul zes acht acht negen zes negen vier vier een', '0688969441']])('answers "%s" as "%s"', async (question, text) => {
    expect(await names(question)).toEqual(await names(text));
  });

  it.each([
    ['buurtagen molenberg', 'wijkagent'], ['schoolart heksenberg', 'jeugdarts'], ['praktijkondersteune molenberg', 'poh-ggz-jeugd'], ['praktijkondesteune', 'poh-ggz-jeugd'], ["poh's", 'poh-ggz-jeugd'], ['smw’s', 'schoolmaatschappelijk-werker'], ["AF'er", 'aandachtsfunctionaris'],
  ])('knows a role cut off, or in the plural of an abbreviation: %s', async (text, role) => {
    expect((await search(text)).edges[0].node.role.code).toBe(role);
  });

  it.each([
    ['truus silva xyz', 'Truus Silva', 'xyz'], ['ingrid ploum 2024', 'Ingrid Ploum', '2024'], ['e-mail ingrid ploum', 'Ingrid Ploum', 'e-mail'],
    ['samira el amrani coach xx', 'Samira El Amrani', 'xx'], ['petra ploum', 'Ingrid Ploum', 'petra'],
  ])('leaves out of "%s" the one word that does not fit: %s', async (text, name, leftOut) => {
    const found = await search(text);
    expect(found.leftOut).toEqual([leftOut]);
    expect((await names(text)).slice(0, 3)).toContain(name);
  });

  it.each(['xqzvw', 'xqzvw 0612345678', 'van den brg', 'lota xqzvw'])('finds nothing for "%s", of which nothing is understood', async (text) => {
    expect(await search(text)).toMatchObject({ totalCount: 0, leftOut: [] });
  });

  it.each([['wijkteamcoach maastricht', 'Maastricht'], ['coach simpelveld', 'Simpelveld'], ['huisarts brunssum', 'Brunssum'], ['arnhem', 'Arnhem'], ['gemeente arnhem', 'Arnhem'], ['wijkagent sittard', 'Sittard-Geleen'], ['coach valkenburg', 'Valkenburg aan de Geul'], ['truus silva arnhem', 'Arnhem'], ['wijkteamcoach 6211 AB', 'Maastricht'], ['wijkteamcoach 6211', 'Maastricht'], ['ib 1012', 'Amsterdam']])('shows nobody of her own gemeente for "%s", but whom to call', async (text, gemeente) => {
    const found = await search(text);
    expect([found.totalCount, found.leftOut]).toEqual([0, []]);
    expect(found.help.map(({ kind, text: said, contact }: any) => [kind, said, contact?.id])).toEqual([
      ['OTHER_GEMEENTE', `Je lijst gaat niet over ${gemeente}. Bel voor een kind dat daar woont de gemeente ${gemeente}, of Veilig Thuis.`, undefined],
      ['VEILIG_THUIS', expect.anything(), undefined],
    ]);
  });

  it('takes a town for all its wijken', async () => {
    const { edges, understood, leftOut } = await search('wijkagent hoensbroek');
    expect([understood.at(-1).label, leftOut]).toEqual(['gebied: Hoensbroek', []]);
    expect(edges.map(({ why }: any) => why)).toEqual(['voor wijk Hoensbroek-De Dem', 'voor wijk Maria Gewanden en Terschuren', 'voor wijk Mariarade', 'voor wijk Nieuw Lotbroek']);
  });

  it.each([['vd horst', 'van der Horst'], ['vdr horst', 'van der Horst'], ['vander horst', 'van der Horst'], ['smw/Hoensbroek-De Dem', 'Jeroen Kowalski']])('takes letters for small words of a name, and a slash for a space: %s', async (text, name) => {
    expect((await names(text))[0]).toContain(name);
  });

  it.each([['mairaade', 'Mariarade'], ['wijkcgah mariarade', 'Mariarade'], ['fernadey', 'Fernández']])('forgives two typos where one of them was a letter less: %s', async (text, what) => {
    const { edges: [{ why, node }] } = await search(text);
    expect(`${node.name} ${why}`).toContain(what);
  });

  it('shows who is called as a gemeente, and who fits without that name', async () => {
    const els = await app.signedIn('coordinator');
    for (const [voornaam, achternaam] of [['Wilma', 'Zonnig'], ['Tonnie', 'Houten']] as const) await addContact(app.as(els), { voornaam, achternaam });
    await app.settle();
    expect([(await names('houten'))[0], (await names('Wilma Houten'))[0]]).toEqual(['Tonnie Houten', 'Wilma Zonnig']);
    expect((await search('wijkagent Houten')).help[0].kind).toBe('OTHER_GEMEENTE');
  });

  it.each(['wijkteamcoach limburg'])('says of "%s" that it leaves out a place that is not hers', async (text) => {
    const [role, place] = text.split(' ');
    const found = await search(text);
    expect(found.leftOut).toEqual([place]);
    expect(found.edges.map(({ node, why }: any) => [node.id, why])).toEqual((await search(role!)).edges.map(({ node, why }: any) => [node.id, why]));
  });

  it.each([['praktijkschool', 'Praktijkonderwijs'], ['stadhuis', 'Gemeente Heerlen'], ['gemeentehuis', 'Gemeente Heerlen']])('knows what else an organisation is called: %s', async (text, organisation) => {
    const { edges: [{ node }] } = await search(text);
    expect(node.organisationName ?? node.organisation.name).toContain(organisation);
  });

  it.each([['samira.elamrani@buurtteamsheerlen.example', 'Samira El Amrani'], ['mailto:els.dewit@buurtteamsheerlen.example', 'Els de Wit']])('finds who an e-mail address is named after: %s', async (text, name) => {
    expect((await names(text))[0]).toBe(name);
  });

  it('takes a word of the compass for no place by itself', async () => {
    const { edges, leftOut } = await search('huisarts molenberg noord');
    expect(leftOut).toEqual(['noord']);
    expect(edges[0].node.areas.map(({ name }: any) => name)).toContain('Molenberg');
  });

  it.each([
    ['gemeente heerlen', 'Gemeente Heerlen'], ['buurtteam hoensbroek noord', 'Buurtteam Hoensbroek-Noord'], ['buurtteam meezenbroek molenberg', 'Buurtteam Meezenbroek-Molenberg'],
    ['Veilig Thuis', 'Veilig Thuis Zuid-Limburg'], ['jeugdbescherming mergelland', 'Jeugdbescherming Mergelland'], ['politie basisteam heerlen', 'Politie, basisteam Heerlen'],
  ])('finds an organisation by its own name: %s', async (text, organisation) => {
    expect((await names(text))[0]).toBe(organisation);
  });

  it.each([
    ['school welten', 'school'], ['scholen vrieheide', 'school'], ['scholen 6415', 'school'], ['basisschool akerstraat', 'school'], ['buurtteam 6418hv', 'wijkteam'], ['buurtteam molenberg', 'wijkteam'],
    ['veiligthuis', 'veilig-thuis'], ['velig thuis', 'veilig-thuis'], ['AMHK', 'veilig-thuis'], ['huisartsenpraktijk heksenberg', 'huisartsenpraktijk'], ['expertiseteam', 'expertiseteam'],
  ])('gives the organisations that are asked for by their kind before who works there: %s', async (text, kind) => {
    const { edges, totalCount } = await search(text);
    expect(edges[0].node.kind).toBe(kind);
    expect(totalCount).toBeGreaterThan(1);
  });

  it.each([
    ['basisschool wonderwijs', 'Bs Wonderwijs'], ['wonderwijs hoensbroek', 'Bs Wonderwijs'], ['wonder wijs', 'Bs Wonderwijs'], ['winde kind', 'Basisschool Windekind'], ['broeder school', 'Broederschool'], ['directeur broeder school', 'Broederschool'],
    ['mijnspoor', 'basisschool Mijn Spoor'], ['charlemagnecollege', 'Charlemagne College, locatie Schandelermolenweg'], ['sintjanscollege', 'Sint-Janscollege voor Vwo Havo'], ['elwahda', 'El Wahda Islamitische Basisschool'],
    ['buitenhofschool', 'De Buitenhof school voor speciaal en voortgezet speciaal onderwijs'], ['catharinaschool', 'Speciaal Onderwijs Voortgezet Speciaal Onderwijs Catharina'], ["ib'er regenboogschool", 'Basisschool De Regenboog'],
    ['deberk', 'Huisartsenpraktijk De Berk'], ['jgzteam', 'JGZ-team Heerlen'], ['politiebureau', 'Politie, basisteam Heerlen'],
  ])('knows an organisation by a name that is no typo, also run together, apart, or with what it is behind it: %s', async (text, organisation) => {
    const { edges: [first], leftOut } = await search(text);
    expect([first.node.organisationName ?? first.node.organisation.name, leftOut]).toEqual([organisation, []]);
  });

  it('gives the school itself where nobody there is what was asked, and says so, before who is it elsewhere', async () => {
    const { edges, leftOut } = await search('directeur windekind');
    expect(edges[0]).toMatchObject({ why: 'we kennen hier geen schooldirecteur', node: { organisationName: 'Basisschool Windekind' } });
    expect(edges.slice(1).every(({ node }: any) => node.role.code === 'directeur')).toBe(true);
    expect([edges.length > 5, leftOut]).toEqual([true, []]);
  });

  it.each([['heksenberg', 'Buurtteam Heerlerheide', 0], ["'t loon", 'Buurtteam Heerlen-Centrum', 1]])('gives the team of a place that is all she typed, behind only who works for just that place: %s', async (text, team, place) => {
    expect((await names(text)).indexOf(team)).toBe(place);
  });

  it.each(['jeugdarts wonderwijs', 'wijkagent catharinaschool', 'coach broeder school', 'jgz van bs de vlieger', 'buurtteam basisschool windekind'])('gives who serves the place where it stands then, too: %s', async (text) => {
    expect((await search(text)).edges[0].why).toContain('via');
  });

  it.each([['verpl molenb', 'jeugdverpleegkundige'], ['praktijkonder molenb', 'poh-ggz-jeugd']])('knows beginnings of words anywhere where nothing else is found: %s', async (text, role) => {
    expect((await search(text)).edges[0].node.role.code).toBe(role);
  });

  it('finds a name that is a letter from a role or a group', async () => {
    for (const text of ['wonderwijs', 'bs wonderwijs', "ib'er wonderwijs"]) {
      const { edges: [first], understood } = await search(text);
      expect([text, first.node.organisationName ?? first.node.organisation.name]).toEqual([text, 'Bs Wonderwijs']);
      expect(understood.filter((each: any) => each.text.includes('onderwijs'))).toEqual([]);
    }
    expect((await names('aandachtsfunctionaris scholten'))[0]).toBe('Renate Scholten');
    expect((await names('wijkagent scho'))[0]).toBe('Agnieszka Schouten');
  });

  it('shows a wijk: its list in referral order, gaps with whom to call instead, its map', async () => {
    const { wijk } = await app.ask(iber, `{ wijk(code: "WK091733") { name officialName inhabitants postcodes gemeente { name } buurten { name outline } schools { totalCount }
      contactList { discipline { code } roles { role { code } isGap instead { label number { dial } } contacts { name role { code } } } } } }`);
    expect(wijk).toMatchObject({ name: 'Heerlen-Centrum', officialName: 'Wijk 33 Heerlen-Centrum', gemeente: { name: 'Heerlen' } });
    expect(wijk.buurten.map((buurt: any) => buurt.name)).toContain("'t Loon");
    expect(wijk.buurten.every((buurt: any) => buurt.outline.length > 0)).toBe(true);
    const order = ['onderwijs', 'wijkteam', 'jgz', 'huisartsenzorg', 'gi', 'veilig-thuis', 'politie-justitie', 'expertise'];
    const groups: string[] = wijk.contactList.map((group: any) => group.discipline.code);
    expect(groups).toEqual(order.filter((code) => groups.includes(code)));
    const { wijken } = await app.ask(iber, '{ wijken { edges { node { code buurten { outline } postcodes } } } }');
    const gaps: any[] = [];
    for (const { node: { code } } of wijken.edges) {
      const { wijk: each } = await app.ask(iber, 'query ($code: ID!) { wijk(code: $code) { contactList { roles { isGap contacts { id } instead { label } } } } }', { code });
      gaps.push(...each.contactList.flatMap((group: any) => group.roles).filter((role: any) => role.isGap));
    }
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect([gap.contacts, typeof gap.instead.label]).toEqual([[], 'string']);
  });

  it('says who is away, until when, and calls the deputy', async () => {
    const [away] = await app.database.read().query(`SELECT a.contact_id AS id, a.ends_on AS until FROM absence a JOIN contact c ON c.id = a.contact_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE a.starts_on <= '2026-11-23' AND a.ends_on >= '2026-11-23' AND a.deputy_contact_id IS NOT NULL AND ca.gemeente_code = 'GM0917' ORDER BY a.id LIMIT 1`);
    const { contact } = await app.ask(iber, 'query ($id: ID!) { contact(id: $id) { reachability { status text deputyId callTarget { kind } } } }', { id: away.id });
    expect(contact.reachability).toMatchObject({ status: 'ABSENT', deputyId: expect.any(String) });
    expect(contact.reachability.text).toMatch(/^afwezig t\/m \d+ \w+( \d{4})?, waarnemer: \S+/);
    expect(['DEPUTY', 'TEAM', 'VEILIG_THUIS']).toContain(contact.reachability.callTarget.kind);
  });

  it('gives examples of questions that find somebody in her own gemeente', async () => {
    const { searchExamples } = await app.ask(iber, '{ searchExamples }');
    expect(searchExamples).toHaveLength(4);
    for (const text of searchExamples as string[]) expect([text, (await app.ask(iber, 'query ($text: String!) { search(text: $text) { totalCount } }', { text })).search.totalCount > 0]).toEqual([text, true]);
    expect(searchExamples.join()).toMatch(/Heerler|Hoensbroek|64\d\d/);
  });

  it('answers where a postcode lies', async () => {
    const { postcode } = await app.ask(iber, '{ postcode(postcode: "6411ab") { postcode approximate text buurten { buurt { name } wijk { name } } } }');
    expect(postcode).toMatchObject({ postcode: '6411 AB', approximate: true });
    expect(postcode.text).toMatch(/^Postcode 6411 AB ligt waarschijnlijk in .+, wijk Heerlen-Centrum in Heerlen/);
  });

  describe('by a number', () => {
    const disclosed = async (): Promise<number> => Number((await app.database.read().query("SELECT count(*) AS many FROM disclosure WHERE through = 'search'"))[0].many);
    const digitsOf = async (visibility: string): Promise<string> => (await app.database.read().query(`SELECT ph.number FROM professional_phone ph JOIN contact c ON c.professional_id = ph.professional_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE ph.visibility = '${visibility}' AND ph.kind = 'mobile' AND ca.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' ORDER BY ph.number LIMIT 1`))[0].number.replace('+31', '0');

    it('finds no people by a few digits, whatever narrows them', async () => {
      const [digits, before] = [await digitsOf('everyone'), await disclosed()];
      for (let from = 0; from + 5 <= digits.length; from += 1) {
        const found = await search(digits.slice(from, from + 5), { filters: { roles: [], wijken: [] } });
        expect(found.edges.filter(({ node }: any) => node.__typename === 'Contact')).toEqual([]);
      }
      expect(await disclosed()).toBe(before);
    });

    it('records everybody who is found by it, also who is only counted', async () => {
      const [digits, before] = [await digitsOf('everyone'), await disclosed()];
      const asked = (text: string, what: string, more = '') => app.ask(iber, `query ($text: String!) { search(text: $text, first: 1${more}) { ${what} } }`, { text });
      expect((await asked(digits, 'totalCount', `, after: "${Buffer.from('at:100').toString('base64url')}"`)).search.totalCount).toBe(1);
      expect(await disclosed()).toBe(before + 1);
      expect((await asked(digits.slice(1), 'edges { node { __typename } } facets { roles { count } }')).search.facets.roles).toEqual([{ count: 1 }]);
      expect(await disclosed()).toBe(before + 1); // once is enough
    });

    it('finds nobody by a number that more than ten people have', async () => {
      const people: { id: string; contactId: string }[] = await app.database.read().query(`SELECT c.professional_id AS id, min(c.id) AS "contactId" FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
        WHERE ca.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' AND c.professional_id NOT IN (SELECT professional_id FROM disclosure)
          AND c.professional_id NOT IN (SELECT professional_id FROM account WHERE professional_id IS NOT NULL) GROUP BY c.professional_id HAVING count(DISTINCT c.id) = 1 ORDER BY 1 LIMIT 11`);
      const share = async (some: typeof people) => {
        await app.database.transaction(async (manager) => {
          for (const { id } of some) await manager.query(`INSERT INTO professional_phone (id, professional_id, kind, number, visibility) VALUES ('${newId()}', '${id}', 'direct', '+31455609090', 'everyone')`);
          await app.app.get(Outbox).publish(manager, 'contact.changed', ...some.map(({ contactId }) => ({ contactId })));
        });
        await app.settle();
      };
      const before = await disclosed();
      await share(people.slice(0, 10));
      expect((await search('045 560 9090')).totalCount).toBe(10);
      expect(await disclosed()).toBe(before + 10);
      await share(people.slice(10));
      expect((await search('045 560 9090')).totalCount).toBe(0);
      expect(await disclosed()).toBe(before + 10);
    });

    it('finds whose number it is, whatever was typed around it', async () => {
      const digits = await digitsOf('everyone');
      const found = await names(digits);
      expect(found).not.toEqual([]);
      for (const text of [`gebeld door ${digits}`, `xqzvw ${digits}`]) expect([text, await names(text)]).toEqual([text, found]);
      expect((await search(`xqzvw ${digits.slice(0, 5)}`)).totalCount).toBe(0);
    });

    it('finds nobody by a number that is not for her', async () => {
      expect((await search(await digitsOf('coordinators'))).totalCount).toBe(0);
    });
  });

  describe('whom others do not see', () => {
    const NOT_SHOWN = 'query ($text: String!) { search(text: $text) { totalCount notShown { id startsOn endsOn } } }';
    let els: Session;
    let later: string;
    let stopped: string;
    let hidden: string;

    beforeAll(async () => {
      els = await app.signedIn('coordinator');
      later = await addContact(app.as(els), { achternaam: 'Straksma', startsOn: '2026-12-01' });
      stopped = await addContact(app.as(els), { achternaam: 'Voorheenstra', startsOn: '2026-01-01', endsOn: '2026-11-01' });
      hidden = await addContact(app.as(els), { achternaam: 'Verborgema', startsOn: '2025-01-01' });
      await app.database.transaction(async (manager) => {
        await manager.query(`UPDATE contact SET asked_on = '2025-06-01', version = version + 1 WHERE id = '${hidden}'`);
        await app.app.get(Outbox).publish(manager, 'contact.changed', { contactId: hidden });
      });
      await app.settle();
    });

    const notShown = async (session: Session, text: string) => (await app.ask(session, NOT_SHOWN, { text })).search.notShown.map(({ id }: any) => id);

    it('is found by name by who keeps her: who starts later, stopped or is hidden', async () => {
      expect(await app.ask(els, NOT_SHOWN, { text: 'straksma' })).toEqual({ search: { totalCount: 0, notShown: [{ id: later, startsOn: '2026-12-01', endsOn: null }] } });
      expect(await notShown(els, 'Voorheenstr')).toEqual([stopped]);
      expect(await notShown(els, 'wijkteamcoach verborgemma')).toEqual([hidden]);
    });

    it('is found by nobody else', async () => {
      for (const session of [iber, await app.signedIn('beheerder'), await withPower(app, 'elders-keeper@x.example', { wijkCode: 'WK091734' })]) {
        for (const text of ['straksma', 'voorheenstra', 'verborgema']) expect(await app.ask(session, NOT_SHOWN, { text })).toEqual({ search: { totalCount: 0, notShown: [] } });
      }
    });

    it('is not everybody who stopped somewhere, of whom only a place or role was typed, or who has another role that is found', async () => {
      expect(await notShown(els, 'wijkteamcoach')).toEqual([]);
      await addContact(app.as(els), { personId: await personOf(app, later), roleCode: 'jeugd-en-gezinswerker' });
      await app.settle();
      expect(await notShown(els, 'straksma')).toEqual([]);
    });
  });

  it('keeps favourites and the wijk she works in', async () => {
    const { edges: [{ node }] } = await search('el amrani');
    await app.ask(iber, 'mutation ($id: ID!) { addFavourite(contactId: $id) { isFavourite } }', { id: node.id });
    await app.ask(iber, 'mutation ($id: ID!) { addFavourite(contactId: $id) { isFavourite } }', { id: node.id });
    await app.ask(iber, 'mutation { setMijnWijk(code: "WK091734") { id } }');
    const { viewer } = await app.ask(iber, '{ viewer { name mijnWijk { name } gemeenten { name } powers { kind gemeente { code } } favourites { totalCount edges { node { name isFavourite } } } contacts { role { code } } } }');
    expect(viewer).toMatchObject({
      name: 'Marieke van den Berg', mijnWijk: { name: 'Eikenderveld' }, gemeenten: [{ name: 'Heerlen' }], powers: [{ kind: 'PROFESSIONAL', gemeente: { code: 'GM0917' } }],
      favourites: { totalCount: 1, edges: [{ node: { name: 'Samira El Amrani', isFavourite: true } }] },
    });
    await app.ask(iber, 'mutation ($id: ID!) { removeFavourite(contactId: $id) { isFavourite } }', { id: node.id });
    expect((await app.ask(iber, '{ viewer { favourites { totalCount } } }')).viewer.favourites.totalCount).toBe(0);
    expect(await app.graphql(iber, 'mutation { setMijnWijk(code: "WK020201") { id } }')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
