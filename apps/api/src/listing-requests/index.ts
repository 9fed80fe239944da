export { ListingRequest } from './listing-request.entity.js';
export { ListingRequestRepository } from './listing-request.repository.js';
export { ListingRequestsModule } from './listing-requests.module.js';
