import { Module } from '@nestjs/common';
import { ProfessionalRepository } from './professional.repository.js';

@Module({ providers: [ProfessionalRepository], exports: [ProfessionalRepository] })
export class ProfessionalsModule {}
