export { Professional, ProfessionalPhone, type PhoneVisibility } from './professional.entity.js';
export { familyName, fullName, initials, isName, SOMEBODY_GONE, sortName, type NameParts } from './dutch-name.js';
export { strictest } from './strictest.js';
export { ProfessionalRepository } from './professional.repository.js';
export { ProfessionalsModule } from './professionals.module.js';
