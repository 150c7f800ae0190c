import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { makePrivate } from '../private-file.ts';

const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;
const PAGES_PER_STEP = 200;
const LOOK_EVERY_MS = 1_000;
const AHEAD = /^\.damaged-(\d{4})(\d{2})(\d{2})T/;

/** The copy of a database beside it. */
export interface KeptBackup {
  /** Replaces the copy by one of this moment, if it waits for one; never throws. */
  renew(): Promise<void>;
  stop(): void;
}

/** The file by which another process asks for a copy of this moment; it is removed when the copy is there. */
export const wishOf = (path: string): string => `${path}.backup-wanted`;

/**
 * Copies the database to "<path>.backup" a minute after the start and then every hour, in small steps, and when another
 * process asks for it: nobody else can open the file meanwhile.
 */
export function keepBackup(database: DatabaseSync, path: string, warn: (text: string) => void): KeptBackup {
  let copying: Promise<void> = Promise.resolve();
  /** One after the other: a copy begun before a deletion may still hold what was deleted. */
  const renew = () => {
    copying = copying.then(() =>
      backUp(database, path).catch((error: unknown) => {
        warn(`no backup of ${path}: ${error instanceof Error ? error.message : String(error)}`);
      }),
    );
    return copying;
  };
  const first = setTimeout(renew, FIRST_MS).unref();
  const ticker = setInterval(renew, EVERY_MS).unref();
  let isAsked = false;
  const look = setInterval(async () => {
    if (isAsked || !existsSync(/* turbopackIgnore: true */ wishOf(path))) return;
    isAsked = true;
    await renew();
    rmSync(/* turbopackIgnore: true */ wishOf(path), { force: true });
    isAsked = false;
  }, LOOK_EVERY_MS).unref();
  return {
    renew,
    stop() {
      clearInterval(look);
      clearTimeout(first);
      clearInterval(ticker);
    },
  };
}

/** Replaces the backup only once the new one is complete. */
export async function backUp(database: DatabaseSync, path: string): Promise<void> {
  const draft = `${path}.backup-draft`;
  rmSync(/* turbopackIgnore: true */ draft, { force: true });
  makePrivate(draft);
  await backup(database, draft, { rate: PAGES_PER_STEP });
  renameSync(/* turbopackIgnore: true */ draft, /* turbopackIgnore: true */ `${path}.backup`);
}

export const hasBackup = (path: string): boolean => existsSync(/* turbopackIgnore: true */ `${path}.backup`);

/** Puts the backup in place of a damaged file; returns the damaged file's new name, or null if there is no backup. */
export function restoreBackup(path: string): string | null {
  if (!hasBackup(path)) return null;
  const aside = `${path}.damaged-${new Date().toISOString().replace(/\W/g, '')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(/* turbopackIgnore: true */ `${path}${suffix}`))
      renameSync(/* turbopackIgnore: true */ `${path}${suffix}`, /* turbopackIgnore: true */ `${aside}${suffix}`);
  }
  copyFileSync(/* turbopackIgnore: true */ `${path}.backup`, /* turbopackIgnore: true */ path);
  chmodSync(/* turbopackIgnore: true */ path, 0o600);
  return aside;
}

/** Removes files that were set aside as damaged before a time, Unix ms: they hold conversations, too. */
export function removeDamaged(path: string, before: number): void {
  const folder = dirname(path);
  for (const name of readdirSync(/* turbopackIgnore: true */ folder)) {
    const [, year, month, day] =
      (name.startsWith(basename(path)) && AHEAD.exec(name.slice(basename(path).length))) || [];
    if (day && Date.parse(`${year}-${month}-${day}T23:59:59Z`) < before) {
      rmSync(/* turbopackIgnore: true */ join(folder, name), { force: true });
    }
  }
}
