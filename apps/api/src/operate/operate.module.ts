import { HealthModule } from '#libs/health';
import { Module } from '@nestjs/common';
import { DirectorySearchModule } from '../directory-search/index.js';
import { InstallationResolver } from './installation.resolver.js';
import { InstallationService } from './installation.service.js';

/** For whoever keeps the installation running: what starts and watches processes, and the beheerder. */
@Module({ imports: [HealthModule.with(DirectorySearchModule)], providers: [InstallationService, InstallationResolver] })
export class OperateModule {}
