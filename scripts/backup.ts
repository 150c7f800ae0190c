// npm run backup [-- FILE]
// Copies the conversations, shares and saved places of DATABASE_URL to FILE, and what it holds to FILE.json; both can be
// read by this user alone. The app may be running. Without FILE: wentu-<time>.backup in this folder.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { VERSION } from '../lib/version.ts';
import { CopyRefused, hashOf, writeManifest } from './copies/manifest.ts';
import { copyPostgres } from './copies/postgres.ts';
import { copySqlite, sizeOf } from './copies/sqlite.ts';

const { positionals } = parseArgs({ allowPositionals: true, options: {} });
const at = new Date().toISOString();
const file = positionals[0] ?? `wentu-${at.slice(0, 19).replace(/\D/g, '')}.backup`;
const { database } = readConfig(environment()).config;

try {
  if (existsSync(file)) throw new CopyRefused(`${file} is there already: choose another name`);
  const content =
    database.kind === 'sqlite' ? await copySqlite(database.path, file) : await copyPostgres(database.url, file);
  const known = { app: 'wentu', version: VERSION, engine: database.kind, at } as const;
  writeManifest(file, { ...known, bytes: sizeOf(file), sha256: await hashOf(file), ...content });
  console.log(`${file}: ${content.rows.sessions ?? 0} conversations, ${(sizeOf(file) / 1e6).toFixed(1)} MB`);
} catch (error) {
  if (!(error instanceof CopyRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
