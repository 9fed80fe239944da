import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { chunksOf, paced } from '#libs/pace';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { gemeenteOf, isAreaCode } from '../areas/index.js';
import { ContactRepository, coordinatesSome, mayRead, maySeeNumber, type ContactRecord } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { ExportRepository } from './export.repository.js';
import { mayImport } from './upload-import.js';
import { EXPORT_HEADINGS, writeRow } from './write-row.js';
import { writeCsv, writeWorkbook, type WrittenSheet } from './write-spreadsheet.js';

/** What of her scope to export: a wijk, an organisation, or all of it. */
export interface ExportScope {
  wijk?: string | undefined;
  organisation?: string | undefined;
}

const AT_ONCE = 250;

/** Writes the contacts she keeps as a spreadsheet that can be imported again. */
@Injectable()
export class ExportService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly repository: ExportRepository,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
  ) {}

  /** Each person whose numbers it holds is logged. @throws UserError NOT_FOUND for who keeps nothing, or none of what she asks for. */
  async run(actor: Actor, format: 'xlsx' | 'csv', scope: ExportScope): Promise<Uint8Array> {
    authorize(actor, mayImport);
    const today = this.clock.today();
    const records = await this.records(actor, scope, today);
    const rows: string[][] = [];
    const shown: string[] = [];
    for await (const record of paced(records)) {
      const phones = record.phones.filter((phone) => maySeeNumber(actor, record, phone));
      if (phones.length > 0) shown.push(record.professionalId);
      rows.push(writeRow({
        ...record, name: record, phones, organisation: record.organisation.name, areas: record.areas.filter(({ code }) => actor.gemeenten.includes(gemeenteOf(code))),
      }));
    }
    await this.disclosures.logKept(actor, shown, 'export');
    const sheet: WrittenSheet = { name: 'Contacten', headings: EXPORT_HEADINGS, rows };
    return format === 'csv' ? writeCsv(sheet) : writeWorkbook([sheet]);
  }

  /** Those that last or will begin, by name. */
  private async records(actor: Actor, scope: ExportScope, today: string): Promise<ContactRecord[]> {
    const ids = await this.repository.lastingIds(actor.gemeenten, today, this.wanted(actor, scope));
    const records: ContactRecord[] = [];
    for await (const some of paced(chunksOf(ids, AT_ONCE))) {
      records.push(...(await this.contacts.recordsAnywhere(some, today)).filter((record) => coordinatesSome(actor, record) && mayRead(actor, record, today)));
    }
    return records.sort((a, b) => (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.id < b.id ? -1 : 1));
  }

  /** What to look in; what she keeps of it is judged of each contact. */
  private wanted(actor: Actor, { wijk, organisation }: ExportScope): { areaCode?: string; organisationId?: string } {
    if (organisation !== undefined) return { organisationId: organisation };
    if (wijk === undefined) return {};
    const keeps = actor.powers.some((power) => power.kind === 'coordinator' && power.gemeenteCode === (isAreaCode(wijk) ? gemeenteOf(wijk) : null));
    if (!keeps) throw new UserError('NOT_FOUND');
    return { areaCode: wijk };
  }
}
