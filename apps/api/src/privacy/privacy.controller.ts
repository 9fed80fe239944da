import { CurrentActor, type Actor } from '#libs/access';
import { Controller, Get, Header } from '@nestjs/common';
import { PrivacyService } from './privacy.service.js';

@Controller('api')
export class PrivacyController {
  constructor(private readonly privacy: PrivacyService) {}

  /** All that is held about who asks. */
  @Get('mijn-gegevens.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="mijn-gegevens.json"')
  async everything(@CurrentActor() actor: Actor): Promise<string> {
    return `${JSON.stringify(await this.privacy.everything(actor), null, 2)}\n`;
  }
}
