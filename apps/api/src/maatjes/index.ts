export { Consult, ExpertProfile, MaatjePair, MaatjesPlan, PairingBlock } from './maatje.entity.js';
export { KeepMaatjes } from './keep-maatjes.js';
export { MaatjeRepository } from './maatje.repository.js';
export { MaatjesBoard } from './maatjes-board.js';
export { MaatjesService } from './maatjes.service.js';
export { AHEAD_DAYS, candidatesFor, leavesSoon, mayStay, reasonsOf, ruleAgainst, type Candidate, type Expert, type Member } from './pairing-rules.js';
export { proposal } from './propose-maatje.js';
export { PlanMaatjes } from './plan-maatjes.js';
export { MaatjesModule } from './maatjes.module.js';
