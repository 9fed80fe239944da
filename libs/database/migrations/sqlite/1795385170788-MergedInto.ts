import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MergedInto1795385170788 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_professional_sort_name\"");
    await runner.query("DROP INDEX \"ix_professional_email\"");
    await runner.query("CREATE TABLE \"temporary_professional\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"voornaam\" varchar NOT NULL, \"tussenvoegsel\" varchar, \"achternaam\" varchar NOT NULL, \"sort_name\" varchar NOT NULL, \"email\" varchar, \"languages\" text NOT NULL, \"erased_at\" varchar(24), \"version\" integer NOT NULL DEFAULT (1), \"merged_into_id\" varchar(36))");
    await runner.query("INSERT INTO \"temporary_professional\"(\"id\", \"voornaam\", \"tussenvoegsel\", \"achternaam\", \"sort_name\", \"email\", \"languages\", \"erased_at\", \"version\") SELECT \"id\", \"voornaam\", \"tussenvoegsel\", \"achternaam\", \"sort_name\", \"email\", \"languages\", \"erased_at\", \"version\" FROM \"professional\"");
    await runner.query("DROP TABLE \"professional\"");
    await runner.query("ALTER TABLE \"temporary_professional\" RENAME TO \"professional\"");
    await runner.query("CREATE INDEX \"ix_professional_sort_name\" ON \"professional\" (\"sort_name\") ");
    await runner.query("CREATE UNIQUE INDEX \"ix_professional_email\" ON \"professional\" (\"email\") ");
    await runner.query("CREATE INDEX \"ix_professional_merged_into_id\" ON \"professional\" (\"merged_into_id\") ");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX \"ix_professional_merged_into_id\"");
    await runner.query("DROP INDEX \"ix_professional_email\"");
    await runner.query("DROP INDEX \"ix_professional_sort_name\"");
    await runner.query("ALTER TABLE \"professional\" RENAME TO \"temporary_professional\"");
    await runner.query("CREATE TABLE \"professional\" (\"id\" varchar(36) PRIMARY KEY NOT NULL, \"voornaam\" varchar NOT NULL, \"tussenvoegsel\" varchar, \"achternaam\" varchar NOT NULL, \"sort_name\" varchar NOT NULL, \"email\" varchar, \"languages\" text NOT NULL, \"erased_at\" varchar(24), \"version\" integer NOT NULL DEFAULT (1))");
    await runner.query("INSERT INTO \"professional\"(\"id\", \"voornaam\", \"tussenvoegsel\", \"achternaam\", \"sort_name\", \"email\", \"languages\", \"erased_at\", \"version\") SELECT \"id\", \"voornaam\", \"tussenvoegsel\", \"achternaam\", \"sort_name\", \"email\", \"languages\", \"erased_at\", \"version\" FROM \"temporary_professional\"");
    await runner.query("DROP TABLE \"temporary_professional\"");
    await runner.query("CREATE UNIQUE INDEX \"ix_professional_email\" ON \"professional\" (\"email\") ");
    await runner.query("CREATE INDEX \"ix_professional_sort_name\" ON \"professional\" (\"sort_name\") ");
  }
}
