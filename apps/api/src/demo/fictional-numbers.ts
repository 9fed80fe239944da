/**
 * A mobile number for an invented person, another for each index up to a million. The Netherlands reserves no
 * mobile numbers for fiction: these are valid in form, in a range (06 88) of which we know no subscriber.
 */
export const fictionalMobile = (index: number): string => `+31688${spread(index, 1_000_000, 617_531)}`;

/** Area codes, without their 0: of each demo gemeente, and for any other. */
const AMSTERDAM = '20';
const NETNUMMERS: Readonly<Record<string, string>> = { GM0917: '45', GM0202: '26' };

/** A landline that cannot exist, though its form is valid: after a place's area code no Dutch number begins with 0. */
export const fictionalLandline = (gemeenteCode: string, index: number): string => `+31${NETNUMMERS[gemeenteCode] ?? AMSTERDAM}0${spread(index, 1_000_000, 314_159)}`;

/** Digits that look drawn, and never twice: the step shares no factor with the size. */
function spread(index: number, size: number, step: number): string {
  return String((index * step + 104_729) % size).padStart(String(size - 1).length, '0');
}
