import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { gemeenteOf, wijkOf } from './area-code.js';
import type { Area } from './area.entity.js';
import { AreaRepository } from './area.repository.js';
import type { PostcodeAnswerType } from './area.types.js';
import { parsePostcode } from './parse-postcode.js';
import { PostcodeRepository } from './postcode.repository.js';

/** Where a postcode lies, said to people. */
@Injectable()
export class PostcodeService {
  constructor(
    private readonly areas: AreaRepository,
    private readonly postcodes: PostcodeRepository,
  ) {}

  /** @throws UserError POSTCODE_INVALID */
  async answer(text: string, houseNumber?: number): Promise<PostcodeAnswerType> {
    const parsed = parsePostcode(text.slice(0, 20));
    if (!parsed) throw new UserError('POSTCODE_INVALID');
    const code = 'pc6' in parsed ? parsed.pc6 : parsed.pc4;
    const { buurtCodes, approximate } = await this.postcodes.resolve(code, houseNumber);
    const codes = buurtCodes.flatMap((buurt) => [buurt, wijkOf(buurt), gemeenteOf(buurt)]);
    const known = new Map((await this.areas.byCodes([...new Set(codes)])).map((area) => [area.code, area]));
    const postcode = code.replace(/^(\d{4})(?=[A-Z])/, '$1 ');
    const buurten = buurtCodes.flatMap((buurt) => (known.has(buurt) ? [{ buurt: known.get(buurt)!, wijk: known.get(wijkOf(buurt))!, gemeente: known.get(gemeenteOf(buurt))! }] : []));
    return { postcode, buurten, approximate, text: sentence(postcode, buurten, approximate) };
  }
}

function sentence(postcode: string, buurten: { buurt: Area; wijk: Area; gemeente: Area }[], approximate: boolean): string {
  const [first, ...others] = buurten;
  if (!first) return `Postcode ${postcode} kennen we niet.`;
  const where = `${first.buurt.name}, wijk ${first.wijk.name} in ${first.gemeente.name}`;
  if (!approximate) return `Postcode ${postcode} ligt in ${where}.`;
  const rest = others.length === 0 ? '' : `, of in ${others.length === 1 ? others[0]!.buurt.name : `een van ${others.length} andere buurten`}`;
  return `Postcode ${postcode} ligt waarschijnlijk in ${where}${rest}.`;
}
