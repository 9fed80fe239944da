import { Module } from '@nestjs/common';
import { AreaRepository } from './area.repository.js';
import { AreasResolver } from './areas.resolver.js';
import { PostcodeRepository } from './postcode.repository.js';
import { PostcodeService } from './postcode.service.js';

@Module({
  providers: [AreaRepository, PostcodeRepository, PostcodeService, AreasResolver],
  exports: [AreaRepository, PostcodeRepository],
})
export class AreasModule {}
