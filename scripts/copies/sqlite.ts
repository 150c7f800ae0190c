import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makePrivate } from '../../lib/private-file.ts';
import { backUp, wishOf } from '../../lib/store/sqlite-backup.ts';
import { wait } from '../../lib/wait.ts';
import { CopyRefused, type Manifest } from './manifest.ts';

const BUSY = 5;
const ASK_AGAIN_MS = 200;
/** The cookie's secret, where none is configured. */
const secretOf = (path: string) => join(dirname(path), 'cookie-secret');

export type Content = Pick<Manifest, 'schema' | 'rows' | 'cookieSecret'>;

/**
 * Copies a database of this moment to a file: by itself, or by the app that has it open, which is asked to. Throws
 * CopyRefused if the app makes no copy within `patienceMs`.
 */
export async function copySqlite(path: string, file: string, patienceMs = 600_000): Promise<Content> {
  if (!existsSync(path)) throw new CopyRefused(`${path}: there is no database to copy`);
  const database = opened(path);
  if (database) {
    try {
      await backUp(database, path);
    } finally {
      database.close();
    }
  } else await askForBackup(path, patienceMs);
  makePrivate(file);
  copyFileSync(`${path}.backup`, file);
  const secret = secretOf(path);
  return { ...contentOf(file), ...(existsSync(secret) && { cookieSecret: readFileSync(secret, 'utf8').trim() }) };
}

/** Puts a backup in place of the database. isForced: also of one with conversations. Throws CopyRefused. */
export function restoreSqlite(path: string, file: string, manifest: Manifest, isForced: boolean): void {
  if (existsSync(path)) {
    const database = opened(path);
    if (!database) throw new CopyRefused(`${path} is in use: stop the app first`);
    const rows = contentIn(database).rows;
    database.close();
    if (!isForced && Object.values(rows).some((count) => count > 0)) {
      throw new CopyRefused(`${path} has data of its own: --force replaces them`);
    }
  }
  const draft = `${path}.restore-draft`;
  makePrivate(draft);
  copyFileSync(file, draft);
  for (const suffix of ['-wal', '-shm', '.backup']) rmSync(path + suffix, { force: true });
  renameSync(draft, path);
  if (manifest.cookieSecret && (isForced || !existsSync(secretOf(path)))) {
    makePrivate(secretOf(path));
    writeFileSync(secretOf(path), manifest.cookieSecret);
  }
}

/** null: the app has it. */
function opened(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    if ((Number(Reflect.get(Object(error), 'errcode')) & 0xff) === BUSY) return null;
    throw error;
  }
}

/** See keepBackup: it looks for the wish. */
async function askForBackup(path: string, patienceMs: number): Promise<void> {
  const wish = wishOf(path);
  makePrivate(wish);
  const askedAt = Date.now();
  while (existsSync(wish)) {
    if (Date.now() > askedAt + patienceMs) {
      rmSync(wish, { force: true });
      throw new CopyRefused(`the app that uses ${path} made no copy: is it older than this program?`);
    }
    await wait(ASK_AGAIN_MS);
  }
  // The clock of a file may be a little coarser.
  const isNew = existsSync(`${path}.backup`) && statSync(`${path}.backup`).mtimeMs > askedAt - 1_000;
  if (!isNew) throw new CopyRefused(`the app that uses ${path} could not copy it: its log says why`);
}

/** What is in a file that nobody else has open. */
function contentOf(file: string): Content {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    if (check?.quick_check !== 'ok') throw new CopyRefused(`${file} is damaged: ${check?.quick_check}`);
    return contentIn(database);
  } finally {
    database.close();
  }
}

function contentIn(database: DatabaseSync): Content {
  const names = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => String(name));
  const numberIn = (query: string) => Number(Object.values(database.prepare(query).get() ?? {})[0] ?? 0);
  const rows = names
    .filter((name) => name !== 'schema_migrations')
    .map((name) => [name, numberIn(`select count(*) from "${name}"`)]);
  const schema = names.includes('schema_migrations') ? numberIn('select max(version) from schema_migrations') : 0;
  return { schema, rows: Object.fromEntries(rows) };
}

export const sizeOf = (file: string): number => statSync(file).size;
