export { Professional, ProfessionalPhone, type PhoneVisibility } from './professional.entity.js';
