import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeBackConfirmation1795408587534 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_verification_contact_id\"");
    await runner.query("CREATE TABLE \"temporary_verification\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"contact_id\" varchar(36) NOT NULL, \"at\" varchar(24) NOT NULL, \"by\" varchar(12) NOT NULL, \"account_id\" varchar(36), \"how\" varchar(8) NOT NULL, \"was_asked_on\" varchar(10), CONSTRAINT \"fk_verification_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_verification\"(\"id\", \"contact_id\", \"at\", \"by\", \"account_id\", \"how\") SELECT \"id\", \"contact_id\", \"at\", \"by\", \"account_id\", \"how\" FROM \"verification\"");
    await runner.query("DROP TABLE \"verification\"");
    await runner.query("ALTER TABLE \"temporary_verification\" RENAME TO \"verification\"");
    await runner.query("CREATE INDEX \"ix_verification_contact_id\" ON \"verification\" (\"contact_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_verification_contact_id\"");
    await runner.query("ALTER TABLE \"verification\" RENAME TO \"temporary_verification\"");
    await runner.query("CREATE TABLE \"verification\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"contact_id\" varchar(36) NOT NULL, \"at\" varchar(24) NOT NULL, \"by\" varchar(12) NOT NULL, \"account_id\" varchar(36), \"how\" varchar(8) NOT NULL, CONSTRAINT \"fk_verification_contact_id\" FOREIGN KEY (\"contact_id\") REFERENCES \"contact\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"verification\"(\"id\", \"contact_id\", \"at\", \"by\", \"account_id\", \"how\") SELECT \"id\", \"contact_id\", \"at\", \"by\", \"account_id\", \"how\" FROM \"temporary_verification\"");
    await runner.query("DROP TABLE \"temporary_verification\"");
    await runner.query("CREATE INDEX \"ix_verification_contact_id\" ON \"verification\" (\"contact_id\") ");
  }
}
