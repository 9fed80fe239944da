export { Disclosure } from './disclosure.entity.js';
export { DisclosuresModule } from './disclosures.module.js';
export { DisclosuresService } from './disclosures.service.js';
