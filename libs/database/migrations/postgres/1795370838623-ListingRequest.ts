import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListingRequest1795370838623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"listing_request\" (\"id\" character varying(36) NOT NULL, \"professional_id\" character varying(36) NOT NULL, \"account_id\" character varying(36) NOT NULL, \"name\" character varying(180) NOT NULL, \"role_code\" character varying(40) NOT NULL, \"organisation_id\" character varying(36) NOT NULL, \"area_codes\" text NOT NULL, \"starts_on\" character varying(10) NOT NULL, \"ends_on\" character varying(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT false, \"asked_on\" character varying(10) NOT NULL, \"outcome\" character varying(10), \"problem\" character varying(40), \"contact_id\" character varying(36), \"closed_at\" character varying(24), \"is_put_away\" boolean NOT NULL DEFAULT false, CONSTRAINT \"pk_listing_request\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_listing_request_professional_id\" ON \"listing_request\"  (\"professional_id\") ");
    await runner.query("CREATE INDEX \"ix_listing_request_account_id\" ON \"listing_request\"  (\"account_id\") ");
    await runner.query("ALTER TABLE \"listing_request\" ADD CONSTRAINT \"fk_listing_request_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"listing_request\" ADD CONSTRAINT \"fk_listing_request_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"listing_request\" ADD CONSTRAINT \"fk_listing_request_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisation\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"listing_request\" ADD CONSTRAINT \"fk_listing_request_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\"(\"id\") ON DELETE SET NULL ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"listing_request\" DROP CONSTRAINT \"fk_listing_request_contact_id\"");
    await runner.query("ALTER TABLE \"listing_request\" DROP CONSTRAINT \"fk_listing_request_organisation_id\"");
    await runner.query("ALTER TABLE \"listing_request\" DROP CONSTRAINT \"fk_listing_request_account_id\"");
    await runner.query("ALTER TABLE \"listing_request\" DROP CONSTRAINT \"fk_listing_request_professional_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_listing_request_account_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_listing_request_professional_id\"");
    await runner.query("DROP TABLE \"listing_request\"");
  }
}
