import 'server-only';
import { readConfig } from './config.ts';
import { toAppError } from './errors.ts';
import { createServer, type Server } from './server/compose.ts';
import { createLiveDashScope } from './server/live-config.ts';
import { environment } from './server/live-env.ts';
import { sharedPage } from './server/shares.ts';
import { databaseOn, isInMemory } from './server/usable-disk.ts';

const KEY = Symbol.for('wentu.server');

/** One per process, made at the first use; survives the reloads of development. */
export function server(): Server {
  const holder = globalThis as { [KEY]?: Server };
  holder[KEY] ??= composed();
  return holder[KEY];
}

/** What the page needs to know at its first paint; opens nothing. */
export function pageFacts() {
  const { models, config } = server();
  const { id, isDemo } = models.describe();
  const isForgetful = isInMemory(config.database);
  return { modelId: id, isDemo, hasKey: models.hasKey(), isDemoOn: models.isDemoOn(), isForgetful };
}

/** For app/share/[id]: what it shows; null when there is no such share, 'too_many' when its reader asked too often. */
export async function readShared(id: string, headers: Headers) {
  return sharedPage(server(), id, headers).catch((error: unknown) => {
    if (toAppError(error).code === 'too_many_requests') return 'too_many' as const;
    throw error;
  });
}

function composed(): Server {
  const { config: wanted } = readConfig(environment());
  const config = { ...wanted, database: databaseOn(wanted) };
  const made = createServer({ config, dashScopeConfig: createLiveDashScope() });
  void made.lifecycle.start();
  return made;
}
