import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstQuestion1795403372328 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"contact\" ADD \"told_on\" character varying(10)");
    await runner.query("ALTER TABLE \"verification_request\" ADD \"is_first\" boolean NOT NULL DEFAULT false");
    // who confirmed or was asked before knows that she stands in the list; who was added since is still to hear it
    await runner.query("UPDATE contact SET told_on = coalesce(asked_on, substr(verified_at, 1, 10), (SELECT max(r.asked_on) FROM verification_request r WHERE r.professional_id = contact.professional_id AND r.asked_on >= contact.starts_on))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"verification_request\" DROP COLUMN \"is_first\"");
    await runner.query("ALTER TABLE \"contact\" DROP COLUMN \"told_on\"");
  }
}
