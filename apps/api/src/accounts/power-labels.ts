import type { Power } from '#libs/access';

/** How people call what somebody may do. */
export const POWER_LABELS: Readonly<Record<Power, string>> = { professional: 'professional', coordinator: 'coördinator', beheerder: 'beheerder' };
