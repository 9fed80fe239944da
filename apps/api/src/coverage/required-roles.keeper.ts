import type { Actor } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Fields, type Subject, type SubjectKeeper, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import { ContactListRepository, RequiredRole } from '../contact-lists/index.js';
import { isRole, roleOf } from '../roles/index.js';
import { maySetRequiredRoles } from './coverage.policy.js';
import { CoverageRepository } from './coverage.repository.js';

/** Reads and writes the required roles of areas for edits. An area's fields are roles: asked, not asked, or nothing said. */
@Injectable()
export class RequiredRolesKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly lists: ContactListRepository,
    private readonly repository: CoverageRepository,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register('area', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('area', ids, 'code');
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    const versions = await this.repository.versionsOfAreas(ids);
    const rules = Map.groupBy(await this.lists.ownRequiredRoles(ids), ({ areaCode }) => areaCode);
    return new Map(ids.map((id) => [id, {
      version: versions.get(id) ?? 0,
      fields: Object.fromEntries((rules.get(id) ?? []).map(({ roleCode, required }) => [roleCode, required])),
    }]));
  }

  /** @throws Error always: areas are CBS's to make. */
  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    if (rows.length > 0) throw new Error('Areas are not made by edits');
  }

  async write(rows: readonly Writing[]): Promise<void> {
    const manager = this.database.write();
    for (const { id: areaCode, set } of rows) {
      for (const [roleCode, required] of Object.entries(set)) {
        await manager.delete(RequiredRole, { areaCode, roleCode });
        if (typeof required === 'boolean') await manager.insert(RequiredRole, { areaCode, roleCode, required });
      }
    }
  }

  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    if (!touched.every(({ id }) => maySetRequiredRoles(actor, id))) throw new UserError('NOT_FOUND');
  }

  /** Nobody is found by what a wijk needs: there is nothing to tell. */
  publish(): Promise<void> {
    return Promise.resolve();
  }

  withdraw(): null {
    return null;
  }

  label(field: string): string {
    return isRole(field) ? roleOf(field).label : field;
  }

  async tell(values: readonly { field: string; value: unknown }[]): Promise<(string | null)[]> {
    return values.map(({ value }) => (value === null || value === undefined ? null : value ? 'nodig' : 'niet nodig'));
  }
}
