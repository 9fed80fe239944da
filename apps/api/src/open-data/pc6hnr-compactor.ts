import { HOUSE_NUMBERS, PC6_CODES } from './pc6hnr-code.js';

const UNSEEN = 0;
const STRADDLES = 0xffff;

export interface PlacedNumber {
  pc6: number;
  houseNumber: number;
  buurt: number;
}

/**
 * Nine million house numbers in some tens of megabytes, in any order: a PC6 inside one buurt needs no
 * more than that buurt; only of those that straddle are the house numbers kept.
 *
 * Go over all rows with {@link see}; then, after {@link seenAll}, over the same rows with {@link place}.
 * PC6s and buurten are numbers here: the code of a PC6, the place of a buurt in a list.
 */
export class Pc6hnrCompactor {
  /** By PC6: one more than its buurt, or a mark that it straddles. */
  private readonly buurtByPc6 = new Uint16Array(PC6_CODES);
  private readonly straddling: number[] = [];
  /** By PC6: its place among those that straddle. */
  private ordinals = new Int32Array(0);
  /** Triples packed into one whole number each, so that they sort as numbers. */
  private keys = new Float64Array(0);
  private count = 0;

  constructor(private readonly buurtCount: number) {
    if (buurtCount >= STRADDLES) throw new Error(`At most ${STRADDLES - 1} buurten, not ${buurtCount}`);
  }

  see(pc6: number, buurt: number): void {
    const before = this.buurtByPc6[pc6];
    if (before === UNSEEN) this.buurtByPc6[pc6] = buurt + 1;
    else if (before !== buurt + 1) this.buurtByPc6[pc6] = STRADDLES;
  }

  seenAll(): void {
    this.ordinals = new Int32Array(PC6_CODES);
    for (let pc6 = 0; pc6 < PC6_CODES; pc6 += 1) {
      if (this.buurtByPc6[pc6] === STRADDLES) this.ordinals[pc6] = this.straddling.push(pc6) - 1;
    }
    this.keys = new Float64Array(1 << 16);
  }

  place(pc6: number, houseNumber: number, buurt: number): void {
    if (this.buurtByPc6[pc6] !== STRADDLES) return;
    if (this.count === this.keys.length) this.grow();
    this.keys[this.count] = (this.ordinals[pc6]! * HOUSE_NUMBERS + houseNumber) * this.buurtCount + buurt;
    this.count += 1;
  }

  /** The PC6s that lie inside one buurt. */
  *inside(): Generator<{ pc6: number; buurt: number }> {
    for (let pc6 = 0; pc6 < PC6_CODES; pc6 += 1) {
      const buurt = this.buurtByPc6[pc6]!;
      if (buurt !== UNSEEN && buurt !== STRADDLES) yield { pc6, buurt: buurt - 1 };
    }
  }

  /** The PC6s that lie in more than one. */
  straddlers(): readonly number[] {
    return this.straddling;
  }

  /** Where each house number of those lies, in order and once each. */
  *houseNumbers(): Generator<PlacedNumber> {
    const sorted = this.keys.subarray(0, this.count).sort();
    let previous = -1;
    for (const key of sorted) {
      if (key !== previous) yield this.unpacked(key);
      previous = key;
    }
  }

  private unpacked(key: number): PlacedNumber {
    const buurt = key % this.buurtCount;
    const place = (key - buurt) / this.buurtCount;
    const houseNumber = place % HOUSE_NUMBERS;
    return { pc6: this.straddling[(place - houseNumber) / HOUSE_NUMBERS]!, houseNumber, buurt };
  }

  private grow(): void {
    const larger = new Float64Array(Math.ceil(this.keys.length * 1.5));
    larger.set(this.keys);
    this.keys = larger;
  }
}
