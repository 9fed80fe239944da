import { CommittedCache, Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { gemeenteOf } from './area-code.js';
import { Area } from './area.entity.js';
import { buurtenOfHouseNumber } from './house-number-buurten.js';
import { likeliestBuurten } from './likeliest-buurten.js';
import { Postcode, Postcode4Overlap, PostcodeHouseNumber } from './postcode.entity.js';

/** Where a postcode lies, as well as is known here. */
export interface PostcodeLocation {
  /** The likeliest first; empty: the postcode is not known. */
  buurtCodes: string[];
  source: 'national' | 'school' | 'pc4';
  /** False only for one buurt from the national table. */
  approximate: boolean;
}

const KEEP_POSTCODES = 2_000;

@Injectable()
export class PostcodeRepository {
  private readonly kept: CommittedCache<PostcodeLocation>;

  constructor(private readonly database: Database) {
    this.kept = new CommittedCache(database, KEEP_POSTCODES);
  }

  /**
   * The buurten of a postcode (`6411AB` or `6411`), with a house number if the PC6 straddles buurten.
   * A straddling PC6 without a number, or one whose number leaves a doubt, gives every candidate and
   * says that it is approximate; so does everything that the national table does not hold.
   */
  resolve(pc6OrPc4: string, houseNumber?: number): Promise<PostcodeLocation> {
    return this.kept.one(`${pc6OrPc4} ${houseNumber ?? ''}`, () => this.read(pc6OrPc4, houseNumber));
  }

  /** The buurt of an address in a gemeente, as its number is typed: 12, 12a; null where that is not known closely enough. */
  async buurtOf(pc6: string, houseNumber: string | null, gemeenteCode: string): Promise<string | null> {
    const { buurtCodes, source } = await this.resolve(pc6, Number.parseInt(houseNumber ?? '', 10) || undefined);
    return source === 'pc4' ? null : buurtCodes.find((code) => gemeenteOf(code) === gemeenteCode) ?? null;
  }

  private async read(pc6OrPc4: string, houseNumber?: number): Promise<PostcodeLocation> {
    if (pc6OrPc4.length === 6) {
      const known = await this.database.read().findOneBy(Postcode, { pc6: pc6OrPc4 });
      if (known) return this.located(known, houseNumber);
    }
    return { buurtCodes: await this.buurtenOfPc4(pc6OrPc4.slice(0, 4)), source: 'pc4', approximate: true };
  }

  private async located({ pc6, source, buurtCode }: Postcode, houseNumber?: number): Promise<PostcodeLocation> {
    const buurtCodes = buurtCode === null
      ? buurtenOfHouseNumber(await this.database.read().find(PostcodeHouseNumber, { where: { pc6 }, order: { houseNumber: 'ASC', buurtCode: 'ASC' } }), houseNumber)
      : [buurtCode];
    return { buurtCodes, source, approximate: source !== 'national' || buurtCodes.length > 1 };
  }

  private async buurtenOfPc4(pc4: string): Promise<string[]> {
    const overlaps = await this.database.read().findBy(Postcode4Overlap, { pc4 });
    if (overlaps.length === 0) return [];
    return likeliestBuurten(pc4, overlaps, await this.database.read().findBy(Area, { code: In(overlaps.map(({ buurtCode }) => buurtCode)) }));
  }
}
