import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WordsOfFiles1795408054290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"remembered_word\" (\"account_id\" varchar(36) NOT NULL, \"kind\" varchar(20) NOT NULL, \"word\" varchar(100) NOT NULL, \"means\" text NOT NULL, \"said_at\" varchar(24) NOT NULL, PRIMARY KEY (\"account_id\", \"kind\", \"word\"))");
    await runner.query("CREATE TABLE \"temporary_remembered_word\" (\"account_id\" varchar(36) NOT NULL, \"kind\" varchar(20) NOT NULL, \"word\" varchar(100) NOT NULL, \"means\" text NOT NULL, \"said_at\" varchar(24) NOT NULL, CONSTRAINT \"fk_remembered_word_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\" (\"id\") ON DELETE CASCADE ON UPDATE NO ACTION, PRIMARY KEY (\"account_id\", \"kind\", \"word\"))");
    await runner.query("INSERT INTO \"temporary_remembered_word\"(\"account_id\", \"kind\", \"word\", \"means\", \"said_at\") SELECT \"account_id\", \"kind\", \"word\", \"means\", \"said_at\" FROM \"remembered_word\"");
    await runner.query("DROP TABLE \"remembered_word\"");
    await runner.query("ALTER TABLE \"temporary_remembered_word\" RENAME TO \"remembered_word\"");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"remembered_word\" RENAME TO \"temporary_remembered_word\"");
    await runner.query("CREATE TABLE \"remembered_word\" (\"account_id\" varchar(36) NOT NULL, \"kind\" varchar(20) NOT NULL, \"word\" varchar(100) NOT NULL, \"means\" text NOT NULL, \"said_at\" varchar(24) NOT NULL, PRIMARY KEY (\"account_id\", \"kind\", \"word\"))");
    await runner.query("INSERT INTO \"remembered_word\"(\"account_id\", \"kind\", \"word\", \"means\", \"said_at\") SELECT \"account_id\", \"kind\", \"word\", \"means\", \"said_at\" FROM \"temporary_remembered_word\"");
    await runner.query("DROP TABLE \"temporary_remembered_word\"");
    await runner.query("DROP TABLE \"remembered_word\"");
  }
}
