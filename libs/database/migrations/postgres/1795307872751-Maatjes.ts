import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Maatjes1795307872751 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"expert_profile\" (\"contact_id\" character varying(36) NOT NULL, \"domains\" text NOT NULL, \"capacity\" integer NOT NULL, \"paused\" boolean NOT NULL DEFAULT false, \"version\" integer NOT NULL DEFAULT '1', CONSTRAINT \"pk_expert_profile\" PRIMARY KEY (\"contact_id\"))");
    await runner.query("CREATE TABLE \"pairing_block\" (\"by_professional_id\" character varying(36) NOT NULL, \"other_professional_id\" character varying(36) NOT NULL, CONSTRAINT \"pk_pairing_block\" PRIMARY KEY (\"by_professional_id\", \"other_professional_id\"))");
    await runner.query("CREATE TABLE \"maatje_pair\" (\"id\" character varying(36) NOT NULL, \"member_contact_id\" character varying(36) NOT NULL, \"expert_contact_id\" character varying(36) NOT NULL, \"domain\" character varying(30), \"state\" character varying(10) NOT NULL, \"reasons\" text NOT NULL, \"proposed_at\" character varying(24) NOT NULL, \"sent_at\" character varying(24), \"reminded_at\" character varying(24), \"member_accepted_at\" character varying(24), \"expert_accepted_at\" character varying(24), \"starts_on\" character varying(10), \"ends_on\" character varying(10), \"end_reason\" character varying(16), \"note\" character varying(500), \"asked_for_another_at\" character varying(24), \"overlaps\" boolean NOT NULL DEFAULT false, \"version\" integer NOT NULL DEFAULT '1', CONSTRAINT \"pk_maatje_pair\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_maatje_pair_expert_contact_id_state\" ON \"maatje_pair\"  (\"expert_contact_id\", \"state\") ");
    await runner.query("CREATE INDEX \"ix_maatje_pair_member_contact_id_state\" ON \"maatje_pair\"  (\"member_contact_id\", \"state\") ");
    await runner.query("CREATE TABLE \"consult\" (\"id\" character varying(36) NOT NULL, \"pair_id\" character varying(36) NOT NULL, \"on\" character varying(10) NOT NULL, CONSTRAINT \"pk_consult\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_consult_pair_id\" ON \"consult\"  (\"pair_id\") ");
    await runner.query("ALTER TABLE \"expert_profile\" ADD CONSTRAINT \"fk_expert_profile_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"pairing_block\" ADD CONSTRAINT \"fk_pairing_block_by_professional_id\" FOREIGN KEY (\"by_professional_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"pairing_block\" ADD CONSTRAINT \"fk_pairing_block_other_professional_id\" FOREIGN KEY (\"other_professional_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"maatje_pair\" ADD CONSTRAINT \"fk_maatje_pair_member_contact_id\" FOREIGN KEY (\"member_contact_id\") REFERENCES \"contact\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"maatje_pair\" ADD CONSTRAINT \"fk_maatje_pair_expert_contact_id\" FOREIGN KEY (\"expert_contact_id\") REFERENCES \"contact\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"consult\" ADD CONSTRAINT \"fk_consult_pair_id\" FOREIGN KEY (\"pair_id\") REFERENCES \"maatje_pair\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"consult\" DROP CONSTRAINT \"fk_consult_pair_id\"");
    await runner.query("ALTER TABLE \"maatje_pair\" DROP CONSTRAINT \"fk_maatje_pair_expert_contact_id\"");
    await runner.query("ALTER TABLE \"maatje_pair\" DROP CONSTRAINT \"fk_maatje_pair_member_contact_id\"");
    await runner.query("ALTER TABLE \"pairing_block\" DROP CONSTRAINT \"fk_pairing_block_other_professional_id\"");
    await runner.query("ALTER TABLE \"pairing_block\" DROP CONSTRAINT \"fk_pairing_block_by_professional_id\"");
    await runner.query("ALTER TABLE \"expert_profile\" DROP CONSTRAINT \"fk_expert_profile_contact_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_consult_pair_id\"");
    await runner.query("DROP TABLE \"consult\"");
    await runner.query("DROP INDEX \"public\".\"ix_maatje_pair_member_contact_id_state\"");
    await runner.query("DROP INDEX \"public\".\"ix_maatje_pair_expert_contact_id_state\"");
    await runner.query("DROP TABLE \"maatje_pair\"");
    await runner.query("DROP TABLE \"pairing_block\"");
    await runner.query("DROP TABLE \"expert_profile\"");
  }
}
