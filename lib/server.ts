import 'server-only';
import { resolve } from 'node:path';
import { processEnv, readConfig } from './config.ts';
import { createServer, type Server } from './server/compose.ts';
import { createLiveEnv } from './server/live-env.ts';
import { type SharedConversation, sharedConversation } from './server/shares.ts';

const KEY = Symbol.for('wentu.server');

/** One per process, made at the first use; survives the reloads of development. */
export function server(): Server {
  const holder = globalThis as { [KEY]?: Server };
  holder[KEY] ??= composed();
  return holder[KEY];
}

/** What the page needs to know at its first paint; opens nothing. */
export function pageFacts(): { modelId: string; isDemo: boolean; hasKey: boolean; isDemoOn: boolean } {
  const { models } = server();
  const { id, isDemo } = models.describe();
  return { modelId: id, isDemo, hasKey: models.hasKey(), isDemoOn: models.isDemoOn() };
}

/** For app/share/[id]: the public snapshot, null when there is none. */
export async function readShared(id: string): Promise<SharedConversation | null> {
  return sharedConversation(server(), id);
}

/** What `make` gave for the present value, made anew only when the value is another one. */
function onChange<T extends object, R>(read: () => T, make: (value: T) => R): () => R {
  let last: { value: T; made: R } | undefined;
  return () => {
    const value = read();
    if (last?.value !== value) last = { value, made: make(value) };
    return last.made;
  };
}

function composed(): Server {
  const { config } = readConfig(processEnv());
  const file = resolve(/* turbopackIgnore: true */ process.cwd(), '.env.local');
  const env = createLiveEnv({ ...processEnv() }, file, Date.now);
  const made = createServer({ config, dashScopeConfig: onChange(env, (now) => readConfig(now).config.dashscope) });
  void made.lifecycle.start();
  return made;
}
