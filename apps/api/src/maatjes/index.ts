export { Consult, ExpertProfile, MaatjePair, PairingBlock } from './maatje.entity.js';
export { MaatjesService } from './maatjes.service.js';
export { PlanMaatjes } from './plan-maatjes.js';
export { MaatjesModule } from './maatjes.module.js';
