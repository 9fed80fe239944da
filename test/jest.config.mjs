import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: ROOT,
  testEnvironment: 'node',
  testMatch,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
    '^libphonenumber-js$': '<rootDir>/node_modules/libphonenumber-js/index.cjs', // its ESM imports JSON in a way Jest warns of
    '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

const onTheDemo = { globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' };

/** `npm test -- unit` and so on run one of these. */
export default {
  rootDir: ROOT,
  testTimeout: 60_000,
  maxWorkers: Math.max(3, availableParallelism() - 1), // much of a test is waiting: for a browser, for a database
  projects: [
    project('unit', ['<rootDir>/apps/web/src/**/*.spec.ts', '<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/src/**/*.spec.ts']),
    project('contracts', ['<rootDir>/test/contracts/**/*.contract.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e.ts'], onTheDemo),
    project('journeys', ['<rootDir>/test/journeys/**/*.journey.ts'], onTheDemo),
  ],
};
