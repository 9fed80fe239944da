import { addDays } from '#libs/clock';
import type { DemoDirectory, OrganisationDetails } from './demo-directory.js';
import { fictionalLandline } from './fictional-numbers.js';
import type { GemeentePlan } from './gemeente-plan.js';

const STREETS = ['Stationsplein', 'Raadhuisplein', 'Kerkstraat', 'Schoolstraat', 'Marktstraat', 'Molenweg', 'Parklaan', 'Dorpsstraat', 'Julianastraat', 'Beatrixlaan'];

/** What every sector needs: where its people are gathered, and the plan they are invented from. */
export class Sector {
  private offices = 0;

  constructor(readonly directory: DemoDirectory, readonly plan: GemeentePlan) {}

  get random() {
    return this.directory.random;
  }

  /** When somebody who is there now began: some last spring, some ten years ago. */
  startedOn(): string {
    return addDays(this.directory.today, -this.random.between(40, this.random.chance(0.5) ? 500 : 3_500));
  }

  /** The wijken of a list that the plan does not leave without this role. */
  served(role: string, wijken: readonly string[]): string[] {
    return wijken.filter((wijk) => !this.plan.gaps[role]?.includes(wijk));
  }

  wijken(): string[] {
    return this.plan.teams.flatMap((team) => team.wijken);
  }

  buurtenOf(wijk: string): string[] {
    return this.directory.reference.areas.filter((area) => area.parentCode === wijk).map(({ code }) => code).sort();
  }

  /** An invented office in a wijk, with a number that cannot exist. */
  office(details: Pick<OrganisationDetails, 'kind' | 'name' | 'areas'> & Partial<OrganisationDetails>, wijk: string) {
    const { gemeenteCode, city } = this.plan;
    const domain = details.domain ?? `${details.name.toLowerCase().replace(/[^a-z]+/g, '')}.example`;
    return this.directory.organisation({
      key: `${gemeenteCode} ${details.name}`,
      gemeenteCode,
      buurtCode: this.buurtenOf(wijk)[0] ?? null,
      street: this.random.pick(STREETS),
      houseNumber: String(this.random.between(1, 120)),
      city,
      phone: fictionalLandline(gemeenteCode, this.offices++),
      email: `info@${domain}`,
      ...details,
      domain,
    });
  }
}
