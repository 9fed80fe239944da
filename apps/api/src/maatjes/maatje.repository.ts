import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { Consult, MaatjePair, type PairEndReason, type PairState } from './maatje.entity.js';

/** A pair with the people of it, as boards and checks see it. */
export interface PairRow extends MaatjePair {
  memberProfessionalId: string;
  expertProfessionalId: string;
  /** The member's first day. */
  memberStartsOn: string;
}

/** A pair that ended for no other reason than that one of the two left. */
export interface EndedPair {
  pair: PairRow;
  /** What it said before; null: nobody had asked for its end. */
  endReason: PairEndReason | null;
}

/** The states in which a pair takes one of the expert's places. */
export const HELD: readonly PairState[] = ['active', 'ending'];
/** Those, and the proposals. */
export const STANDING: readonly PairState[] = ['proposed', 'active', 'ending'];

/** Pairs and their consults. */
@Injectable()
export class MaatjeRepository {
  constructor(private readonly database: Database) {}

  /** Pairs of these contacts, as member or as expert, the latest first. */
  async pairsOf(contactIds: readonly string[], states: readonly PairState[]): Promise<PairRow[]> {
    if (contactIds.length === 0) return [];
    const [state, ids] = [In([...states]), In([...contactIds])];
    return this.rows(await this.database.read().find(MaatjePair, { where: [{ state, memberContactId: ids }, { state, expertContactId: ids }], order: { proposedAt: 'DESC', id: 'DESC' } }));
  }

  /** Proposals of these members since a moment to which one of the two said no, the latest first. */
  async declined(memberContactIds: readonly string[], since: string, most: number): Promise<PairRow[]> {
    if (memberContactIds.length === 0) return [];
    return this.rows(await this.database.read().find(MaatjePair, {
      where: { state: 'ended', endReason: In(['member-declined', 'expert-declined']), proposedAt: MoreThanOrEqual(since), memberContactId: In([...memberContactIds]) },
      order: { proposedAt: 'DESC', id: 'DESC' }, take: most,
    }));
  }

  async byId(id: string): Promise<PairRow | null> {
    return (await this.rows(await this.database.read().findBy(MaatjePair, { id })))[0] ?? null;
  }

  async byIds(ids: readonly string[]): Promise<MaatjePair[]> {
    return ids.length === 0 ? [] : this.database.read().findBy(MaatjePair, { id: In([...ids]) });
  }

  /** Those of the pairs that are maatjes by their latest edit and were not before it. */
  async begun(ids: readonly string[]): Promise<PairRow[]> {
    if (ids.length === 0) return [];
    const begun: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT p.id FROM maatje_pair p JOIN change k ON k.subject_kind = 'pair' AND k.subject_id = p.id AND k.version = p.version
      WHERE p.id IN (${() => [...ids]}) AND (k.field = 'created' OR k.field = 'state')
        AND (p.state = 'active' OR (p.state = 'ending' AND (k.before IS NULL OR k.before <> '"active"')))`;
    return this.rows(await this.byIds(begun.map(({ id }) => id)));
  }

  /** Of each of these pairs, the professional who last wrote a note with it or asked for its end. Who undoes an edit writes nothing. */
  async saidBy(pairIds: readonly string[]): Promise<Map<string, string | null>> {
    if (pairIds.length === 0) return new Map();
    const rows: { id: string; professionalId: string | null }[] = await this.database.read().sql`
      SELECT k.subject_id AS id, a.professional_id AS "professionalId" FROM change k JOIN change_group g ON g.id = k.group_id LEFT JOIN account a ON a.id = g.account_id
      WHERE k.subject_kind = 'pair' AND k.subject_id IN (${() => [...pairIds]}) AND k.field IN ('note', 'askedForAnotherAt') AND g.kind = 'maatje' ORDER BY k.version`;
    return new Map(rows.map(({ id, professionalId }) => [id, professionalId]));
  }

  /** Every pair she has or had, those that stand first, then the latest; of very many that ended not all. */
  async everyPairOf(professionalId: string): Promise<PairRow[]> {
    const ids: { id: string }[] = await this.database.read().sql`
      SELECT p.id FROM maatje_pair p JOIN contact m ON m.id = p.member_contact_id JOIN contact e ON e.id = p.expert_contact_id
      WHERE m.professional_id = ${professionalId} OR e.professional_id = ${professionalId}
      ORDER BY CASE p.state WHEN 'ended' THEN 1 ELSE 0 END, p.proposed_at DESC, p.id DESC LIMIT 200`;
    const rows = new Map((await this.rows(await this.byIds(ids.map(({ id }) => id)))).map((row) => [row.id, row]));
    return ids.map(({ id }) => rows.get(id)!);
  }

  /** Of each of these members, who was proposed to her before and said no, or nothing. */
  async refused(memberProfessionalIds: readonly string[]): Promise<Map<string, Set<string>>> {
    if (memberProfessionalIds.length === 0) return new Map();
    const rows: { person: string; expert: string }[] = await this.database.read().sql`
      SELECT DISTINCT m.professional_id AS person, p.expert_contact_id AS expert FROM maatje_pair p JOIN contact m ON m.id = p.member_contact_id
      WHERE p.state = 'ended' AND p.starts_on IS NULL AND p.end_reason IN ('member-declined', 'expert-declined', 'silence') AND m.professional_id IN (${() => [...memberProfessionalIds]})`;
    return new Map([...Map.groupBy(rows, ({ person }) => person)].map(([person, some]) => [person, new Set(some.map(({ expert }) => expert))]));
  }

  /** Nobody else proposes until the transaction ends: so that no member is proposed two. */
  holdProposals(): Promise<void> {
    return this.database.holdName('maatjes proposals');
  }

  /** Of each of these contacts, the professionals she is a maatje of. */
  async maatjesOf(contactIds: readonly string[]): Promise<Map<string, string[]>> {
    const of = new Map<string, string[]>();
    for (const { memberContactId, memberProfessionalId, expertContactId, expertProfessionalId } of await this.pairsOf(contactIds, HELD)) {
      of.set(memberContactId, [...(of.get(memberContactId) ?? []), expertProfessionalId]);
      of.set(expertContactId, [...(of.get(expertContactId) ?? []), memberProfessionalId]);
    }
    return of;
  }

  /** The contacts that are maatje of one of these. */
  async matesOf(contactIds: readonly string[]): Promise<string[]> {
    const pairs = await this.pairsOf(contactIds, HELD);
    return pairs.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]).filter((id) => !contactIds.includes(id));
  }

  /** Proposals that wait for an answer, everywhere. */
  async waiting(): Promise<PairRow[]> {
    return this.rows(await this.database.read().find(MaatjePair, { where: { state: 'proposed' }, order: { id: 'ASC' } }));
  }

  /** Maatjes who stop, or stopped on or after a day, everywhere. */
  async stopping(since: string): Promise<PairRow[]> {
    return this.rows(await this.database.read().find(MaatjePair, { where: { state: In(['ending', 'ended']), startsOn: Not(IsNull()), endsOn: MoreThanOrEqual(since) }, order: { id: 'ASC' } }));
  }

  /** Pairs that stand though one of the two left before today, everywhere. */
  left(today: string): Promise<{ id: string; startsOn: string | null; reason: PairEndReason }[]> {
    return this.database.read().sql`
      SELECT p.id, p.starts_on AS "startsOn", CASE WHEN m.ends_on < ${today} THEN 'member-left' ELSE 'expert-left' END AS reason
      FROM maatje_pair p JOIN contact m ON m.id = p.member_contact_id JOIN contact e ON e.id = p.expert_contact_id
      WHERE p.state IN (${() => [...STANDING]}) AND (m.ends_on < ${today} OR e.ends_on < ${today}) ORDER BY p.id`;
  }

  /** Pairs that should not stand any more: their last day is over. */
  over(today: string): Promise<MaatjePair[]> {
    return this.database.read().sql`SELECT id FROM maatje_pair WHERE state = 'ending' AND ends_on < ${today} ORDER BY id`;
  }

  /** What the system ended since a day because one of the two left, everywhere; not of a member who had another maatje since. */
  async endedByLeaving(since: string): Promise<EndedPair[]> {
    const changed: { id: string; state: string; endReason: string | null }[] = await this.database.read().sql`
      SELECT p.id, s.before AS state, CASE WHEN r.id IS NULL THEN '"' || p.end_reason || '"' ELSE r.before END AS "endReason" FROM maatje_pair p
      JOIN change s ON s.subject_kind = 'pair' AND s.subject_id = p.id AND s.version = p.version AND s.field = 'state' JOIN change_group g ON g.id = s.group_id
      LEFT JOIN change r ON r.subject_kind = 'pair' AND r.subject_id = p.id AND r.version = p.version AND r.field = 'endReason'
      WHERE p.state = 'ended' AND p.end_reason IN ('member-left', 'expert-left', 'expert-leaves') AND p.starts_on IS NOT NULL AND p.ends_on >= ${since} AND g.kind = 'maatje' AND g.account_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM maatje_pair o WHERE o.member_contact_id = p.member_contact_id AND o.id <> p.id AND o.starts_on >= p.ends_on)`;
    const reasons = new Map(changed.flatMap(({ id, state, endReason }): [string, PairEndReason | null][] => {
      const before = endReason === null ? null : JSON.parse(endReason) as PairEndReason;
      if (before === 'expert-leaves') return [[id, null]];
      return state === '"active"' ? [[id, before]] : []; // one that ended anyway
    }));
    return (await this.rows(await this.byIds([...reasons.keys()]))).sort((a, b) => (a.id < b.id ? -1 : 1)).map((pair) => ({ pair, endReason: reasons.get(pair.id) ?? null }));
  }

  async addConsult(consult: Consult): Promise<void> {
    await this.database.write().insert(Consult, consult);
  }

  /** Consults per month of these pairs, the earliest month first. */
  async consultsPerMonth(pairIds: readonly string[]): Promise<{ month: string; count: number }[]> {
    if (pairIds.length === 0) return [];
    const rows: { month: string; count: number | string }[] = await this.database.read().sql`
      SELECT substr("on", 1, 7) AS month, count(*) AS count FROM consult WHERE pair_id IN (${() => [...pairIds]}) GROUP BY substr("on", 1, 7) ORDER BY month`;
    return rows.map(({ month, count }) => ({ month, count: Number(count) }));
  }

  async consultCounts(pairIds: readonly string[]): Promise<Map<string, number>> {
    if (pairIds.length === 0) return new Map();
    const rows: { id: string; count: number | string }[] = await this.database.read().sql`SELECT pair_id AS id, count(*) AS count FROM consult WHERE pair_id IN (${() => [...pairIds]}) GROUP BY pair_id`;
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  /** With the people of them. */
  async rows(pairs: readonly MaatjePair[]): Promise<PairRow[]> {
    const ids = [...new Set(pairs.flatMap(({ memberContactId, expertContactId }) => [memberContactId, expertContactId]))];
    const people: { id: string; professionalId: string; startsOn: string }[] = ids.length === 0 ? [] : await this.database.read().sql`SELECT id, professional_id AS "professionalId", starts_on AS "startsOn" FROM contact WHERE id IN (${() => ids})`;
    const of = new Map(people.map((person) => [person.id, person]));
    return pairs.map((pair) => ({ ...pair, memberProfessionalId: of.get(pair.memberContactId)!.professionalId, expertProfessionalId: of.get(pair.expertContactId)!.professionalId, memberStartsOn: of.get(pair.memberContactId)!.startsOn }));
  }
}
