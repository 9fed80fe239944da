import { CurrentActor, type Actor } from '#libs/access';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { VCardService } from './vcard.service.js';

@Controller('api')
export class VCardController {
  constructor(private readonly vCards: VCardService) {}

  @Get('contacten/:id.vcf')
  @Header('content-type', 'text/vcard; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="contact.vcf"')
  contact(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<string> {
    return this.vCards.ofContact(actor, id);
  }

  @Get('wijken/:code.vcf')
  @Header('content-type', 'text/vcard; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="wijk.vcf"')
  wijk(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<string> {
    return this.vCards.ofWijk(actor, code);
  }
}
