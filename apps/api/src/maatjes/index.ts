export { Consult, ExpertProfile, MaatjePair, MaatjesPlan, PairingBlock } from './maatje.entity.js';
export { FoldMaatjes, type Folded } from './fold-maatjes.js';
export { KeepMaatjes } from './keep-maatjes.js';
export { MaatjeRepository, type PairRow } from './maatje.repository.js';
export { MaatjesBoard } from './maatjes-board.js';
export { MaatjesService } from './maatjes.service.js';
export { PlanMaatjes } from './plan-maatjes.js';
export { MaatjesModule } from './maatjes.module.js';
