import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';

/** Everything that names a person stands in one of these fields of her changes. */
const PERSONAL_FIELDS = ['voornaam', 'tussenvoegsel', 'achternaam', 'email', 'languages', 'phones', 'created'];
/** The same, of the changes of her contacts: when she worked and when she was away. */
const PERSONAL_CONTACT_FIELDS = ['hours', 'absences', 'created'];
/** The same, of the changes of her account. */
const PERSONAL_ACCOUNT_FIELDS = ['email', 'professionalId', 'created'];
/** The same, of the changes of her maatjes. */
const PERSONAL_PAIR_FIELDS = ['note', 'reasons', 'created'];
const AT_ONCE = 500;

export interface NumberView {
  id: string;
  at: string;
  through: string;
  accountId: string;
}

/** All queries on what is held about a person, and on erasing it. */
@Injectable()
export class PrivacyRepository {
  constructor(private readonly database: Database) {}

  /** Whose last contact ended before a day, or who never had one that stood, and of whom nothing was changed since; not who may still do something by her account. */
  async leftBefore(day: string, instant: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT p.id FROM professional p WHERE p.erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.professional_id = p.id AND (c.ends_on IS NULL OR c.ends_on >= ${day}))
        AND NOT EXISTS (SELECT 1 FROM change k JOIN change_group g ON g.id = k.group_id WHERE k.subject_kind = 'professional' AND k.subject_id = p.id AND g.at >= ${instant})
        AND NOT EXISTS (SELECT 1 FROM account a JOIN account_power ap ON ap.account_id = a.id WHERE a.professional_id = p.id AND ap.power <> 'professional')
      ORDER BY p.id LIMIT ${AT_ONCE}`;
    return rows.map(({ id }) => id);
  }

  /** What names these people is gone; that somebody was there, and when, stays. Answers their contacts. */
  async erase(ids: readonly string[], at: string): Promise<string[]> {
    const write = this.database.write();
    const people = () => [...ids];
    await write.sql`UPDATE professional SET voornaam = '', tussenvoegsel = NULL, achternaam = '', sort_name = '', email = NULL, languages = '[]', erased_at = ${at}, version = version + 1 WHERE id IN (${people})`;
    await write.sql`DELETE FROM professional_phone WHERE professional_id IN (${people})`;
    await write.sql`
      UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'account' AND field IN (${() => PERSONAL_ACCOUNT_FIELDS})
        AND subject_id IN (SELECT id FROM account WHERE professional_id IN (${people}))`;
    await write.sql`DELETE FROM account WHERE professional_id IN (${people})`;
    await write.sql`DELETE FROM listing_request WHERE professional_id IN (${people})`;
    await write.sql`UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'professional' AND subject_id IN (${people}) AND field IN (${() => PERSONAL_FIELDS})`;
    const rows: { id: string }[] = await write.sql`SELECT id FROM contact WHERE professional_id IN (${people}) ORDER BY id`;
    const contactIds = rows.map(({ id }) => id);
    if (contactIds.length === 0) return [];
    const contacts = () => contactIds;
    await write.sql`UPDATE contact SET hours = NULL, version = version + 1 WHERE id IN (${contacts})`;
    await write.sql`DELETE FROM absence WHERE contact_id IN (${contacts})`;
    await write.sql`UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'contact' AND subject_id IN (${contacts}) AND field IN (${() => PERSONAL_CONTACT_FIELDS})`;
    await write.sql`UPDATE correction SET wrong_number = NULL, right_number = NULL, note = NULL, reply = NULL WHERE contact_id IN (${contacts})`;
    await this.erasePairs(contactIds);
    return contactIds;
  }

  /** What the two of a pair wrote of each other, and what they shared, when either of them is one of these contacts. */
  private async erasePairs(contactIds: readonly string[]): Promise<void> {
    const write = this.database.write();
    const contacts = () => [...contactIds];
    await write.sql`
      UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'pair' AND field IN (${() => PERSONAL_PAIR_FIELDS})
        AND subject_id IN (SELECT id FROM maatje_pair WHERE member_contact_id IN (${contacts}) OR expert_contact_id IN (${contacts}))`;
    await write.sql`UPDATE maatje_pair SET note = NULL, reasons = '[]' WHERE member_contact_id IN (${contacts}) OR expert_contact_id IN (${contacts})`;
  }

  /** Accounts of nobody in the directory that may do nothing, and of which nothing was changed since a moment. */
  async forgetAccounts(before: string): Promise<void> {
    const write = this.database.write();
    const rows: { id: string }[] = await write.sql`
      SELECT a.id FROM account a WHERE a.professional_id IS NULL AND NOT EXISTS (SELECT 1 FROM account_power p WHERE p.account_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM change k JOIN change_group g ON g.id = k.group_id WHERE k.subject_kind = 'account' AND k.subject_id = a.id AND g.at >= ${before})`;
    if (rows.length === 0) return;
    const ids = () => rows.map(({ id }) => id);
    await write.sql`UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'account' AND field IN (${() => PERSONAL_ACCOUNT_FIELDS}) AND subject_id IN (${ids})`;
    await write.sql`DELETE FROM account WHERE id IN (${ids})`;
  }

  /** What people wrote and what was settled before a moment may name anybody: also who is erased. */
  async forgetWords(before: string): Promise<void> {
    const write = this.database.write();
    await write.sql`
      UPDATE correction SET wrong_number = NULL, right_number = NULL, note = NULL, reply = NULL
      WHERE judged_at < ${before} AND (wrong_number IS NOT NULL OR right_number IS NOT NULL OR note IS NOT NULL OR reply IS NOT NULL)`;
    await write.sql`
      UPDATE maatje_pair SET note = NULL WHERE note IS NOT NULL AND state = 'ended'
        AND NOT EXISTS (SELECT 1 FROM change k JOIN change_group g ON g.id = k.group_id WHERE k.subject_kind = 'pair' AND k.subject_id = maatje_pair.id AND g.at >= ${before})`;
    await write.sql`
      UPDATE change SET before = NULL, after = NULL WHERE subject_kind = 'pair' AND field = 'note' AND (before IS NOT NULL OR after IS NOT NULL)
        AND group_id IN (SELECT id FROM change_group WHERE at < ${before}) AND subject_id IN (SELECT id FROM maatje_pair WHERE note IS NULL)`;
  }

  /** Logs of what was shown and sent before a moment have had their use. */
  async forgetLogs(before: string): Promise<void> {
    const write = this.database.write();
    await write.sql`DELETE FROM disclosure WHERE at < ${before}`;
    await write.sql`DELETE FROM queued_mail WHERE ended_at < ${before}`;
    await write.sql`DELETE FROM maatjes_plan WHERE made_at < ${before}`;
  }

  /** Who was shown a person's numbers, the latest first; also those of who turned out to be her. */
  async numberViews(professionalId: string, offset: number, limit: number): Promise<{ rows: NumberView[]; total: number }> {
    const rows: (NumberView & { total: number | string })[] = await this.database.read().sql`
      SELECT id, at, through, account_id AS "accountId", count(*) OVER () AS total FROM disclosure
      WHERE professional_id IN (SELECT id FROM professional WHERE id = ${professionalId} OR merged_into_id = ${professionalId}) ORDER BY at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`;
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  /**
   * All that is held about an account and the person it is, table by table; who saw her numbers and who asked her something by account, other
   * people by professional. Not what another said to the coordinator alone: why a maatje stops, and who does not want her as one.
   */
  async everythingAbout(accountId: string, professionalId: string | null): Promise<Record<string, unknown[]>> {
    const read = this.database.read();
    const id = professionalId ?? '';
    return {
      account: await read.sql`SELECT email AS "e-mailadres", mijn_wijk_code AS "mijn wijk", blocked_at AS "geblokkeerd sinds", CASE WHEN overview_by_mail THEN 'ja' ELSE 'nee' END AS "overzicht per e-mail" FROM account WHERE id = ${accountId}`,
      rechten: await read.sql`SELECT power AS recht, gemeente_code AS gemeente, wijk_code AS wijk, organisation_id AS organisatie FROM account_power WHERE account_id = ${accountId} ORDER BY id`,
      'open sessies': await read.sql`SELECT created_at AS begonnen, expires_at AS "loopt af" FROM session WHERE account_id = ${accountId} ORDER BY created_at`,
      inloglinks: await read.sql`SELECT email AS "gemaild naar", expires_at AS "geldig tot", used_at AS gebruikt FROM sign_in_link WHERE account_id = ${accountId} ORDER BY expires_at`,
      favorieten: await read.sql`SELECT contact_id AS contact, added_at AS toegevoegd FROM favourite WHERE account_id = ${accountId} ORDER BY added_at`,
      persoon: await read.sql`SELECT voornaam, tussenvoegsel, achternaam, email AS "e-mailadres", languages AS talen FROM professional WHERE id = ${id}`,
      nummers: await read.sql`SELECT kind AS soort, number AS nummer, visibility AS "wie ziet het" FROM professional_phone WHERE professional_id = ${id} ORDER BY number`,
      rollen: await read.sql`
        SELECT c.id AS contact, c.role_code AS rol, o.name AS organisatie, c.starts_on AS "eerste dag", c.ends_on AS "laatste dag", c.hours AS werktijden, c.told_on AS "verteld dat je er staat", c.verified_at AS bevestigd
        FROM contact c JOIN organisation o ON o.id = c.organisation_id WHERE c.professional_id = ${id} ORDER BY c.starts_on, c.id`,
      gebieden: await read.sql`SELECT ca.contact_id AS contact, a.name AS gebied FROM contact_area ca JOIN contact c ON c.id = ca.contact_id JOIN area a ON a.code = ca.area_code WHERE c.professional_id = ${id} ORDER BY ca.contact_id, a.code`,
      afwezigheid: await read.sql`SELECT b.starts_on AS van, b.ends_on AS "tot en met" FROM absence b JOIN contact c ON c.id = b.contact_id WHERE c.professional_id = ${id} ORDER BY b.starts_on`,
      'waarnemer voor': await read.sql`
        SELECT d.professional_id AS wie, b.starts_on AS van, b.ends_on AS "tot en met"
        FROM absence b JOIN contact c ON c.id = b.deputy_contact_id JOIN contact d ON d.id = b.contact_id WHERE c.professional_id = ${id} ORDER BY b.starts_on, b.id`,
      maatjes: await read.sql`
        SELECT CASE WHEN p.member_contact_id = c.id THEN 'teamlid' ELSE 'maatje' END AS "jij bent", d.professional_id AS wie, p.domain AS expertise, p.state AS stand, p.reasons AS redenen,
          p.proposed_at AS voorgesteld, CASE WHEN p.member_contact_id = c.id THEN p.member_accepted_at ELSE p.expert_accepted_at END AS "jij zei ja", p.starts_on AS begonnen, p.ends_on AS "laatste dag",
          CASE WHEN ${accountId} = (SELECT g.account_id FROM change k JOIN change_group g ON g.id = k.group_id WHERE k.subject_kind = 'pair' AND k.subject_id = p.id AND k.field = 'note' AND g.kind = 'maatje' ORDER BY k.version DESC LIMIT 1) THEN p.note END AS "wat je schreef"
        FROM contact c JOIN maatje_pair p ON c.id = p.member_contact_id OR c.id = p.expert_contact_id
          JOIN contact d ON d.id = CASE WHEN p.member_contact_id = c.id THEN p.expert_contact_id ELSE p.member_contact_id END
        WHERE c.professional_id = ${id} AND (p.sent_at IS NOT NULL OR p.starts_on IS NOT NULL) ORDER BY p.proposed_at, p.id`,
      'als maatje': await read.sql`SELECT e.domains AS expertises, e.capacity AS plekken, CASE WHEN e.paused THEN 'ja' ELSE 'nee' END AS "neemt nu niemand aan" FROM expert_profile e JOIN contact c ON c.id = e.contact_id WHERE c.professional_id = ${id} ORDER BY c.id`,
      'overleg met maatjes': await read.sql`
        SELECT s."on" AS dag FROM consult s JOIN maatje_pair p ON p.id = s.pair_id JOIN contact c ON c.id = p.member_contact_id OR c.id = p.expert_contact_id WHERE c.professional_id = ${id} ORDER BY s."on", s.id`,
      'met wie je geen maatje wilt zijn': await read.sql`
        SELECT b.other_professional_id AS wie FROM pairing_block b JOIN professional h ON h.id = b.by_professional_id WHERE h.id = ${id} OR h.merged_into_id = ${id} ORDER BY b.other_professional_id`,
      'verdelingen van maatjes door jou': await read.sql`SELECT made_at AS moment, state AS stand FROM maatjes_plan WHERE account_id = ${accountId} ORDER BY made_at`,
      bevestigingen: await read.sql`SELECT v.at AS moment, v."by" AS door, v.how AS hoe FROM verification v JOIN contact c ON c.id = v.contact_id WHERE c.professional_id = ${id} ORDER BY v.at`,
      'vragen om te bevestigen': await read.sql`SELECT asked_on AS gevraagd, reminded_on AS herinnerd, closed_at AS klaar, answer AS antwoord FROM verification_request WHERE professional_id = ${id} ORDER BY asked_on`,
      'vragen om in een lijst te staan': await read.sql`
        SELECT q.asked_on AS gevraagd, q.name AS naam, q.role_code AS rol, o.name AS organisatie, q.starts_on AS "eerste dag", q.ends_on AS "laatste dag", q.hours AS werktijden, q.outcome AS antwoord, q.closed_at AS klaar, q.account_id AS wie
        FROM listing_request q JOIN organisation o ON o.id = q.organisation_id WHERE q.professional_id = ${id} ORDER BY q.asked_on, q.id`,
      'gevraagd door jou': await read.sql`SELECT asked_on AS gevraagd, role_code AS rol, outcome AS antwoord, closed_at AS klaar FROM listing_request WHERE account_id = ${accountId} ORDER BY asked_on, id`,
      'mail aan jou': await read.sql`SELECT kind AS soort, state AS stand, created_at AS gemaakt, ended_at AS klaar FROM queued_mail WHERE professional_id = ${id} ORDER BY created_at`,
      'meldingen door jou': await read.sql`SELECT at AS moment, kind AS soort, wrong_number AS "fout nummer", right_number AS "goed nummer", note AS tekst, outcome AS uitkomst, reply AS antwoord FROM correction WHERE account_id = ${accountId} ORDER BY at`,
      'meldingen over jou': await read.sql`SELECT k.at AS moment, k.kind AS soort, k.wrong_number AS "fout nummer", k.right_number AS "goed nummer", k.note AS tekst, k.outcome AS uitkomst FROM correction k JOIN contact c ON c.id = k.contact_id WHERE c.professional_id = ${id} ORDER BY k.at`,
      'meldingen die je beoordeelde': await read.sql`SELECT judged_at AS moment, outcome AS uitkomst, reply AS antwoord FROM correction WHERE judged_by = ${accountId} ORDER BY judged_at`,
      'lijsten die je inleest': await read.sql`
        SELECT file_name AS bestand, created_at AS gekozen, CASE WHEN change_group_id IS NULL THEN 'nee' ELSE 'ja' END AS ingelezen, CASE WHEN sheets IS NULL THEN 'nee' ELSE 'ja' END AS "regels bewaard"
        FROM spreadsheet_import WHERE account_id = ${accountId} ORDER BY created_at`,
      'kolommen die we onthouden': await read.sql`SELECT heading AS kop, field AS betekenis FROM remembered_heading WHERE account_id = ${accountId} ORDER BY heading`,
      'wijzigingen over jou': await read.sql`
        SELECT g.at AS moment, g.kind AS soort, k.field AS veld, k.before AS was, k.after AS werd FROM change k JOIN change_group g ON g.id = k.group_id
        WHERE k.subject_id = ${id} OR k.subject_id IN (SELECT c.id FROM contact c WHERE c.professional_id = ${id}) OR k.subject_id = ${accountId} ORDER BY g.at, k.id`,
      'wijzigingen door jou': await read.sql`SELECT at AS moment, kind AS soort FROM change_group WHERE account_id = ${accountId} ORDER BY at`,
      'wie zag je nummer': await read.sql`
        SELECT at AS moment, through AS waar, account_id AS wie FROM disclosure WHERE professional_id IN (SELECT id FROM professional WHERE id = ${id} OR merged_into_id = ${id}) ORDER BY at`,
      'wiens nummer zag je': await read.sql`SELECT d.at AS moment, d.through AS waar FROM disclosure d WHERE d.account_id = ${accountId} ORDER BY d.at`,
    };
  }
}
