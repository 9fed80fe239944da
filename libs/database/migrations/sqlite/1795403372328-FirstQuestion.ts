import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstQuestion1795403372328 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_contact_professional_id\"");
    await runner.query("DROP INDEX \"ix_contact_organisation_id\"");
    await runner.query("CREATE TABLE \"temporary_contact\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"organisation_id\" varchar(36) NOT NULL, \"role_code\" varchar(40) NOT NULL, \"starts_on\" varchar(10) NOT NULL, \"ends_on\" varchar(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT (0), \"position\" integer NOT NULL DEFAULT (0), \"verified_at\" varchar(24), \"version\" integer NOT NULL DEFAULT (1), \"asked_on\" varchar(10), \"told_on\" varchar(10), CONSTRAINT \"fk_contact_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT \"fk_contact_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisation\" (\"id\") ON DELETE RESTRICT ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_contact\"(\"id\", \"professional_id\", \"organisation_id\", \"role_code\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"position\", \"verified_at\", \"version\", \"asked_on\") SELECT \"id\", \"professional_id\", \"organisation_id\", \"role_code\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"position\", \"verified_at\", \"version\", \"asked_on\" FROM \"contact\"");
    await runner.query("DROP TABLE \"contact\"");
    await runner.query("ALTER TABLE \"temporary_contact\" RENAME TO \"contact\"");
    await runner.query("CREATE INDEX \"ix_contact_professional_id\" ON \"contact\" (\"professional_id\") ");
    await runner.query("CREATE INDEX \"ix_contact_organisation_id\" ON \"contact\" (\"organisation_id\") ");
    await runner.query("DROP INDEX \"ix_verification_request_professional_id\"");
    await runner.query("CREATE TABLE \"temporary_verification_request\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"asked_on\" varchar(10) NOT NULL, \"reminded_on\" varchar(10), \"escalated_on\" varchar(10), \"closed_at\" varchar(24), \"answer\" varchar(12), \"is_first\" boolean NOT NULL DEFAULT (0), CONSTRAINT \"fk_verification_request_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_verification_request\"(\"id\", \"professional_id\", \"asked_on\", \"reminded_on\", \"escalated_on\", \"closed_at\", \"answer\") SELECT \"id\", \"professional_id\", \"asked_on\", \"reminded_on\", \"escalated_on\", \"closed_at\", \"answer\" FROM \"verification_request\"");
    await runner.query("DROP TABLE \"verification_request\"");
    await runner.query("ALTER TABLE \"temporary_verification_request\" RENAME TO \"verification_request\"");
    await runner.query("CREATE INDEX \"ix_verification_request_professional_id\" ON \"verification_request\" (\"professional_id\") ");
    // who confirmed or was asked before knows that she stands in the list; who was added since is still to hear it
    await runner.query("UPDATE contact SET told_on = coalesce(asked_on, substr(verified_at, 1, 10), (SELECT max(r.asked_on) FROM verification_request r WHERE r.professional_id = contact.professional_id AND r.asked_on >= contact.starts_on))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_verification_request_professional_id\"");
    await runner.query("ALTER TABLE \"verification_request\" RENAME TO \"temporary_verification_request\"");
    await runner.query("CREATE TABLE \"verification_request\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"asked_on\" varchar(10) NOT NULL, \"reminded_on\" varchar(10), \"escalated_on\" varchar(10), \"closed_at\" varchar(24), \"answer\" varchar(12), CONSTRAINT \"fk_verification_request_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"verification_request\"(\"id\", \"professional_id\", \"asked_on\", \"reminded_on\", \"escalated_on\", \"closed_at\", \"answer\") SELECT \"id\", \"professional_id\", \"asked_on\", \"reminded_on\", \"escalated_on\", \"closed_at\", \"answer\" FROM \"temporary_verification_request\"");
    await runner.query("DROP TABLE \"temporary_verification_request\"");
    await runner.query("CREATE INDEX \"ix_verification_request_professional_id\" ON \"verification_request\" (\"professional_id\") ");
    await runner.query("DROP INDEX \"ix_contact_organisation_id\"");
    await runner.query("DROP INDEX \"ix_contact_professional_id\"");
    await runner.query("ALTER TABLE \"contact\" RENAME TO \"temporary_contact\"");
    await runner.query("CREATE TABLE \"contact\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"professional_id\" varchar(36) NOT NULL, \"organisation_id\" varchar(36) NOT NULL, \"role_code\" varchar(40) NOT NULL, \"starts_on\" varchar(10) NOT NULL, \"ends_on\" varchar(10), \"hours\" text, \"by_appointment\" boolean NOT NULL DEFAULT (0), \"position\" integer NOT NULL DEFAULT (0), \"verified_at\" varchar(24), \"version\" integer NOT NULL DEFAULT (1), \"asked_on\" varchar(10), CONSTRAINT \"fk_contact_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT \"fk_contact_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisation\" (\"id\") ON DELETE RESTRICT ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"contact\"(\"id\", \"professional_id\", \"organisation_id\", \"role_code\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"position\", \"verified_at\", \"version\", \"asked_on\") SELECT \"id\", \"professional_id\", \"organisation_id\", \"role_code\", \"starts_on\", \"ends_on\", \"hours\", \"by_appointment\", \"position\", \"verified_at\", \"version\", \"asked_on\" FROM \"temporary_contact\"");
    await runner.query("DROP TABLE \"temporary_contact\"");
    await runner.query("CREATE INDEX \"ix_contact_organisation_id\" ON \"contact\" (\"organisation_id\") ");
    await runner.query("CREATE INDEX \"ix_contact_professional_id\" ON \"contact\" (\"professional_id\") ");
  }
}
