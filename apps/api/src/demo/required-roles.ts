import type { Sector } from './sector.js';

const REQUIRED = [
  'ib-er', 'wijkteamcoach', 'jeugd-en-gezinswerker', 'jeugdverpleegkundige', 'huisarts', 'poh-ggz-jeugd', 'gi-contactpersoon',
  'medewerker-veilig-thuis', 'wijkagent', 'leerplichtambtenaar',
];

/** What every wijk must have; a wijk without a school needs no IB'er. */
export function addRequiredRoles(sector: Sector): void {
  const { directory: { rows, reference }, plan } = sector;
  rows.requiredRoles.push(...REQUIRED.map((roleCode) => ({ areaCode: plan.gemeenteCode, roleCode, required: true })));
  const withSchool = new Set(reference.schools.map(({ buurtCode }) => `WK${buurtCode?.slice(2, 8)}`));
  const without = sector.wijken().filter((wijk) => !withSchool.has(wijk));
  rows.requiredRoles.push(...without.map((areaCode) => ({ areaCode, roleCode: 'ib-er', required: false })));
}
