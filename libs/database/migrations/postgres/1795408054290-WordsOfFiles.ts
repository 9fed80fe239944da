import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WordsOfFiles1795408054290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"remembered_word\" (\"account_id\" character varying(36) NOT NULL, \"kind\" character varying(20) NOT NULL, \"word\" character varying(100) NOT NULL, \"means\" text NOT NULL, \"said_at\" character varying(24) NOT NULL, CONSTRAINT \"pk_remembered_word\" PRIMARY KEY (\"account_id\", \"kind\", \"word\"))");
    await runner.query("ALTER TABLE \"remembered_word\" ADD CONSTRAINT \"fk_remembered_word_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"account\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"remembered_word\" DROP CONSTRAINT \"fk_remembered_word_account_id\"");
    await runner.query("DROP TABLE \"remembered_word\"");
  }
}
