export { VerificationRequest } from './verification-request.entity.js';
export { VerificationsModule } from './verifications.module.js';
