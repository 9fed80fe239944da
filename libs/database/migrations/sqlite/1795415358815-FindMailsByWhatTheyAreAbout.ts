import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindMailsByWhatTheyAreAbout1795415358815 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX \"ix_queued_mail_about\" ON \"queued_mail\" (\"about\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_queued_mail_about\"");
  }
}
