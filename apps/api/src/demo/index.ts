export { DEMO_ACCOUNTS, type DemoAccount, type DemoAccountKey } from './demo-accounts.js';
export { DEMO_GEMEENTEN, generateDemo } from './generate-demo.js';
export { demoReference, isDemoDatabase, seedDemo } from './seed-demo.js';
