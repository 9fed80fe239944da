import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import type { Decisions } from './decisions.js';
import { columnsOf } from './plan/file-rows.js';
import { MakePlan } from './plan/make-plan.js';
import type { Plan } from './plan/planned.js';
import { type ImportHead, ImportsRepository } from './imports.repository.js';

export interface Progress {
  phase: 'reading' | 'comparing' | 'applying';
  done: number;
  total: number;
}

export interface Job {
  /** What it was made of: another decision is another plan. */
  key: string;
  progress: Progress;
  plan: Plan | null;
  made: Promise<Plan>;
}

/** Plans this process keeps in memory; another is made again when it is asked for. */
const MOST_PLANS = 3;

/** Makes what an import will do in the background, once for each set of decisions, and keeps it for whoever looks at it. */
@Injectable()
export class ImportPlans {
  private readonly jobs = new Map<string, Job>();
  private readonly applying = new Map<string, Progress>();

  constructor(
    private readonly planning: MakePlan,
    private readonly imports: ImportsRepository,
  ) {}

  /** The plan for an import as it is decided now: made, or being made. */
  of(actor: Actor, given: ImportHead): Job {
    const key = JSON.stringify([given.mapping, actor.powers]);
    const known = this.jobs.get(given.id);
    if (known?.key === key) return this.keep(given.id, known);
    return this.start(actor, given, key);
  }

  /** Made anew: the directory changed. */
  again(actor: Actor, given: ImportHead): Job {
    return this.start(actor, given, JSON.stringify([given.mapping, actor.powers]));
  }

  drop(importId: string): void {
    this.jobs.delete(importId);
  }

  /** How far it is being applied; null: it is not. */
  applyingOf(importId: string): Progress | null {
    return this.applying.get(importId) ?? null;
  }

  tellApplying(importId: string, progress: Progress | null): void {
    if (progress) this.applying.set(importId, progress);
    else this.applying.delete(importId);
  }

  private start(actor: Actor, given: ImportHead, key: string): Job {
    const job: Job = { key, progress: { phase: 'reading', done: 0, total: 0 }, plan: null, made: undefined as never };
    job.made = this.make(actor, given, (progress) => { job.progress = progress; });
    job.made.then((plan) => { job.plan = plan; }, () => { if (this.jobs.get(given.id) === job) this.jobs.delete(given.id); });
    return this.keep(given.id, job);
  }

  private async make(actor: Actor, { id, accountId, mapping }: ImportHead, tell: (progress: Progress) => void): Promise<Plan> {
    const decisions: Decisions = { ...mapping, words: { ...await this.imports.rememberedWords(accountId), ...mapping?.words } };
    const sheets = await this.imports.sheets(id);
    const remembered = await this.imports.remembered(accountId);
    const columns = sheets.map((sheet, place) => columnsOf(sheet, place, decisions, remembered));
    return this.planning.make(actor, sheets, columns, decisions, (phase, done, total) => tell({ phase, done, total }));
  }

  private keep(importId: string, job: Job): Job {
    this.jobs.delete(importId);
    this.jobs.set(importId, job);
    for (const oldest of this.jobs.keys()) {
      if (this.jobs.size <= MOST_PLANS) break;
      this.jobs.delete(oldest);
    }
    return job;
  }
}
