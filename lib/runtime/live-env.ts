import { processEnv } from '../config.ts';
import { type Env, readEnvFiles, stampOf } from './env-files.ts';

const LIVE = /^DASHSCOPE_/;

/**
 * The environment: what the process was started with, over .env.local, over .env. The model's variables follow the
 * files as they change, so that a key can be replaced without a restart; all others stay as at the start. Returns the
 * same object until something changes. started: the environment of the process, without the files.
 */
export function createLiveEnv(started: Env, dir: string): () => Env {
  const mode = started.NODE_ENV ?? 'production';
  let stamp = stampOf(dir, mode);
  const atStart = { ...readEnvFiles(dir, mode), ...started };
  let current = atStart;
  return () => {
    const now = stampOf(dir, mode);
    if (now === stamp) return current;
    stamp = now;
    const files = readEnvFiles(dir, mode);
    const fixed = Object.entries(atStart).filter(([name]) => !LIVE.test(name));
    const live = Object.entries(files).filter(([name]) => LIVE.test(name));
    current = { ...Object.fromEntries([...live, ...fixed]), ...started };
    return current;
  };
}

let shared: (() => Env) | undefined;

/** The environment of this process: the one reader for app, example and scripts. */
export function environment(): Env {
  shared ??= createLiveEnv(processEnv(), process.cwd());
  return shared();
}
