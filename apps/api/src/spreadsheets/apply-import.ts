import { authorize, orNotFound, type Actor } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { ChangesRepository, DirectoryEdits } from '../changes/index.js';
import { ImportPlans } from './import-plans.js';
import { type ImportHead, ImportsRepository } from './imports.repository.js';
import { leftSheets } from './left-rows.js';
import { columnsOf } from './plan/file-rows.js';
import type { Plan } from './plan/planned.js';
import type { Sheet } from './sheet.js';
import { mayImport } from './upload-import.js';

/** How often it is planned anew because somebody changed the directory meanwhile. */
const TRIES = 3;

/** Does what an import was previewed to do: all of it, or nothing. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly plans: ImportPlans,
    private readonly changes: ChangesRepository,
    private readonly edits: DirectoryEdits,
  ) {}

  /**
   * @param shown the digest of the plan she was shown. Applied already: nothing is done again.
   * @throws UserError NOT_FOUND; IMPORT_CHANGED when it would now do something else, IMPORT_EMPTY when it would do nothing, LAST_DAY_MISSING
   * when people would end on a day that she did not choose.
   */
  async run(actor: Actor, id: string, shown: string): Promise<void> {
    authorize(actor, mayImport);
    for (let attempt = 1; ; attempt += 1) {
      const given = orNotFound(await this.imports.one(actor.accountId, id));
      if (given.mapping?.applied) return;
      const isFresh = attempt === 1 && this.plans.of(actor, given).plan?.mark === await this.changes.mark();
      const plan = await (isFresh ? this.plans.of(actor, given) : this.plans.again(actor, given)).made;
      if (plan.digest !== shown) throw new UserError('IMPORT_CHANGED');
      if (plan.counts.ending > 0 && !given.mapping?.complete?.endAbsentOn) throw new UserError('LAST_DAY_MISSING');
      if (plan.edits.length === 0) throw new UserError('IMPORT_EMPTY');
      if (await this.apply(actor, id, plan)) return;
      if (attempt === TRIES) throw new UserError('IMPORT_CHANGED');
    }
  }

  /** Answers whether it was: false when the directory is no longer what was planned for. */
  private async apply(actor: Actor, id: string, plan: Plan): Promise<boolean> {
    const tell = (done: number, total: number) => this.plans.tellApplying(id, { phase: 'applying', done, total });
    tell(0, plan.edits.length);
    try {
      return await this.database.transaction(async () => {
        await this.database.holdName('import'); // of two imports at once, the later sees what the earlier did
        await this.database.hold('spreadsheet_import', [id]);
        const given = orNotFound(await this.imports.one(actor.accountId, id));
        if (given.mapping?.applied) return true;
        await this.edits.hold(plan.edits);
        if (await this.changes.mark() !== plan.mark) return false;
        const changeGroupId = await this.edits.apply(actor, 'import', plan.edits, null, tell);
        await this.imports.applied(id, changeGroupId, { columns: given.mapping?.columns, applied: { counts: plan.counts, areaCodes: plan.areaCodes } }, await this.left(given, plan));
        return true;
      });
    } finally {
      this.plans.tellApplying(id, null);
    }
  }

  /** Of its cells only the rows that were not read are kept, for her to mend. */
  private async left({ id, accountId, mapping }: ImportHead, plan: Plan): Promise<Sheet[] | null> {
    if (plan.counts.refused + plan.counts['possibly-same'] === 0) return null;
    const sheets = await this.imports.sheets(id);
    const remembered = await this.imports.remembered(accountId);
    return leftSheets(sheets, sheets.map((sheet, place) => columnsOf(sheet, place, mapping ?? {}, remembered)), plan.rows);
  }
}
