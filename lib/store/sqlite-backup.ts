import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';

const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;
const PAGES_PER_STEP = 200;

/** Copies the database to "<path>.backup" a minute after the start and then every hour, in small steps. */
export function keepBackup(database: DatabaseSync, path: string, warn: (text: string) => void): () => void {
  const copy = () => {
    backUp(database, path).catch((error: unknown) => {
      warn(`no backup of ${path}: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  const first = setTimeout(copy, FIRST_MS).unref();
  const ticker = setInterval(copy, EVERY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(ticker);
  };
}

/** Replaces the backup only once the new one is complete. */
export async function backUp(database: DatabaseSync, path: string): Promise<void> {
  const draft = `${path}.backup-draft`;
  rmSync(/* turbopackIgnore: true */ draft, { force: true });
  await backup(database, draft, { rate: PAGES_PER_STEP });
  renameSync(/* turbopackIgnore: true */ draft, /* turbopackIgnore: true */ `${path}.backup`);
}

/** Puts the backup in place of a damaged file; returns the damaged file's new name, or null if there is no backup. */
export function restoreBackup(path: string): string | null {
  if (!existsSync(/* turbopackIgnore: true */ `${path}.backup`)) return null;
  const aside = `${path}.damaged-${new Date().toISOString().replace(/\W/g, '')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(/* turbopackIgnore: true */ `${path}${suffix}`))
      renameSync(/* turbopackIgnore: true */ `${path}${suffix}`, /* turbopackIgnore: true */ `${aside}${suffix}`);
  }
  copyFileSync(/* turbopackIgnore: true */ `${path}.backup`, /* turbopackIgnore: true */ path);
  return aside;
}
