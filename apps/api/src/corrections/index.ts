export { Correction } from './correction.entity.js';
export { CorrectionRepository, type OpenCorrection } from './correction.repository.js';
export { CorrectionsModule } from './corrections.module.js';
export { CorrectionsService } from './corrections.service.js';
