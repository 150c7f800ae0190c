import type { Query } from './engine.ts';

/** Two owners may import the same file: ids are theirs alone. */
export async function createSavedTables({ schema }: Query): Promise<void> {
  await schema
    .createTable('saved_lists')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_lists_key', ['owner', 'id'])
    .execute();
  await schema
    .createTable('saved_places')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('list_id', 'text')
    .addColumn('role', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_places_key', ['owner', 'id'])
    .execute();
  await schema
    .createTable('place_reports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('place_reports_by_owner').on('place_reports').column('owner').execute();
  await schema.createIndex('place_reports_by_time').on('place_reports').column('created_at').execute();
}
