export const POWERS = ['professional', 'coordinator', 'beheerder'] as const;
export type Power = (typeof POWERS)[number];

/** What somebody may do in one gemeente; a coordinator's power may be narrowed to a wijk or an organisation. */
export interface ActorPower {
  kind: Power;
  gemeenteCode: string;
  wijkCode: string | null;
  organisationId: string | null;
}

/** Who is asking. Passed explicitly, so that every signature shows that it authorizes. */
export interface Actor {
  accountId: string;
  professionalId: string | null;
  /** The gemeenten she may see; never empty. */
  gemeenten: readonly string[];
  powers: readonly ActorPower[];
  /** The areas her own contacts serve: what "same wijk" is measured by. */
  areaCodes: readonly string[];
}

/** Whether she keeps contacts anywhere, of a wijk or an organisation too. */
export const coordinatesSomewhere = ({ powers }: Pick<Actor, 'powers'>): boolean => powers.some(({ kind }) => kind === 'coordinator');
