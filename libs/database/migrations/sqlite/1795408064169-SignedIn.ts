import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignedIn1795408064169 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_account_email\"");
    await runner.query("DROP INDEX \"ix_account_professional_id\"");
    await runner.query("CREATE TABLE \"temporary_account\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"email\" varchar NOT NULL, \"professional_id\" varchar(36), \"blocked_at\" varchar(24), \"mijn_wijk_code\" varchar(10), \"overview_by_mail\" boolean NOT NULL DEFAULT (1), \"overview_at\" varchar(24), \"has_signed_in\" boolean NOT NULL DEFAULT (0), CONSTRAINT \"fk_account_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE SET NULL ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_account\"(\"id\", \"email\", \"professional_id\", \"blocked_at\", \"mijn_wijk_code\", \"overview_by_mail\", \"overview_at\") SELECT \"id\", \"email\", \"professional_id\", \"blocked_at\", \"mijn_wijk_code\", \"overview_by_mail\", \"overview_at\" FROM \"account\"");
    await runner.query("DROP TABLE \"account\"");
    await runner.query("ALTER TABLE \"temporary_account\" RENAME TO \"account\"");
    await runner.query("CREATE UNIQUE INDEX \"ix_account_email\" ON \"account\" (\"email\") ");
    await runner.query("CREATE UNIQUE INDEX \"ix_account_professional_id\" ON \"account\" (\"professional_id\") ");
    await runner.query("UPDATE \"account\" SET \"has_signed_in\" = true"); // who did is not known of these: nothing is said of them
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_account_professional_id\"");
    await runner.query("DROP INDEX \"ix_account_email\"");
    await runner.query("ALTER TABLE \"account\" RENAME TO \"temporary_account\"");
    await runner.query("CREATE TABLE \"account\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"email\" varchar NOT NULL, \"professional_id\" varchar(36), \"blocked_at\" varchar(24), \"mijn_wijk_code\" varchar(10), \"overview_by_mail\" boolean NOT NULL DEFAULT (1), \"overview_at\" varchar(24), CONSTRAINT \"fk_account_professional_id\" FOREIGN KEY (\"professional_id\") REFERENCES \"professional\" (\"id\") ON DELETE SET NULL ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"account\"(\"id\", \"email\", \"professional_id\", \"blocked_at\", \"mijn_wijk_code\", \"overview_by_mail\", \"overview_at\") SELECT \"id\", \"email\", \"professional_id\", \"blocked_at\", \"mijn_wijk_code\", \"overview_by_mail\", \"overview_at\" FROM \"temporary_account\"");
    await runner.query("DROP TABLE \"temporary_account\"");
    await runner.query("CREATE UNIQUE INDEX \"ix_account_professional_id\" ON \"account\" (\"professional_id\") ");
    await runner.query("CREATE UNIQUE INDEX \"ix_account_email\" ON \"account\" (\"email\") ");
  }
}
