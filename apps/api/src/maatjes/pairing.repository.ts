import { scopeOf } from '#libs/access';
import { addDays } from '#libs/clock';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { levelOf, wijkOf } from '../areas/index.js';
import type { WeekHours } from '../reachability/index.js';
import { domainsOfRole, EXPERT_ROLES, isExpertRole, USUAL_CAPACITY } from './domains.js';
import { ExpertProfile, PairingBlock } from './maatje.entity.js';
import { HELD, MaatjeRepository, STANDING, type PairRow } from './maatje.repository.js';
import type { Expert, History, Member } from './pairing-rules.js';

interface TeamRow {
  contactId: string;
  professionalId: string;
  organisationId: string;
  roleCode: string;
  kind: string;
  startsOn: string;
  endsOn: string | null;
  hours: string | null;
  teamHours: string | null;
  languages: string;
  email: string | null;
}

/** Everybody who can be paired in some gemeenten, on a day. */
export interface Field {
  members: Member[];
  experts: Expert[];
  history: History;
  /** The pairs that stand: proposed, active or ending. */
  pairs: PairRow[];
}

/** Who can be paired: the teams, what the experts said of themselves, and who should not be paired with whom. */
@Injectable()
export class PairingRepository {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
  ) {}

  /**
   * Everybody who can be paired in the gemeenten, with a handful of queries.
   * @param ahead takes in members who start within so many days.
   * @param only this member, and every expert; null: all members.
   */
  async field(gemeenten: readonly string[], day: string, ahead = 0, only: string | null = null): Promise<Field> {
    const rows = await this.teamRows(gemeenten, day, addDays(day, ahead), only);
    const ids = rows.map(({ contactId }) => contactId);
    const pairs = await this.maatjes.pairsOf(ids, STANDING);
    const areas = await this.areasOf([...new Set([...ids, ...pairs.map(({ memberContactId }) => memberContactId)])]);
    const profiles = new Map((await this.profiles(ids)).map((profile) => [profile.contactId, profile]));
    const absences = await this.absentUntil(ids, day);
    const members = rows.filter(({ kind }) => kind === 'wijkteam').map((row) => memberOf(row, areas.get(row.contactId) ?? []));
    const wijkenOfMember = new Map(pairs.map(({ memberContactId }) => [memberContactId, wijkenIn(areas.get(memberContactId) ?? [])]));
    const held = Map.groupBy(pairs.filter(({ state }) => HELD.includes(state)), ({ expertContactId }) => expertContactId);
    const experts = rows.filter(({ kind, roleCode }) => kind === 'expertiseteam' && isExpertRole(roleCode)).map((row): Expert => {
      const { wijken, ...person } = memberOf(row, areas.get(row.contactId) ?? []);
      const profile = profiles.get(row.contactId);
      const own = held.get(row.contactId) ?? [];
      return {
        ...person,
        wijken: [...new Set([...wijken, ...own.flatMap(({ memberContactId }) => wijkenOfMember.get(memberContactId) ?? [])])],
        domains: profile?.domains ?? [...domainsOfRole(row.roleCode)], capacity: profile?.capacity ?? USUAL_CAPACITY, paused: Boolean(profile?.paused),
        pairs: own.length, endsOn: row.endsOn, absentUntil: absences.get(row.contactId) ?? null,
      };
    });
    return { members, experts, pairs, history: await this.history([...members, ...experts].map(({ professionalId }) => professionalId)) };
  }

  /** What is known of these people together. */
  async history(professionalIds: readonly string[]): Promise<History> {
    const known = new Set(professionalIds);
    const past: { member: string; expert: string }[] = await this.database.read().sql`
      SELECT DISTINCT m.professional_id AS member, e.professional_id AS expert FROM maatje_pair p
      JOIN contact m ON m.id = p.member_contact_id JOIN contact e ON e.id = p.expert_contact_id WHERE p.starts_on IS NOT NULL AND p.state = 'ended'`;
    const together = new Set(past.filter(({ member, expert }) => known.has(member) && known.has(expert)).map(({ member, expert }) => `${member} ${expert}`));
    return { blocked: await this.blocked(), together: (member, expert) => together.has(`${member} ${expert}`) };
  }

  /** Whether either of two said that they should not be paired. */
  async blocked(): Promise<History['blocked']> {
    const blocks = new Set((await this.blocks()).map(({ by, other }) => `${by} ${other}`));
    return (one, other) => blocks.has(`${one} ${other}`) || blocks.has(`${other} ${one}`);
  }

  /** The gemeenten in which a buurtteam works. */
  async gemeentenWithTeams(day: string): Promise<string[]> {
    const rows: { code: string }[] = await this.database.read().sql`
      SELECT DISTINCT ca.gemeente_code AS code FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE o.kind = 'wijkteam' AND c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day}) ORDER BY ca.gemeente_code`;
    return rows.map(({ code }) => code);
  }

  /** Those of these gemeenten for which somebody works who can be a maatje. @param ahead takes in who starts within so many days. */
  async withExperts(gemeenten: readonly string[], day: string, ahead: number): Promise<string[]> {
    const rows: { code: string }[] = await this.database.read().sql`
      SELECT DISTINCT ca.gemeente_code AS code FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE o.kind = 'expertiseteam' AND c.role_code IN (${() => [...EXPERT_ROLES]}) AND ca.gemeente_code IN (${() => scopeOf(gemeenten)})
        AND c.starts_on <= ${addDays(day, ahead)} AND (c.ends_on IS NULL OR (c.ends_on >= ${day} AND c.ends_on >= c.starts_on))`;
    return rows.map(({ code }) => code);
  }

  /** What somebody does where, for which gemeenten. @param ahead takes in what starts within so many days. */
  workOf(professionalId: string, day: string, ahead: number): Promise<{ contactId: string; kind: string; roleCode: string; gemeenteCode: string }[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.id AS "contactId", o.kind, c.role_code AS "roleCode", ca.gemeente_code AS "gemeenteCode"
      FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.professional_id = ${professionalId} AND c.starts_on <= ${addDays(day, ahead)} AND (c.ends_on IS NULL OR c.ends_on >= ${day})`;
  }

  /** Team members who have no maatje and no proposal either, who was there first first. @param ahead takes in who starts within so many days. */
  withNobody(gemeenten: readonly string[], day: string, ahead: number): Promise<{ contactId: string; startsOn: string }[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.id AS "contactId", c.starts_on AS "startsOn" FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE o.kind = 'wijkteam' AND ca.gemeente_code IN (${() => scopeOf(gemeenten)}) AND c.starts_on <= ${addDays(day, ahead)} AND (c.ends_on IS NULL OR (c.ends_on >= ${day} AND c.ends_on >= c.starts_on))
        AND NOT EXISTS (SELECT 1 FROM maatje_pair p WHERE p.member_contact_id = c.id AND p.state IN (${() => [...STANDING]})) ORDER BY c.starts_on, c.id`;
  }

  profiles(contactIds: readonly string[]): Promise<ExpertProfile[]> {
    return contactIds.length === 0 ? Promise.resolve([]) : this.database.read().findBy(ExpertProfile, { contactId: In([...contactIds]) });
  }

  /** How many maatjes each has room for. */
  async capacities(contactIds: readonly string[]): Promise<Map<string, number>> {
    const said = new Map((await this.profiles(contactIds)).map(({ contactId, capacity }) => [contactId, capacity]));
    return new Map(contactIds.map((id) => [id, said.get(id) ?? USUAL_CAPACITY]));
  }

  async saveProfile(profile: Omit<ExpertProfile, 'contact'>): Promise<void> {
    await this.database.write().upsert(ExpertProfile, profile, ['contactId']);
  }

  async block(byProfessionalId: string, otherProfessionalId: string, blocked: boolean): Promise<void> {
    const row = { byProfessionalId, otherProfessionalId };
    if (blocked) await this.database.write().upsert(PairingBlock, row, ['byProfessionalId', 'otherProfessionalId']);
    else {
      await this.database.write().sql`
        DELETE FROM pairing_block WHERE by_professional_id IN (SELECT id FROM professional WHERE id = ${byProfessionalId} OR merged_into_id = ${byProfessionalId})
          AND other_professional_id IN (SELECT id FROM professional WHERE id = ${otherProfessionalId} OR merged_into_id = ${otherProfessionalId})`;
    }
  }

  /** With whom this professional said she should not be paired. */
  async blockedBy(byProfessionalId: string): Promise<string[]> {
    return [...new Set((await this.blocks()).filter(({ by }) => by === byProfessionalId).map(({ other }) => other))].sort();
  }

  /** What was said of people who were made one with others counts for those. */
  private blocks(): Promise<{ by: string; other: string }[]> {
    return this.database.read().sql`
      SELECT coalesce(one.merged_into_id, one.id) AS "by", coalesce(two.merged_into_id, two.id) AS other
      FROM pairing_block b JOIN professional one ON one.id = b.by_professional_id JOIN professional two ON two.id = b.other_professional_id`;
  }

  private teamRows(gemeenten: readonly string[], day: string, untilDay: string, only: string | null): Promise<TeamRow[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.id AS "contactId", c.professional_id AS "professionalId", c.organisation_id AS "organisationId", c.role_code AS "roleCode", o.kind,
        c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.hours, o.hours AS "teamHours", p.languages, p.email
      FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN professional p ON p.id = c.professional_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE (o.kind = 'expertiseteam' OR (o.kind = 'wijkteam' AND (CAST(${only} AS varchar) IS NULL OR c.id = ${only}))) AND ca.gemeente_code IN (${() => scopeOf(gemeenten)})
        AND c.starts_on <= (CASE o.kind WHEN 'wijkteam' THEN ${untilDay} ELSE ${day} END) AND (c.ends_on IS NULL OR (c.ends_on >= ${day} AND c.ends_on >= c.starts_on)) ORDER BY c.id`;
  }

  private async areasOf(contactIds: readonly string[]): Promise<Map<string, { areaCode: string; gemeenteCode: string }[]>> {
    if (contactIds.length === 0) return new Map();
    const rows: { id: string; areaCode: string; gemeenteCode: string }[] = await this.database.read().sql`
      SELECT contact_id AS id, area_code AS "areaCode", gemeente_code AS "gemeenteCode" FROM contact_area WHERE contact_id IN (${() => [...contactIds]}) ORDER BY area_code`;
    return Map.groupBy(rows, ({ id }) => id);
  }

  private async absentUntil(contactIds: readonly string[], day: string): Promise<Map<string, string>> {
    if (contactIds.length === 0) return new Map();
    const rows: { id: string; endsOn: string }[] = await this.database.read().sql`
      SELECT contact_id AS id, max(ends_on) AS "endsOn" FROM absence WHERE contact_id IN (${() => [...contactIds]}) AND starts_on <= ${day} AND ends_on >= ${day} GROUP BY contact_id`;
    return new Map(rows.map(({ id, endsOn }) => [id, endsOn]));
  }
}

/** The experts as if everybody who was proposed to them had said yes: nobody is proposed a place that is likely to be taken. */
export function withPromises({ experts, pairs }: Field): Expert[] {
  const promised = Map.groupBy(pairs.filter(({ state }) => state === 'proposed'), ({ expertContactId }) => expertContactId);
  return experts.map((expert) => ({ ...expert, pairs: expert.pairs + (promised.get(expert.contactId)?.length ?? 0) }));
}

/** A buurt counts as its wijk; a whole gemeente as none. */
const wijkenIn = (areas: readonly { areaCode: string }[]): string[] =>
  [...new Set(areas.filter(({ areaCode }) => levelOf(areaCode) !== 'gemeente').map(({ areaCode }) => wijkOf(areaCode)))];

function memberOf({ contactId, professionalId, organisationId, startsOn, hours, teamHours, languages, email }: TeamRow, areas: readonly { areaCode: string; gemeenteCode: string }[]): Member {
  const week = JSON.parse(hours ?? teamHours ?? '{}') as WeekHours;
  return {
    contactId, professionalId, organisationId, startsOn,
    gemeenten: [...new Set(areas.map(({ gemeenteCode }) => gemeenteCode))],
    areaCodes: areas.map(({ areaCode }) => areaCode),
    wijken: wijkenIn(areas),
    languages: JSON.parse(languages) as string[],
    hasEmail: email !== null,
    days: Object.entries(week).filter(([, stretches]) => stretches.length > 0).map(([day]) => Number(day)),
  };
}
