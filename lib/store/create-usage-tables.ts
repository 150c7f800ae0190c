import type { Query } from './engine.ts';

/** Counts of limits, the record of what was used, and who is blocked. */
export async function createUsageTables({ schema }: Query): Promise<void> {
  await schema
    .createTable('limit_counts')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('period', 'bigint', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('limit_counts_key', ['key', 'period'])
    .execute();
  await schema.createIndex('limit_counts_by_end').on('limit_counts').column('ends_at').execute();
  await schema
    .createTable('limit_slots')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('limit_slots_key', ['key', 'member'])
    .execute();
  let usage = schema
    .createTable('usage_days')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull());
  for (const name of ['answers', 'failed', 'estimated', 'input_tokens', 'output_tokens', 'cached_tokens', 'cost']) {
    usage = usage.addColumn(name, 'bigint', (column) => column.notNull());
  }
  await usage.addPrimaryKeyConstraint('usage_days_key', ['day', 'model', 'owner', 'address']).execute();
  await schema
    .createTable('usage_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('usage_counts_key', ['day', 'model', 'kind', 'name'])
    .execute();
  await schema
    .createTable('blocks')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('blocks_key', ['kind', 'hash'])
    .execute();
}
