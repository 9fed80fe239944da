export { VerificationRequest } from './verification-request.entity.js';
