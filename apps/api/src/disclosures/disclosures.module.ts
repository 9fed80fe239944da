import { Module } from '@nestjs/common';
import { DisclosuresService } from './disclosures.service.js';

@Module({ providers: [DisclosuresService], exports: [DisclosuresService] })
export class DisclosuresModule {}
