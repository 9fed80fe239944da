import { addAbsences } from './absences.js';
import { addAccounts, coordinatorAccountId } from './accounts.js';
import { ARNHEM } from './arnhem.js';
import { DemoDirectory, type DemoReference, type DemoRows } from './demo-directory.js';
import type { GemeentePlan } from './gemeente-plan.js';
import { addJgz, addPractices } from './health.js';
import { HEERLEN } from './heerlen.js';
import { addExpertise, addGi, addPolitie, addRaadAndLeerplicht, addVeiligThuis } from './protection.js';
import { addQuestions } from './questions.js';
import { Random } from './random.js';
import { addRequiredRoles } from './required-roles.js';
import { addSchools } from './schools.js';
import { Sector } from './sector.js';
import { addMaatjesInMotion, addNewcomer, addSecondRoles, addTurnover } from './turnover.js';
import { addVerifications } from './verifications.js';
import { addWijkteams } from './wijkteams.js';

/** The gemeenten of the demo. */
export const DEMO_GEMEENTEN: readonly string[] = [HEERLEN.gemeenteCode, ARNHEM.gemeenteCode];

const SEED = 1992;

/** The demo as it stands on a day: pure, and the same for the same day and reference data. */
export function generateDemo(reference: DemoReference, today: string): DemoRows {
  const directory = new DemoDirectory(today, new Random(SEED), reference);
  const heerlen = addGemeente(directory, HEERLEN);
  addNewcomer(heerlen);
  addTurnover(heerlen, { ended: 14, starting: 8, leaving: 6 });
  addAbsences(heerlen, { now: 22, soon: 14, past: 14 });
  addMaatjesInMotion(heerlen);
  const arnhem = addGemeente(directory, ARNHEM);
  addTurnover(arnhem, { ended: 3, starting: 2, leaving: 2 });
  addAbsences(arnhem, { now: 5, soon: 3, past: 3 });
  addAccounts(directory, HEERLEN.gemeenteCode, ARNHEM.gemeenteCode);
  addVerifications(directory, new Map([[HEERLEN.gemeenteCode, coordinatorAccountId()]]));
  addQuestions(directory);
  return directory.rows;
}

function addGemeente(directory: DemoDirectory, plan: GemeentePlan): Sector {
  const sector = new Sector(directory, plan);
  addTownHall(sector);
  addSchools(sector);
  addWijkteams(sector);
  addJgz(sector);
  addPractices(sector);
  addGi(sector);
  addVeiligThuis(sector);
  addPolitie(sector);
  addRaadAndLeerplicht(sector);
  addExpertise(sector);
  addSecondRoles(sector);
  addRequiredRoles(sector);
  return sector;
}

/** The gemeente itself, whose number answers when nobody else does. */
function addTownHall({ directory, plan }: Sector): void {
  const name = directory.area(plan.gemeenteCode).name;
  directory.organisation({
    key: plan.gemeenteCode, kind: 'overig', name: `Gemeente ${name}`, gemeenteCode: plan.gemeenteCode, areas: [plan.gemeenteCode],
    city: plan.city, phone: plan.gemeenteNumber, website: `https://www.${plan.slug}.nl`, domain: `gemeente${plan.slug}.example`,
  });
}
