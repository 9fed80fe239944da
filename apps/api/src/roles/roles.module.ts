import { Module } from '@nestjs/common';
import { RolesResolver } from './roles.resolver.js';

@Module({ providers: [RolesResolver] })
export class RolesModule {}
