import type { PhoneVisibility } from './professional.entity.js';

/** The strictest last. */
const STRICTNESS: readonly PhoneVisibility[] = ['everyone', 'same-wijk', 'coordinators'];

/** How strictly the strictest of some numbers is kept; undefined: of none. A number that joins them is kept no less strictly. */
export const strictest = (phones: readonly { visibility: PhoneVisibility }[]): PhoneVisibility | undefined =>
  STRICTNESS.findLast((each) => phones.some(({ visibility }) => visibility === each));
