import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkAddress1795351636734 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_sign_in_link_account_id\"");
    await runner.query("CREATE TABLE \"temporary_sign_in_link\" (\"token_hash\" varchar(64) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"expires_at\" varchar(24) NOT NULL, \"used_at\" varchar(24), \"email\" varchar, CONSTRAINT \"fk_sign_in_link_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"temporary_sign_in_link\"(\"token_hash\", \"account_id\", \"expires_at\", \"used_at\") SELECT \"token_hash\", \"account_id\", \"expires_at\", \"used_at\" FROM \"sign_in_link\"");
    await runner.query("DROP TABLE \"sign_in_link\"");
    await runner.query("ALTER TABLE \"temporary_sign_in_link\" RENAME TO \"sign_in_link\"");
    await runner.query("CREATE INDEX \"ix_sign_in_link_account_id\" ON \"sign_in_link\" (\"account_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_sign_in_link_account_id\"");
    await runner.query("ALTER TABLE \"sign_in_link\" RENAME TO \"temporary_sign_in_link\"");
    await runner.query("CREATE TABLE \"sign_in_link\" (\"token_hash\" varchar(64) PRIMARY KEY NOT NULL, \"account_id\" varchar(36) NOT NULL, \"expires_at\" varchar(24) NOT NULL, \"used_at\" varchar(24), CONSTRAINT \"fk_sign_in_link_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION)");
    await runner.query("INSERT INTO \"sign_in_link\"(\"token_hash\", \"account_id\", \"expires_at\", \"used_at\") SELECT \"token_hash\", \"account_id\", \"expires_at\", \"used_at\" FROM \"temporary_sign_in_link\"");
    await runner.query("DROP TABLE \"temporary_sign_in_link\"");
    await runner.query("CREATE INDEX \"ix_sign_in_link_account_id\" ON \"sign_in_link\" (\"account_id\") ");
  }
}
