import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';

type Env = Record<string, string | undefined>;

const CHECK_EVERY_MS = 2_000;
const LIVE = /^DASHSCOPE_/;

/**
 * The environment with the model's variables as they stand in the file now, so that a key can be changed without a
 * restart. Variables that were set outside the file keep precedence. env: as at start; file: .env.local.
 */
export function createLiveEnv(env: Env, file: string, clock: () => number): () => Env {
  const atStart = readFile(file);
  let checkedAt = clock();
  let modifiedAt = modifiedMs(file);
  let current = env;
  return () => {
    if (clock() - checkedAt < CHECK_EVERY_MS) return current;
    checkedAt = clock();
    const modified = modifiedMs(file);
    if (modified === modifiedAt) return current;
    modifiedAt = modified;
    current = { ...env };
    const now = readFile(file);
    for (const name of new Set([...Object.keys(atStart), ...Object.keys(now)])) {
      if (LIVE.test(name) && (env[name] === undefined || env[name] === atStart[name])) current[name] = now[name];
    }
    return current;
  };
}

function readFile(file: string): Env {
  try {
    return parseEnv(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  } catch {
    return {};
  }
}

function modifiedMs(file: string): number {
  return statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
