import { CurrentActor, type Actor } from '#libs/access';
import { UserError } from '#libs/errors';
import { Controller, Get, Header, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { LeftRowsService } from './left-rows.service.js';
import { writeTemplate } from './template.js';
import { readFileName, UploadImport } from './upload-import.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('api/import')
export class ImportController {
  constructor(
    private readonly uploading: UploadImport,
    private readonly left: LeftRowsService,
  ) {}

  /** The file itself is the body; `x-file-name` is its name, percent-encoded. Another site cannot send it: such a request asks first. */
  @Post()
  @HttpCode(201)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Headers('x-file-name') fileName: string | undefined): Promise<{ id: string }> {
    const file = request.body as Readable | undefined;
    if (typeof file?.[Symbol.asyncIterator] !== 'function') throw new UserError('BAD_INPUT');
    return { id: await this.uploading.run(actor, file, readFileName(decoded(fileName ?? ''))) };
  }

  @Get('voorbeeld.xlsx')
  @Header('content-type', XLSX)
  @Header('content-disposition', 'attachment; filename="voorbeeld.xlsx"')
  async template(): Promise<Buffer> {
    return Buffer.from(await writeTemplate());
  }

  /** The rows of a file that were not read, with the reason. */
  @Get(':id/niet-ingelezen.xlsx')
  @Header('content-type', XLSX)
  @Header('content-disposition', 'attachment; filename="niet-ingelezen.xlsx"')
  async leftRows(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Buffer> {
    return Buffer.from(await this.left.workbook(actor, id));
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw new UserError('BAD_INPUT');
  }
}
