import { CurrentActor, type Actor } from '#libs/access';
import { UserError } from '#libs/errors';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportService } from './export.service.js';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

@Controller('api/export')
export class ExportController {
  constructor(private readonly exporting: ExportService) {}

  /** `format`: xlsx or csv; `wijk` or `organisatie`: only that of what she keeps. */
  @Get()
  async export(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('format') format: unknown = 'xlsx',
    @Query('wijk') wijk?: unknown,
    @Query('organisatie') organisation?: unknown,
  ): Promise<Buffer> {
    if ((format !== 'xlsx' && format !== 'csv') || !isOneOrNone(wijk) || !isOneOrNone(organisation)) throw new UserError('BAD_INPUT');
    const file = Buffer.from(await this.exporting.run(actor, format, { wijk, organisation }));
    void reply.header('content-type', TYPES[format]).header('content-disposition', `attachment; filename="contacten.${format}"`);
    return file;
  }
}

const isOneOrNone = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';
