import { Module } from '@nestjs/common';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationsService } from './organisations.service.js';

@Module({ providers: [OrganisationRepository, OrganisationsService], exports: [OrganisationRepository, OrganisationsService] })
export class OrganisationsModule {}
