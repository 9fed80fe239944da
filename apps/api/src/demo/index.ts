export { DEMO_ACCOUNTS, type DemoAccountKey } from './demo-accounts.js';
export { isDemoDatabase, seedDemo } from './seed-demo.js';
