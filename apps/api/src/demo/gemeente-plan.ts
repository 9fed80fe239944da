/** Who works in a demo gemeente: the numbers and names that its people are invented from. */
export interface GemeentePlan {
  gemeenteCode: string;
  /** As in addresses. */
  city: string;
  /** The gemeente's general number, as numbers are stored. */
  gemeenteNumber: string;
  /** Domain of invented e-mail addresses: `heerlen` in `buurtteamsheerlen.example`. */
  slug: string;
  teams: readonly { name: string; wijken: readonly string[] }[];
  inhabitantsPerCoach: number;
  workersPerTeam: number;
  /** Huisartsenpraktijken: the wijken each serves, its doctors, and where its POH works, if it has one. */
  practices: readonly { name: string; wijken: readonly string[]; doctors: number; poh?: readonly string[] }[];
  /** How often a school shares its IB'er with the school before it in the same wijk: 0 never, 1 whenever it can. */
  sharedIbErs: number;
  /** How much of the staff beyond the IB'er a school has: 0 none, 1 all. */
  schoolStaffing: number;
  schoolSocialWork: { name: string; workers: number };
  jgz: { name: string; nurses: number; doctors: number };
  expertise: { name: string; gedragswetenschappers: number; jeugdbescherming: number; jeugdreclassering: number; gedragsproblemen: number };
  gi: { name: string; contactpersonen: number; gezinsvoogden: number; jeugdreclasseerders: number; alsoServes: readonly string[] };
  veiligThuis: { name: string; workers: number; doctors: number };
  /** The wijken of each wijkagent. */
  politie: { name: string; beats: readonly (readonly string[])[] };
  raad: { name: string; workers: number };
  leerplicht: { name: string; workers: number };
  /** Wijken that nobody serves in a role, so that a contact list has gaps to show. */
  gaps: Readonly<Partial<Record<string, readonly string[]>>>;
  /** A wijk whose wijkagent left and whose next one has yet to start. */
  betweenAgents: string | null;
}
