import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Maatjes1795307872751 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"expert_profile\" (\"contact_id\" varchar(36) PRIMARY KEY NOT NULL, \"domains\" text NOT NULL, \"capacity\" integer NOT NULL, \"paused\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1))");
    await runner.query("CREATE TABLE \"pairing_block\" (\"by_professional_id\" varchar(36) NOT NULL, \"other_professional_id\" varchar(36) NOT NULL, PRIMARY KEY (\"by_professional_id\", \"other_professional_id\"))");
    await runner.query("CREATE TABLE \"maatje_pair\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"member_contact_id\" varchar(36) NOT NULL, \"expert_contact_id\" varchar(36) NOT NULL, \"domain\" varchar(30), \"state\" varchar(10) NOT NULL, \"reasons\" text NOT NULL, \"proposed_at\" varchar(24) NOT NULL, \"sent_at\" varchar(24), \"reminded_at\" varchar(24), \"member_accepted_at\" varchar(24), \"expert_accepted_at\" varchar(24), \"starts_on\" varchar(10), \"ends_on\" varchar(10), \"end_reason\" varchar(16), \"note\" varchar(500), \"asked_for_another_at\" varchar(24), \"overlaps\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1))");
    await runner.query("CREATE INDEX \"ix_maatje_pair_expert_contact_id_state\" ON \"maatje_pair\" (\"expert_contact_id\", \"state\") ");
    await runner.query("CREATE INDEX \"ix_maatje_pair_member_contact_id_state\" ON \"maatje_pair\" (\"member_contact_id\", \"state\") ");
    await runner.query("CREATE TABLE \"consult\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"pair_id\" varchar(36) NOT NULL, \"on\" varchar(10) NOT NULL)");
    await runner.query("CREATE INDEX \"ix_consult_pair_id\" ON \"consult\" (\"pair_id\") ");
    await runner.query("CREATE TABLE \"temporary_expert_profile\" (\"contact_id\" varchar(36) PRIMARY KEY NOT NULL, \"domains\" text NOT NULL, \"capacity\" integer NOT NULL, \"paused\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1), CONSTRAINT \"fk_expert_profile_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_expert_profile\"(\"contact_id\", \"domains\", \"capacity\", \"paused\", \"version\") SELECT \"contact_id\", \"domains\", \"capacity\", \"paused\", \"version\" FROM \"expert_profile\"");
    await runner.query("DROP TABLE \"expert_profile\"");
    await runner.query("ALTER TABLE \"temporary_expert_profile\" RENAME TO \"expert_profile\"");
    await runner.query("CREATE TABLE \"temporary_pairing_block\" (\"by_professional_id\" varchar(36) NOT NULL, \"other_professional_id\" varchar(36) NOT NULL, CONSTRAINT \"fk_pairing_block_by_professional_id\" FOREIGN KEY (\"by_professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT \"fk_pairing_block_other_professional_id\" FOREIGN KEY (\"other_professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, PRIMARY KEY (\"by_professional_id\", \"other_professional_id\"))");
    await runner.query("INSERT INTO \"temporary_pairing_block\"(\"by_professional_id\", \"other_professional_id\") SELECT \"by_professional_id\", \"other_professional_id\" FROM \"pairing_block\"");
    await runner.query("DROP TABLE \"pairing_block\"");
    await runner.query("ALTER TABLE \"temporary_pairing_block\" RENAME TO \"pairing_block\"");
    await runner.query("DROP INDEX \"ix_maatje_pair_expert_contact_id_state\"");
    await runner.query("DROP INDEX \"ix_maatje_pair_member_contact_id_state\"");
    await runner.query("CREATE TABLE \"temporary_maatje_pair\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"member_contact_id\" varchar(36) NOT NULL, \"expert_contact_id\" varchar(36) NOT NULL, \"domain\" varchar(30), \"state\" varchar(10) NOT NULL, \"reasons\" text NOT NULL, \"proposed_at\" varchar(24) NOT NULL, \"sent_at\" varchar(24), \"reminded_at\" varchar(24), \"member_accepted_at\" varchar(24), \"expert_accepted_at\" varchar(24), \"starts_on\" varchar(10), \"ends_on\" varchar(10), \"end_reason\" varchar(16), \"note\" varchar(500), \"asked_for_another_at\" varchar(24), \"overlaps\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1), CONSTRAINT \"fk_maatje_pair_member_contact_id\" FOREIGN KEY (\"member_contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT \"fk_maatje_pair_expert_contact_id\" FOREIGN KEY (\"expert_contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_maatje_pair\"(\"id\", \"member_contact_id\", \"expert_contact_id\", \"domain\", \"state\", \"reasons\", \"proposed_at\", \"sent_at\", \"reminded_at\", \"member_accepted_at\", \"expert_accepted_at\", \"starts_on\", \"ends_on\", \"end_reason\", \"note\", \"asked_for_another_at\", \"overlaps\", \"version\") SELECT \"id\", \"member_contact_id\", \"expert_contact_id\", \"domain\", \"state\", \"reasons\", \"proposed_at\", \"sent_at\", \"reminded_at\", \"member_accepted_at\", \"expert_accepted_at\", \"starts_on\", \"ends_on\", \"end_reason\", \"note\", \"asked_for_another_at\", \"overlaps\", \"version\" FROM \"maatje_pair\"");
    await runner.query("DROP TABLE \"maatje_pair\"");
    await runner.query("ALTER TABLE \"temporary_maatje_pair\" RENAME TO \"maatje_pair\"");
    await runner.query("CREATE INDEX \"ix_maatje_pair_expert_contact_id_state\" ON \"maatje_pair\" (\"expert_contact_id\", \"state\") ");
    await runner.query("CREATE INDEX \"ix_maatje_pair_member_contact_id_state\" ON \"maatje_pair\" (\"member_contact_id\", \"state\") ");
    await runner.query("DROP INDEX \"ix_consult_pair_id\"");
    await runner.query("CREATE TABLE \"temporary_consult\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"pair_id\" varchar(36) NOT NULL, \"on\" varchar(10) NOT NULL, CONSTRAINT \"fk_consult_pair_id\" FOREIGN KEY (\"pair_id\") REFERENCES \"maatje_pair\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_consult\"(\"id\", \"pair_id\", \"on\") SELECT \"id\", \"pair_id\", \"on\" FROM \"consult\"");
    await runner.query("DROP TABLE \"consult\"");
    await runner.query("ALTER TABLE \"temporary_consult\" RENAME TO \"consult\"");
    await runner.query("CREATE INDEX \"ix_consult_pair_id\" ON \"consult\" (\"pair_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_consult_pair_id\"");
    await runner.query("ALTER TABLE \"consult\" RENAME TO \"temporary_consult\"");
    await runner.query("CREATE TABLE \"consult\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"pair_id\" varchar(36) NOT NULL, \"on\" varchar(10) NOT NULL)");
    await runner.query("INSERT INTO \"consult\"(\"id\", \"pair_id\", \"on\") SELECT \"id\", \"pair_id\", \"on\" FROM \"temporary_consult\"");
    await runner.query("DROP TABLE \"temporary_consult\"");
    await runner.query("CREATE INDEX \"ix_consult_pair_id\" ON \"consult\" (\"pair_id\") ");
    await runner.query("DROP INDEX \"ix_maatje_pair_member_contact_id_state\"");
    await runner.query("DROP INDEX \"ix_maatje_pair_expert_contact_id_state\"");
    await runner.query("ALTER TABLE \"maatje_pair\" RENAME TO \"temporary_maatje_pair\"");
    await runner.query("CREATE TABLE \"maatje_pair\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"member_contact_id\" varchar(36) NOT NULL, \"expert_contact_id\" varchar(36) NOT NULL, \"domain\" varchar(30), \"state\" varchar(10) NOT NULL, \"reasons\" text NOT NULL, \"proposed_at\" varchar(24) NOT NULL, \"sent_at\" varchar(24), \"reminded_at\" varchar(24), \"member_accepted_at\" varchar(24), \"expert_accepted_at\" varchar(24), \"starts_on\" varchar(10), \"ends_on\" varchar(10), \"end_reason\" varchar(16), \"note\" varchar(500), \"asked_for_another_at\" varchar(24), \"overlaps\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1))");
    await runner.query("INSERT INTO \"maatje_pair\"(\"id\", \"member_contact_id\", \"expert_contact_id\", \"domain\", \"state\", \"reasons\", \"proposed_at\", \"sent_at\", \"reminded_at\", \"member_accepted_at\", \"expert_accepted_at\", \"starts_on\", \"ends_on\", \"end_reason\", \"note\", \"asked_for_another_at\", \"overlaps\", \"version\") SELECT \"id\", \"member_contact_id\", \"expert_contact_id\", \"domain\", \"state\", \"reasons\", \"proposed_at\", \"sent_at\", \"reminded_at\", \"member_accepted_at\", \"expert_accepted_at\", \"starts_on\", \"ends_on\", \"end_reason\", \"note\", \"asked_for_another_at\", \"overlaps\", \"version\" FROM \"temporary_maatje_pair\"");
    await runner.query("DROP TABLE \"temporary_maatje_pair\"");
    await runner.query("CREATE INDEX \"ix_maatje_pair_member_contact_id_state\" ON \"maatje_pair\" (\"member_contact_id\", \"state\") ");
    await runner.query("CREATE INDEX \"ix_maatje_pair_expert_contact_id_state\" ON \"maatje_pair\" (\"expert_contact_id\", \"state\") ");
    await runner.query("ALTER TABLE \"pairing_block\" RENAME TO \"temporary_pairing_block\"");
    await runner.query("CREATE TABLE \"pairing_block\" (\"by_professional_id\" varchar(36) NOT NULL, \"other_professional_id\" varchar(36) NOT NULL, PRIMARY KEY (\"by_professional_id\", \"other_professional_id\"))");
    await runner.query("INSERT INTO \"pairing_block\"(\"by_professional_id\", \"other_professional_id\") SELECT \"by_professional_id\", \"other_professional_id\" FROM \"temporary_pairing_block\"");
    await runner.query("DROP TABLE \"temporary_pairing_block\"");
    await runner.query("ALTER TABLE \"expert_profile\" RENAME TO \"temporary_expert_profile\"");
    await runner.query("CREATE TABLE \"expert_profile\" (\"contact_id\" varchar(36) PRIMARY KEY NOT NULL, \"domains\" text NOT NULL, \"capacity\" integer NOT NULL, \"paused\" boolean NOT NULL DEFAULT (0), \"version\" integer NOT NULL DEFAULT (1))");
    await runner.query("INSERT INTO \"expert_profile\"(\"contact_id\", \"domains\", \"capacity\", \"paused\", \"version\") SELECT \"contact_id\", \"domains\", \"capacity\", \"paused\", \"version\" FROM \"temporary_expert_profile\"");
    await runner.query("DROP TABLE \"temporary_expert_profile\"");
    await runner.query("DROP INDEX \"ix_consult_pair_id\"");
    await runner.query("DROP TABLE \"consult\"");
    await runner.query("DROP INDEX \"ix_maatje_pair_member_contact_id_state\"");
    await runner.query("DROP INDEX \"ix_maatje_pair_expert_contact_id_state\"");
    await runner.query("DROP TABLE \"maatje_pair\"");
    await runner.query("DROP TABLE \"pairing_block\"");
    await runner.query("DROP TABLE \"expert_profile\"");
  }
}
