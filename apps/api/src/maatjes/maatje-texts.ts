import type { PairEndReason, PairState } from './maatje.entity.js';

export const STATE_TEXTS: Readonly<Record<PairState, string>> = { proposed: 'voorgesteld', active: 'maatjes', ending: 'loopt af', ended: 'gestopt' };

export const END_REASON_TEXTS: Readonly<Record<PairEndReason, string>> = {
  'member-declined': 'het teamlid zei nee', 'expert-declined': 'het maatje zei nee', 'silence': 'geen antwoord', 'full': 'geen plek meer', 'member-left': 'het teamlid stopte',
  'expert-left': 'het maatje stopte', 'expert-leaves': 'het maatje stopt', 'asked': 'op verzoek', 'handed-over': 'overgedragen', 'reassigned': 'een ander maatje', 'reorganised': 'opnieuw verdeeld', 'withdrawn': 'ingetrokken',
};
