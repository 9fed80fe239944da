import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Tables and columns in snake_case, constraints named by what they hold, so that migrations read well on both databases. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }

  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.plain(table)}`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${this.plain(table)}_${columns.map(snake).join('_')}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${this.plain(table)}_${columns.map(snake).join('_')}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${this.plain(table)}_${columns.map(snake).join('_')}`;
  }

  private plain(table: Table | string): string {
    return (typeof table === 'string' ? table : table.name).split('.').pop()!;
  }
}
