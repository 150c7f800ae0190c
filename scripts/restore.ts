// npm run restore -- FILE [--force]
// Puts a backup of `npm run backup` into the database of DATABASE_URL, and brings it up to date. The app must not be
// running. --force: also in place of conversations that are there.
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { createStore } from '../lib/store/index.ts';
import { CopyRefused, readManifest } from './copies/manifest.ts';
import { restorePostgres } from './copies/postgres.ts';
import { restoreSqlite } from './copies/sqlite.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } });
const [file] = positionals;
const { database } = readConfig(environment()).config;

try {
  if (!file) throw new CopyRefused('usage: npm run restore -- FILE [--force]');
  const manifest = await readManifest(file, database.kind);
  const isForced = values.force === true;
  if (database.kind === 'sqlite') restoreSqlite(database.path, file, manifest, isForced);
  else await restorePostgres(database.url, file, isForced);
  const store = createStore(database);
  await store.open();
  await store.close();
  console.log(
    `${manifest.rows.sessions ?? 0} conversations of ${manifest.at.slice(0, 16).replace('T', ' ')} UTC are back`,
  );
} catch (error) {
  if (!(error instanceof CopyRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
