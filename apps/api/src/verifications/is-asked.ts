import type { ContactRecord } from '../contacts/index.js';
import type { VerificationRequest } from './verification-request.entity.js';

/** Whether a question still waits for her answer. */
export const isAsked = ({ closedAt, isFirst }: VerificationRequest, contacts: readonly ContactRecord[]): boolean =>
  closedAt === null && contacts.some(({ verifiedAt, askedOn }) => (isFirst ? verifiedAt === null : askedOn !== null));
