import { authorize, orNotFound, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Outbox } from '#libs/outbox';
import { Injectable } from '@nestjs/common';
import { ContactRepository, isHerself, mayEdit } from '../contacts/index.js';
import type { DomainCode } from './domains.js';
import type { ExpertProfileType } from './maatje.types.js';
import { PairingRepository } from './pairing.repository.js';
import { PresentMaatjes } from './present-maatjes.js';

/** What an expert says of herself: her expertise, how many she has room for, and whether she takes anybody now. */
@Injectable()
export class SetExpertProfile {
  constructor(
    private readonly database: Database,
    private readonly pairing: PairingRepository,
    private readonly contacts: ContactRepository,
    private readonly presenting: PresentMaatjes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By herself or who keeps her. @throws UserError NOT_FOUND; CAPACITY_TAKEN for less room than she has maatjes. */
  async run(actor: Actor, contactId: string, profile: { domains: DomainCode[]; capacity: number; paused: boolean }): Promise<ExpertProfileType> {
    const today = this.clock.today();
    await this.database.transaction(async () => {
      authorize((await this.contacts.records(actor.gemeenten, [contactId], today))[0], (record) => isHerself(actor, record) || mayEdit(actor, record));
      await this.database.hold('contact', [contactId]);
      const { experts } = await this.pairing.field(actor.gemeenten, today);
      const expert = orNotFound(experts.find((each) => each.contactId === contactId));
      if (profile.capacity < expert.pairs) throw new UserError('CAPACITY_TAKEN', { pairs: expert.pairs });
      await this.pairing.saveProfile({ contactId, ...profile });
      await this.outbox.publish(this.database.write(), 'teams.changed', ...expert.gemeenten.map((gemeenteCode) => ({ gemeenteCode })));
    });
    const field = await this.pairing.field(actor.gemeenten, today);
    return (await this.presenting.experts(actor, field, field.experts.filter((each) => each.contactId === contactId)))[0]!;
  }
}
