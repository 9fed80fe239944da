import type { Random } from '../../apps/api/src/demo/random.js';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);

/** Keys that sort by when they were made, as real ones do, but are the same for the same seed. */
export class InventedKeys {
  private count = 0;
  private landlines = 100_000;

  constructor(private readonly random: Random) {}

  /** Which landline comes next. */
  nextLandline(): number {
    return this.landlines++;
  }

  next(): string {
    this.count += 1;
    const chance = Math.floor(this.random.next() * 0x1_0000_0000);
    return `01900000-${hex(Math.floor(this.count / 0x1000), 4)}-7${hex(this.count, 3)}-8000-0000${hex(chance, 8)}`;
  }
}
