import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListingRequest1795370838623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"listing_request\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(180) NOT NULL, \"role_code\" varchar(40) NOT NULL, \"organisation_id\" varchar(36) NOT NULL, \"area_codes\" text NOT NULL, \"starts_on\" varchar(10) NOT NULL, \"ends_on\" varchar(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT (0), \"asked_on\" varchar(10) NOT NULL, \"outcome\" varchar(10), \"problem\" varchar(40), \"contact_id\" varchar(36), \"closed_at\" varchar(24), \"is_put_away\" boolean NOT NULL DEFAULT (0))");
    await runner.query("CREATE INDEX \"ix_listing_request_professional_id\" ON \"listing_request\" (\"professional_id\") ");
    await runner.query("CREATE INDEX \"ix_listing_request_account_id\" ON \"listing_request\" (\"account_id\") ");
    await runner.query("DROP INDEX \"ix_listing_request_professional_id\"");
    await runner.query("DROP INDEX \"ix_listing_request_account_id\"");
    await runner.query("CREATE TABLE \"temporary_listing_request\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(180) NOT NULL, \"role_code\" varchar(40) NOT NULL, \"organisation_id\" varchar(36) NOT NULL, \"area_codes\" text NOT NULL, \"starts_on\" varchar(10) NOT NULL, \"ends_on\" varchar(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT (0), \"asked_on\" varchar(10) NOT NULL, \"outcome\" varchar(10), \"problem\" varchar(40), \"contact_id\" varchar(36), \"closed_at\" varchar(24), \"is_put_away\" boolean NOT NULL DEFAULT (0), CONSTRAINT \"fk_listing_request_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT \"fk_listing_request_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT \"fk_listing_request_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisation\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT \"fk_listing_request_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE SET NULL ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_listing_request\"(\"id\", \"professional_id\", \"account_id\", \"name\", \"role_code\", \"organisation_id\", \"area_codes\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"asked_on\", \"outcome\", \"problem\", \"contact_id\", \"closed_at\", \"is_put_away\") SELECT \"id\", \"professional_id\", \"account_id\", \"name\", \"role_code\", \"organisation_id\", \"area_codes\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"asked_on\", \"outcome\", \"problem\", \"contact_id\", \"closed_at\", \"is_put_away\" FROM \"listing_request\"");
    await runner.query("DROP TABLE \"listing_request\"");
    await runner.query("ALTER TABLE \"temporary_listing_request\" RENAME TO \"listing_request\"");
    await runner.query("CREATE INDEX \"ix_listing_request_professional_id\" ON \"listing_request\" (\"professional_id\") ");
    await runner.query("CREATE INDEX \"ix_listing_request_account_id\" ON \"listing_request\" (\"account_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_listing_request_account_id\"");
    await runner.query("DROP INDEX \"ix_listing_request_professional_id\"");
    await runner.query("ALTER TABLE \"listing_request\" RENAME TO \"temporary_listing_request\"");
    await runner.query("CREATE TABLE \"listing_request\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"account_id\" varchar(36) NOT NULL, \"name\" varchar(180) NOT NULL, \"role_code\" varchar(40) NOT NULL, \"organisation_id\" varchar(36) NOT NULL, \"area_codes\" text NOT NULL, \"starts_on\" varchar(10) NOT NULL, \"ends_on\" varchar(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT (0), \"asked_on\" varchar(10) NOT NULL, \"outcome\" varchar(10), \"problem\" varchar(40), \"contact_id\" varchar(36), \"closed_at\" varchar(24), \"is_put_away\" boolean NOT NULL DEFAULT (0))");
    await runner.query("INSERT INTO \"listing_request\"(\"id\", \"professional_id\", \"account_id\", \"name\", \"role_code\", \"organisation_id\", \"area_codes\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"asked_on\", \"outcome\", \"problem\", \"contact_id\", \"closed_at\", \"is_put_away\") SELECT \"id\", \"professional_id\", \"account_id\", \"name\", \"role_code\", \"organisation_id\", \"area_codes\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"asked_on\", \"outcome\", \"problem\", \"contact_id\", \"closed_at\", \"is_put_away\" FROM \"temporary_listing_request\"");
    await runner.query("DROP TABLE \"temporary_listing_request\"");
    await runner.query("CREATE INDEX \"ix_listing_request_account_id\" ON \"listing_request\" (\"account_id\") ");
    await runner.query("CREATE INDEX \"ix_listing_request_professional_id\" ON \"listing_request\" (\"professional_id\") ");
    await runner.query("DROP INDEX \"ix_listing_request_account_id\"");
    await runner.query("DROP INDEX \"ix_listing_request_professional_id\"");
    await runner.query("DROP TABLE \"listing_request\"");
  }
}
