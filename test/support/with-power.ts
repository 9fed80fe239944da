import type { ActorPower } from '#libs/access';
import { AccountRepository } from '../../apps/api/src/accounts/index.js';
import type { Session, TestApp } from './test-app.js';

/** Signs in somebody new who is not in the directory and was given these powers; unless said, each is a coordinator's of the whole demo gemeente. */
export async function withPower(app: TestApp, email: string, ...powers: Partial<ActorPower>[]): Promise<Session> {
  const given = powers.map((power): ActorPower => ({ kind: 'coordinator', gemeenteCode: 'GM0917', wijkCode: null, organisationId: null, ...power }));
  await app.database.transaction(() => app.app.get(AccountRepository).add({ email, professionalId: null, blockedAt: null, mijnWijkCode: null }, given));
  return app.signedIn(email);
}
