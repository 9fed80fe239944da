export { ToConfirmService } from './to-confirm.service.js';
export { VerificationRequest } from './verification-request.entity.js';
export { askKey, reminderKey } from './verification-request.repository.js';
export { VerificationsModule } from './verifications.module.js';
