import { setTimeout as wait } from 'node:timers/promises';
import type { Session, TestApp } from './test-app.js';

const COUNTS = 'counts { new changed unchanged possiblySame refused repeated skipped ending }';
const ROWS = 'key kind sheet row name contactId ending { maatjes contact { role { code } organisation { name } } } changes { label before after difference } candidates { key name why row contacts { id } } refused { column heading code message value } notes choice same';
const IMPORT = `id fileName endAbsentOn completeFor others areasComplete progress { phase done total } preview { digest ${COUNTS} refusals { key reasons { heading message } rows where } words { kind word rows means { key label } isRemembered organisationKind isLikely place { street houseNumber postcode city areas { key } asksAreas } guesses { key label } } moreWords moreAreas absentAt { organisationId name absent of } } result { ${COUNTS} changeGroupId isUndone hasLeftRows areas { code } }`;

export interface Counts {
  new: number; changed: number; unchanged: number; possiblySame: number; refused: number; repeated: number; skipped: number; ending: number;
}

/** A coordinator at the import page, through the API. */
export class Importing {
  constructor(private readonly app: TestApp, readonly session: Session) {}

  /** Uploads a CSV with these rows, the first its headings. */
  async csv(rows: readonly (readonly string[])[]): Promise<string> {
    return this.file(new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')), 'lijst.csv');
  }

  async file(bytes: Uint8Array, fileName: string): Promise<string> {
    const { id, code } = await this.app.upload(this.session, bytes, fileName);
    if (!id) throw new Error(code);
    return id;
  }

  /** As soon as the preview is made. */
  async preview(id: string): Promise<{ counts: Counts; all: any }> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { spreadsheetImport } = await this.app.ask(this.session, `query ($id: ID!) { spreadsheetImport(id: $id) { ${IMPORT} } }`, { id });
      if (spreadsheetImport.preview) return { counts: spreadsheetImport.preview.counts, all: spreadsheetImport };
      if (spreadsheetImport.result) throw new Error('It was applied');
      await wait(100);
    }
    throw new Error('No preview came');
  }

  /** Every row of a kind, or of all. */
  async rows(id: string, kind: string | null = null): Promise<any[]> {
    await this.preview(id);
    const found: any[] = [];
    let after: string | null = null;
    for (;;) {
      const { rows }: { rows: any } = (await this.app.ask(this.session, `query ($id: ID!, $kind: ImportRowKind, $after: String) { spreadsheetImport(id: $id) { rows(kind: $kind, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${ROWS} } } } } }`, { id, kind, after })).spreadsheetImport;
      found.push(...rows.edges.map((edge: any) => edge.node));
      if (!rows.pageInfo.hasNextPage) return found;
      after = rows.pageInfo.endCursor;
    }
  }

  async others(id: string, choice: 'NEW' | 'SAME' | null): Promise<void> {
    await this.app.ask(this.session, 'mutation ($id: ID!, $choice: ImportChoice) { chooseImportOthers(id: $id, choice: $choice) { id } }', { id, choice });
  }

  async choose(id: string, choices: { key: string; choice: string | null; same?: string }[]): Promise<void> {
    await this.app.ask(this.session, 'mutation ($id: ID!, $choices: [ImportRowChoiceInput!]!) { chooseImportRows(id: $id, choices: $choices) { id } }', { id, choices });
  }

  async completeAreas(id: string, complete: boolean): Promise<void> {
    await this.app.ask(this.session, 'mutation ($id: ID!, $complete: Boolean!) { completeImportAreas(id: $id, complete: $complete) { id } }', { id, complete });
  }

  async setRole(id: string, role: string | null, sheet = 0): Promise<string | undefined> {
    return (await this.app.graphql(this.session, 'mutation ($id: ID!, $sheet: Int!, $role: ID) { setImportRole(id: $id, sheet: $sheet, role: $role) { id } }', { id, sheet, role })).code;
  }

  /** Says what a word of the file means; answers the code why not. */
  async answer(id: string, kind: 'ROLE' | 'ORGANISATION' | 'AREAS', word: string, means: string[] | null): Promise<string | undefined> {
    return this.answerAll(id, [{ kind, word, means }]);
  }

  async answerAll(id: string, answers: readonly { kind: 'ROLE' | 'ORGANISATION' | 'AREAS'; word: string; means: string[] | null }[]): Promise<string | undefined> {
    return (await this.app.graphql(this.session, 'mutation ($id: ID!, $answers: [ImportWordAnswerInput!]!) { answerImportWords(id: $id, answers: $answers) { id } }', { id, answers })).code;
  }

  /** Adds organisations under the names a file has for them; answers by which that is undone, or the code why not. */
  async addOrganisations(id: string, organisations: { name: string; kind: string; gemeenteCode: string; areaCodes?: string[] }[]): Promise<{ changeId?: string | null; code?: string }> {
    const { data, code } = await this.app.graphql(this.session, 'mutation ($id: ID!, $organisations: [AddOrganisationInput!]!) { addImportOrganisations(id: $id, organisations: $organisations) { changeId } }', { id, organisations });
    return code ? { code } : { changeId: data.addImportOrganisations.changeId };
  }

  async endAbsent(id: string, organisationIds: string[], on: string | null): Promise<void> {
    await this.app.ask(this.session, 'mutation ($id: ID!, $organisationIds: [ID!]!, $on: Day) { endImportAbsent(id: $id, organisationIds: $organisationIds, on: $on) { id } }', { id, organisationIds, on });
  }

  /** Applies what the preview says; answers the result, or the code why not. */
  async apply(id: string, shown?: string): Promise<{ result?: any; code?: string }> {
    const digest = shown ?? (await this.preview(id)).all.preview.digest;
    const { data, code } = await this.app.graphql(this.session, `mutation ($id: ID!, $digest: String!) { applyImport(id: $id, digest: $digest) { ${IMPORT} } }`, { id, digest });
    return code ? { code } : { result: data.applyImport.result };
  }
}
