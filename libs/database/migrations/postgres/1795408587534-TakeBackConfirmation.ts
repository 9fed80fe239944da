import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeBackConfirmation1795408587534 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"verification\" ADD \"was_asked_on\" character varying(10)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"verification\" DROP COLUMN \"was_asked_on\"");
  }
}
