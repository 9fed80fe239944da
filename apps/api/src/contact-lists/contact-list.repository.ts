import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { gemeenteOf } from '../areas/index.js';
import { RequiredRole } from './required-role.entity.js';

@Injectable()
export class ContactListRepository {
  constructor(private readonly database: Database) {}

  /** The roles a wijk must have: its gemeente's, but for where the wijk itself differs. */
  async requiredRoles(wijkCode: string): Promise<Set<string>> {
    const rows = await this.database.read().findBy(RequiredRole, { areaCode: In([wijkCode, gemeenteOf(wijkCode)]) });
    const required = new Set(rows.filter((row) => row.areaCode !== wijkCode && row.required).map((row) => row.roleCode));
    for (const own of rows.filter((row) => row.areaCode === wijkCode)) {
      if (own.required) required.add(own.roleCode);
      else required.delete(own.roleCode);
    }
    return required;
  }
}
