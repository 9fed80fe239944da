import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MaatjesComplete1795314718591 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"maatje_pair\" RENAME COLUMN \"overlaps\" TO \"overlap_days\"");
    await runner.query("CREATE TABLE \"maatjes_plan\" (\"id\" character varying(36) NOT NULL, \"account_id\" character varying(36) NOT NULL, \"leaving_contact_id\" character varying(36), \"state\" character varying(10) NOT NULL, \"round\" integer NOT NULL, \"looks_at\" integer NOT NULL, \"result\" text, \"made_at\" character varying(24) NOT NULL, \"alive_at\" character varying(24) NOT NULL, CONSTRAINT \"pk_maatjes_plan\" PRIMARY KEY (\"id\"))");
    await runner.query("ALTER TABLE \"expert_profile\" DROP COLUMN \"version\"");
    await runner.query("ALTER TABLE \"maatje_pair\" DROP COLUMN \"overlap_days\"");
    await runner.query("ALTER TABLE \"maatje_pair\" ADD \"overlap_days\" integer NOT NULL DEFAULT '0'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"maatje_pair\" DROP COLUMN \"overlap_days\"");
    await runner.query("ALTER TABLE \"maatje_pair\" ADD \"overlap_days\" boolean NOT NULL DEFAULT false");
    await runner.query("ALTER TABLE \"expert_profile\" ADD \"version\" integer NOT NULL DEFAULT '1'");
    await runner.query("DROP TABLE \"maatjes_plan\"");
    await runner.query("ALTER TABLE \"maatje_pair\" RENAME COLUMN \"overlap_days\" TO \"overlaps\"");
  }
}
