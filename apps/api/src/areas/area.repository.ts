import { CommittedCache, Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AreaShape } from './area-shape.entity.js';
import { Area } from './area.entity.js';
import { gemeenteOf, wijkOf } from './area-code.js';
import { byDutchName } from './dutch-order.js';
import { middleOf, type Outline } from './outline.js';
import { Postcode4Overlap } from './postcode.entity.js';

/** Below this part of a PC4's surface an overlap is a sliver at the border. */
const LEAST_SHARE = 0.02;

const KEEP_AREAS = 5_000;

/** Areas are public reference data: no scope. */
@Injectable()
export class AreaRepository {
  private readonly kept: CommittedCache<Area>;

  constructor(private readonly database: Database) {
    this.kept = new CommittedCache(database, KEEP_AREAS);
  }

  /** Retired ones too: contacts may still serve them. Each once, in the order of the codes. */
  async byCodes(codes: readonly string[]): Promise<Area[]> {
    const wanted = [...new Set(codes)];
    const areas = await this.kept.many(wanted, async (missing) => new Map((await this.database.read().findBy(Area, { code: In([...missing]) })).map((area) => [area.code, area])));
    return wanted.flatMap((code) => areas.get(code) ?? []);
  }

  /** The wijken of gemeenten, or the buurten of wijken, by name. */
  async childrenOf(parentCodes: readonly string[]): Promise<Area[]> {
    if (parentCodes.length === 0) return [];
    return (await this.database.read().findBy(Area, { parentCode: In([...parentCodes]), retired: false })).sort(byDutchName);
  }

  /** Every gemeente, by name. */
  async gemeenten(): Promise<Area[]> {
    return (await this.database.read().findBy(Area, { level: 'gemeente', retired: false })).sort(byDutchName);
  }

  /** Whether these are all gemeenten there are, those that no longer exist included: somebody may still serve one. */
  async areAllGemeenten(codes: readonly string[]): Promise<boolean> {
    const others = await this.database.read().countBy(Area, { level: 'gemeente', code: Not(In([...codes])) });
    return others === 0;
  }

  /** The gemeenten themselves and all that lies in them, by name. */
  async areasIn(gemeenteCodes: readonly string[]): Promise<Area[]> {
    if (gemeenteCodes.length === 0) return [];
    return (await this.database.read().findBy(Area, { gemeenteCode: In([...gemeenteCodes]), retired: false })).sort(byDutchName);
  }

  /** The outlines of buurten; one of which no outline is known is absent. */
  async outlines(codes: readonly string[]): Promise<Map<string, Outline>> {
    if (codes.length === 0) return new Map();
    const shapes = await this.database.read().findBy(AreaShape, { areaCode: In([...codes]) });
    return new Map(shapes.map((shape) => [shape.areaCode, JSON.parse(shape.coordinates) as Outline]));
  }

  /** The other wijken of its gemeente, the nearest first; one of which no outline is known is absent. */
  async wijkenAround(wijkCode: string): Promise<string[]> {
    const buurten = (await this.areasIn([gemeenteOf(wijkCode)])).filter(({ level }) => level === 'buurt').map(({ code }) => code);
    const outlines = Map.groupBy(await this.outlines(buurten), ([code]) => wijkOf(code));
    const middles = new Map([...outlines].map(([code, ofBuurten]) => [code, middleOf(ofBuurten.map(([, outline]) => outline))]));
    const here = middles.get(wijkCode);
    if (!here) return [];
    const far = (code: string) => Math.hypot(middles.get(code)![0] - here[0], middles.get(code)![1] - here[1]);
    return [...middles.keys()].filter((code) => code !== wijkCode).sort((one, other) => far(one) - far(other));
  }

  /** The PC4s that lie in each of these wijken for more than a sliver, in order. */
  async pc4sOf(wijkCodes: readonly string[]): Promise<Map<string, string[]>> {
    const buurten = await this.childrenOf(wijkCodes);
    if (buurten.length === 0) return new Map();
    const overlaps = Map.groupBy(await this.database.read().findBy(Postcode4Overlap, { buurtCode: In(buurten.map(({ code }) => code)) }), ({ buurtCode }) => wijkOf(buurtCode));
    return new Map([...overlaps].map(([wijk, parts]) => [wijk, moreThanSlivers(parts)]));
  }
}

function moreThanSlivers(parts: readonly Postcode4Overlap[]): string[] {
  const shares = new Map<string, number>();
  for (const { pc4, share } of parts) shares.set(pc4, (shares.get(pc4) ?? 0) + share);
  return [...shares].filter(([, share]) => share >= LEAST_SHARE).map(([pc4]) => pc4).sort();
}
