import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignedIn1795408064169 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"account\" ADD \"has_signed_in\" boolean NOT NULL DEFAULT false");
    await runner.query("UPDATE \"account\" SET \"has_signed_in\" = true"); // who did is not known of these: nothing is said of them
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"account\" DROP COLUMN \"has_signed_in\"");
  }
}
