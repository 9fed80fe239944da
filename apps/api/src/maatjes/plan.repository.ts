import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { MaatjesPlan } from './maatje.entity.js';

/** The plans that were asked for of late. */
@Injectable()
export class PlanRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<MaatjesPlan | null> {
    return this.database.read().findOneBy(MaatjesPlan, { id });
  }

  /** @param forgetBefore older ones are forgotten. */
  async add(plan: MaatjesPlan, forgetBefore: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.delete(MaatjesPlan, { madeAt: LessThan(forgetBefore) });
      await manager.insert(MaatjesPlan, plan);
    });
  }

  /** Changes a plan, if it is in one of these states; answers whether it was. */
  async move(id: string, from: readonly MaatjesPlan['state'][], set: Partial<MaatjesPlan>): Promise<boolean> {
    const { affected } = await this.database.transaction((manager) => manager.update(MaatjesPlan, { id, state: In([...from]) }, set));
    return affected === 1;
  }
}
