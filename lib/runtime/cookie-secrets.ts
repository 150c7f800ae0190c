import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../private-file.ts';
import { isInMemory } from './usable-disk.ts';

/**
 * The keys that sign the owner cookie, passes of the gate and the operator's session, seal a conversation on its way to
 * a phone, and salt the hashes of visitors and addresses in the usage record: the configured ones; else one shared by all instances on the same Postgres,
 * derived from its URL; else one kept beside the SQLite file (mode 0600). warn: called when it cannot be kept.
 */
export function cookieSecretsOf(
  { cookieSecrets, database }: Pick<Config, 'cookieSecrets' | 'database'>,
  warn: (text: string) => void,
): string[] {
  if (cookieSecrets.length > 0) return cookieSecrets;
  if (database.kind === 'postgres') {
    return [createHash('sha256').update(`wentu cookie ${database.url}`).digest('base64url')];
  }
  // What it vouches for is gone with the process, too.
  if (isInMemory(database)) return [randomBytes(32).toString('base64url')];
  const file = join(/* turbopackIgnore: true */ dirname(database.path), 'cookie-secret');
  const secret = randomBytes(32).toString('base64url');
  try {
    makeFolder(dirname(file));
    // 'wx': if two processes start at once, one writes and both read the same key.
    writeFileSync(/* turbopackIgnore: true */ file, secret, { mode: 0o600, flag: 'wx' });
    return [secret];
  } catch (error) {
    const kept = readKept(file);
    if (kept) return [kept];
    warn(
      `the cookie secret cannot be kept in ${file} (${String(Reflect.get(Object(error), 'code'))}): visitors lose their conversations at a restart; set COOKIE_SECRET`,
    );
    return [secret];
  }
}

function readKept(file: string): string | null {
  try {
    const text = readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim();
    return text.length >= 32 ? text : null;
  } catch {
    return null;
  }
}
