import { type Kysely, sql } from 'kysely';
import { createSavedTables } from './create-saved-tables.ts';
import { createTables } from './create-tables.ts';
import { createUsageTables } from './create-usage-tables.ts';
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
  { version: 4, name: 'saved places, reports', up: createSavedTables },
  { version: 5, name: 'conversations by age', up: indexByAge },
  { version: 6, name: 'limits, usage, blocks', up: createUsageTables },
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

async function indexByAge({ schema }: Query): Promise<void> {
  await schema.createIndex('sessions_by_age').on('sessions').column('updated_at').execute();
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
