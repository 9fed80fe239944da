import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OverviewByMail1795404467275 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"account\" ADD \"overview_by_mail\" boolean NOT NULL DEFAULT true");
    await runner.query("ALTER TABLE \"account\" ADD \"overview_at\" character varying(24)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"account\" DROP COLUMN \"overview_at\"");
    await runner.query("ALTER TABLE \"account\" DROP COLUMN \"overview_by_mail\"");
  }
}
