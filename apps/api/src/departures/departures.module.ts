import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DeparturesResolver } from './departures.resolver.js';
import { DeparturesService } from './departures.service.js';

@Module({ imports: [ContactsModule, ChangesModule], providers: [DeparturesService, DeparturesResolver] })
export class DeparturesModule {}
