import { type Kysely, sql } from 'kysely';
import type { Database, Engine, Query } from './engine.ts';
import { StorageRefused } from './refused.ts';
import type { Schema } from './schema.ts';
import { writePages } from './share-pages.ts';

interface Migration {
  version: number;
  name: string;
  up(db: Query): Promise<void>;
}

/** Numbered from 1 without gaps; never edited after release. Statements must suit both dialects. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'sessions, messages, shares', up: createTables },
  { version: 2, name: 'stop wishes', up: addStopWishes },
  { version: 3, name: 'pages of shares', up: addSharePages },
];

/**
 * Brings the schema up to date in one transaction; several instances may start at once.
 * Throws StorageRefused if the database was written by a newer version of the program.
 */
export async function migrate(db: Database, engine: Engine, now: number, migrations = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // One key for all instances: the second waits here and then finds nothing to do.
    if (engine.kind === 'postgres') await sql`select pg_advisory_xact_lock(7230417)`.execute(transaction);
    await transaction.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const current = await currentVersion(transaction);
    const newest = migrations.at(-1)?.version ?? 0;
    if (current > newest) {
      throw new StorageRefused(
        `the database has schema version ${current}, this program knows ${newest}: start the newer version, or use another DATABASE_URL`,
      );
    }
    for (const migration of migrations.filter(({ version }) => version > current)) {
      await migration.up(transaction);
      await transaction
        .insertInto('schema_migrations')
        .values({ version: migration.version, name: migration.name, applied_at: now })
        .execute();
    }
  });
}

async function currentVersion(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('schema_migrations')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

async function createTables({ schema }: Query): Promise<void> {
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

async function addStopWishes({ schema }: Query): Promise<void> {
  await schema
    .alterTable('messages')
    .addColumn('stop_wanted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

/** One share at a time: together they may be larger than memory. */
async function addSharePages(db: Query): Promise<void> {
  await db.schema
    .createTable('share_pages')
    .addColumn('share_id', 'text', (column) => column.notNull().references('shares.id').onDelete('cascade'))
    .addColumn('page', 'integer', (column) => column.notNull())
    .addColumn('messages', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('share_pages_key', ['share_id', 'page'])
    .execute();
  for (const { id } of await db.selectFrom('shares').select('id').execute()) {
    const { messages } = await db
      .selectFrom('shares')
      .select('messages')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const parsed = JSON.parse(messages) as unknown[];
    await writePages(
      db,
      id,
      parsed.map((message) => JSON.stringify(message)),
    );
    await db.updateTable('shares').set({ messages: '[]' }).where('id', '=', id).execute();
  }
}
