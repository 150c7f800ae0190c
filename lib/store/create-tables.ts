import type { Query } from './engine.ts';

export async function createTables({ schema }: Query): Promise<void> {
  await schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('search_title', 'text', (column) => column.notNull())
    .addColumn('is_title_auto', 'integer', (column) => column.notNull())
    .addColumn('is_pinned', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('leaf_id', 'text')
    .addColumn('running_id', 'text')
    .addColumn('fence', 'bigint', (column) => column.notNull())
    .addColumn('deleted_at', 'bigint')
    .execute();
  await schema
    .createIndex('sessions_by_owner')
    .on('sessions')
    .columns(['owner', 'is_pinned', 'updated_at', 'id'])
    .execute();
  await schema.createIndex('sessions_deleted').on('sessions').column('deleted_at').execute();
  await schema
    .createTable('messages')
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('has_tools', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('producer', 'text')
    .addColumn('fence', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('messages_key', ['session_id', 'id'])
    .execute();
  await schema.createIndex('messages_by_parent').on('messages').columns(['session_id', 'parent_id', 'seq']).execute();
  await schema.createIndex('messages_by_seq').on('messages').columns(['session_id', 'seq']).unique().execute();
  await schema.createIndex('messages_by_status').on('messages').columns(['status', 'lease_until']).execute();
  await schema
    .createTable('shares')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('messages', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('shares_by_session').on('shares').columns(['session_id', 'created_at']).execute();
}
