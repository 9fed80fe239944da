import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { folder, postgres } = globalThis.demo;
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
