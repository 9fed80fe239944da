import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MergedInto1795385170788 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"professional\" ADD \"merged_into_id\" character varying(36)");
    await runner.query("CREATE INDEX \"ix_professional_merged_into_id\" ON \"professional\"  (\"merged_into_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"public\".\"ix_professional_merged_into_id\"");
    await runner.query("ALTER TABLE \"professional\" DROP COLUMN \"merged_into_id\"");
  }
}
