import type { Organisation } from '../organisations/index.js';
import type { Sector } from './sector.js';
import { OFFICE_HOURS, someHours } from './work-hours.js';

/** Fewer inhabitants than this do not fill a coach's days; a colleague from next door does it. */
const TOO_FEW_FOR_A_COACH = 500;

/** The buurtteams: a team leader, coaches by wijk and buurt, jeugd- en gezinswerkers. */
export function addWijkteams(sector: Sector): void {
  for (const team of sector.plan.teams) {
    const at = sector.office({ kind: 'wijkteam', name: team.name, areas: team.wijken, hours: OFFICE_HOURS, domain: teamDomain(sector) }, team.wijken[0]!);
    add(sector, at, `teamleider ${team.name}`, 'teamleider-wijkteam', team.wijken);
    addCoaches(sector, at, team.wijken);
    addWorkers(sector, at, team.name, team.wijken);
  }
}

const teamDomain = ({ plan }: Sector) => `buurtteams${plan.slug}.example`;

function add(sector: Sector, at: Organisation, slot: string, role: string, areas: readonly string[]): void {
  sector.directory.contact({ slot, at, role, areas, hours: someHours(sector.random, 'office'), startsOn: sector.startedOn() });
}

function addCoaches(sector: Sector, at: Organisation, teamWijken: readonly string[]): void {
  const inhabitants = (wijk: string) => sector.directory.area(wijk).inhabitants ?? 0;
  const served = sector.served('wijkteamcoach', teamWijken);
  const wijken = served.filter((wijk) => inhabitants(wijk) >= TOO_FEW_FOR_A_COACH);
  const tiny = served.filter((wijk) => inhabitants(wijk) < TOO_FEW_FOR_A_COACH);
  const total = wijken.reduce((sum, wijk) => sum + inhabitants(wijk), 0);
  const coaches = Math.max(1, Math.round(total / sector.plan.inhabitantsPerCoach));
  const whole = Math.min(coaches, wijken.length);
  for (let index = 0; index < whole; index += 1) {
    const own = wijken.filter((_, place) => Math.floor((place * whole) / wijken.length) === index);
    add(sector, at, `wijkteamcoach ${own[0]!} 0`, 'wijkteamcoach', index === 0 ? [...own, ...tiny] : own);
  }
  const largest = [...wijken].sort((one, other) => inhabitants(other) - inhabitants(one));
  for (let index = 0; index < coaches - whole; index += 1) addBuurtCoach(sector, at, largest[index % largest.length]!, index + 1);
}

/** In a large wijk a second coach answers for half of its buurten: the most specific match comes first. */
function addBuurtCoach(sector: Sector, at: Organisation, wijk: string, index: number): void {
  const buurten = sector.buurtenOf(wijk);
  const half = buurten.slice(Math.floor(buurten.length / 2));
  add(sector, at, `wijkteamcoach ${wijk} ${index}`, 'wijkteamcoach', buurten.length > 1 ? half : [wijk]);
}

function addWorkers(sector: Sector, at: Organisation, teamName: string, teamWijken: readonly string[]): void {
  const wijken = sector.served('jeugd-en-gezinswerker', teamWijken);
  for (let index = 0; index < sector.plan.workersPerTeam; index += 1) {
    const own = sector.plan.workersPerTeam === 1 ? wijken : [...new Set([wijken[index % wijken.length]!, wijken[(index + 1) % wijken.length]!])];
    add(sector, at, `jeugd-en-gezinswerker ${teamName} ${index}`, 'jeugd-en-gezinswerker', own);
  }
}
