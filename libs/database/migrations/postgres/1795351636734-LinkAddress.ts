import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkAddress1795351636734 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"sign_in_link\" ADD \"email\" character varying");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"sign_in_link\" DROP COLUMN \"email\"");
  }
}
