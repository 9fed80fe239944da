import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AreasModule } from '../areas/index.js';
import { ChangesModule } from '../changes/index.js';
import { ContactListsModule } from '../contact-lists/index.js';
import { ContactsModule } from '../contacts/index.js';
import { AnswerMaatje } from './answer-maatje.js';
import { EndPair } from './end-pair.js';
import { FoldMaatjes } from './fold-maatjes.js';
import { KeepMaatjes } from './keep-maatjes.js';
import { MaatjeMails } from './maatje-mails.js';
import { MaatjeRepository } from './maatje.repository.js';
import { MaatjesBoard } from './maatjes-board.js';
import { MaatjesResolver } from './maatjes.resolver.js';
import { MaatjesService } from './maatjes.service.js';
import { PairKeeper } from './pair.keeper.js';
import { PairingRepository } from './pairing.repository.js';
import { PlanMaatjes } from './plan-maatjes.js';
import { PlanRepository } from './plan.repository.js';
import { PlansResolver } from './plans.resolver.js';
import { PresentMaatjes } from './present-maatjes.js';
import { ProposeMaatje } from './propose-maatje.js';
import { SetExpertProfile } from './set-expert-profile.js';
import { ViewerMaatjesResolver } from './viewer-maatjes.resolver.js';

@Module({
  imports: [AccountsModule, AreasModule, ChangesModule, ContactListsModule, ContactsModule],
  providers: [
    MaatjeRepository, PairingRepository, PairKeeper, PresentMaatjes, ProposeMaatje, AnswerMaatje, EndPair, FoldMaatjes, SetExpertProfile, KeepMaatjes, MaatjesService, MaatjesBoard, MaatjeMails, MaatjesResolver, ViewerMaatjesResolver,
    PlanRepository, PlanMaatjes, PlansResolver,
  ],
  exports: [MaatjeRepository, PairingRepository, FoldMaatjes],
})
export class MaatjesModule {}
