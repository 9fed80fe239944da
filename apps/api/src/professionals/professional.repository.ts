import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { Professional } from './professional.entity.js';

@Injectable()
export class ProfessionalRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Professional | null> {
    return this.database.read().findOneBy(Professional, { id });
  }
}
