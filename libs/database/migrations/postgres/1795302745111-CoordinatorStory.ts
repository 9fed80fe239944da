import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoordinatorStory1795302745111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"ix_change_subject_kind_subject_id\"");
    await runner.query("CREATE TABLE \"queued_mail\" (\"id\" character varying(36) NOT NULL, \"key\" character varying(120) NOT NULL, \"kind\" character varying(40) NOT NULL, \"about\" text NOT NULL, \"professional_id\" character varying(36), \"state\" character varying(10) NOT NULL, \"attempts\" integer NOT NULL DEFAULT '0', \"created_at\" character varying(24) NOT NULL, \"available_at\" character varying(24) NOT NULL, \"ended_at\" character varying(24), \"last_error\" character varying, CONSTRAINT \"pk_queued_mail\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE UNIQUE INDEX \"ix_queued_mail_key\" ON \"queued_mail\"  (\"key\") ");
    await runner.query("CREATE INDEX \"ix_queued_mail_professional_id\" ON \"queued_mail\"  (\"professional_id\") ");
    await runner.query("CREATE INDEX \"ix_queued_mail_state_available_at\" ON \"queued_mail\"  (\"state\", \"available_at\") ");
    await runner.query("CREATE TABLE \"scheduled_run\" (\"task\" character varying(40) NOT NULL, \"last_done_on\" character varying(10), \"claimed_until\" character varying(24), \"last_error\" character varying, CONSTRAINT \"pk_scheduled_run\" PRIMARY KEY (\"task\"))");
    await runner.query("CREATE TABLE \"change_group\" (\"id\" character varying(36) NOT NULL, \"at\" character varying(24) NOT NULL, \"account_id\" character varying(36), \"kind\" character varying(20) NOT NULL, \"reverts_group_id\" character varying(36), CONSTRAINT \"pk_change_group\" PRIMARY KEY (\"id\"))");
    // by hand: what was recorded before groups had a row of their own keeps its moment and its account
    await runner.query("INSERT INTO \"change_group\" (\"id\", \"at\", \"account_id\", \"kind\") SELECT \"group_id\", min(\"at\"), min(\"account_id\"), 'edit' FROM \"change\" GROUP BY \"group_id\"");
    await runner.query("CREATE INDEX \"ix_change_group_at\" ON \"change_group\"  (\"at\") ");
    await runner.query("CREATE INDEX \"ix_change_group_account_id\" ON \"change_group\"  (\"account_id\") ");
    await runner.query("CREATE INDEX \"ix_change_group_reverts_group_id\" ON \"change_group\"  (\"reverts_group_id\") ");
    await runner.query("CREATE TABLE \"correction\" (\"id\" character varying(36) NOT NULL, \"contact_id\" character varying(36) NOT NULL, \"kind\" character varying(12) NOT NULL, \"wrong_number\" character varying(20), \"right_number\" character varying(20), \"note\" character varying(500), \"account_id\" character varying(36), \"at\" character varying(24) NOT NULL, \"outcome\" character varying(8), \"judged_by\" character varying(36), \"judged_at\" character varying(24), \"reply\" character varying(500), CONSTRAINT \"pk_correction\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_correction_contact_id\" ON \"correction\"  (\"contact_id\") ");
    await runner.query("CREATE INDEX \"ix_correction_account_id\" ON \"correction\"  (\"account_id\") ");
    await runner.query("CREATE TABLE \"not_duplicate\" (\"first_id\" character varying(36) NOT NULL, \"second_id\" character varying(36) NOT NULL, CONSTRAINT \"pk_not_duplicate\" PRIMARY KEY (\"first_id\", \"second_id\"))");
    await runner.query("CREATE TABLE \"spreadsheet_import\" (\"id\" character varying(36) NOT NULL, \"account_id\" character varying(36) NOT NULL, \"file_name\" character varying(200) NOT NULL, \"created_at\" character varying(24) NOT NULL, \"sheets\" text, \"mapping\" text, \"change_group_id\" character varying(36), CONSTRAINT \"pk_spreadsheet_import\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_spreadsheet_import_account_id\" ON \"spreadsheet_import\"  (\"account_id\") ");
    await runner.query("CREATE TABLE \"remembered_heading\" (\"account_id\" character varying(36) NOT NULL, \"heading\" character varying(100) NOT NULL, \"field\" character varying(40) NOT NULL, CONSTRAINT \"pk_remembered_heading\" PRIMARY KEY (\"account_id\", \"heading\"))");
    await runner.query("CREATE TABLE \"verification_request\" (\"id\" character varying(36) NOT NULL, \"professional_id\" character varying(36) NOT NULL, \"asked_on\" character varying(10) NOT NULL, \"reminded_on\" character varying(10), \"escalated_on\" character varying(10), \"closed_at\" character varying(24), \"answer\" character varying(12), CONSTRAINT \"pk_verification_request\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_verification_request_professional_id\" ON \"verification_request\"  (\"professional_id\") ");
    await runner.query("ALTER TABLE \"change\" DROP COLUMN \"account_id\"");
    await runner.query("ALTER TABLE \"change\" DROP COLUMN \"at\"");
    await runner.query("ALTER TABLE \"organisation\" ADD \"version\" integer NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE \"professional\" ADD \"version\" integer NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE \"contact\" ADD \"asked_on\" character varying(10)");
    await runner.query("ALTER TABLE \"change\" ADD \"version\" integer NOT NULL DEFAULT '1'");
    await runner.query("CREATE INDEX \"ix_change_subject_kind_subject_id_version\" ON \"change\"  (\"subject_kind\", \"subject_id\", \"version\") ");
    await runner.query("ALTER TABLE \"change\" ADD CONSTRAINT \"fk_change_group_id\" FOREIGN KEY (\"group_id\") REFERENCES \"change_group\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"correction\" ADD CONSTRAINT \"fk_correction_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"not_duplicate\" ADD CONSTRAINT \"fk_not_duplicate_first_id\" FOREIGN KEY (\"first_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"not_duplicate\" ADD CONSTRAINT \"fk_not_duplicate_second_id\" FOREIGN KEY (\"second_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"spreadsheet_import\" ADD CONSTRAINT \"fk_spreadsheet_import_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"remembered_heading\" ADD CONSTRAINT \"fk_remembered_heading_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"verification_request\" ADD CONSTRAINT \"fk_verification_request_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"verification_request\" DROP CONSTRAINT \"fk_verification_request_professional_id\"");
    await runner.query("ALTER TABLE \"remembered_heading\" DROP CONSTRAINT \"fk_remembered_heading_account_id\"");
    await runner.query("ALTER TABLE \"spreadsheet_import\" DROP CONSTRAINT \"fk_spreadsheet_import_account_id\"");
    await runner.query("ALTER TABLE \"not_duplicate\" DROP CONSTRAINT \"fk_not_duplicate_second_id\"");
    await runner.query("ALTER TABLE \"not_duplicate\" DROP CONSTRAINT \"fk_not_duplicate_first_id\"");
    await runner.query("ALTER TABLE \"correction\" DROP CONSTRAINT \"fk_correction_contact_id\"");
    await runner.query("ALTER TABLE \"change\" DROP CONSTRAINT \"fk_change_group_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_change_subject_kind_subject_id_version\"");
    await runner.query("ALTER TABLE \"change\" DROP COLUMN \"version\"");
    await runner.query("ALTER TABLE \"contact\" DROP COLUMN \"asked_on\"");
    await runner.query("ALTER TABLE \"professional\" DROP COLUMN \"version\"");
    await runner.query("ALTER TABLE \"organisation\" DROP COLUMN \"version\"");
    await runner.query("ALTER TABLE \"change\" ADD \"at\" character varying(24) NOT NULL");
    await runner.query("ALTER TABLE \"change\" ADD \"account_id\" character varying(36)");
    await runner.query("DROP INDEX \"public\".\"ix_verification_request_professional_id\"");
    await runner.query("DROP TABLE \"verification_request\"");
    await runner.query("DROP TABLE \"remembered_heading\"");
    await runner.query("DROP INDEX \"public\".\"ix_spreadsheet_import_account_id\"");
    await runner.query("DROP TABLE \"spreadsheet_import\"");
    await runner.query("DROP TABLE \"not_duplicate\"");
    await runner.query("DROP INDEX \"public\".\"ix_correction_account_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_correction_contact_id\"");
    await runner.query("DROP TABLE \"correction\"");
    await runner.query("DROP INDEX \"public\".\"ix_change_group_reverts_group_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_change_group_account_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_change_group_at\"");
    await runner.query("DROP TABLE \"change_group\"");
    await runner.query("DROP TABLE \"scheduled_run\"");
    await runner.query("DROP INDEX \"public\".\"ix_queued_mail_state_available_at\"");
    await runner.query("DROP INDEX \"public\".\"ix_queued_mail_professional_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_queued_mail_key\"");
    await runner.query("DROP TABLE \"queued_mail\"");
    await runner.query("CREATE INDEX \"ix_change_subject_kind_subject_id\" ON \"change\" USING btree (\"subject_id\", \"subject_kind\") ");
  }
}
