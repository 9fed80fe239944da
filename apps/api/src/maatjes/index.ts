export { Consult, ExpertProfile, MaatjePair, PairingBlock } from './maatje.entity.js';
export { MaatjesModule } from './maatjes.module.js';
