export { OutboxEvent } from './outbox-event.entity.js';
export { NotNowError, Outbox } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
