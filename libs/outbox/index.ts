export type { EventMap, EventType } from './event-map.js';
export { OutboxEvent } from './outbox-event.entity.js';
export { NotNowError, Outbox, type Handler } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
