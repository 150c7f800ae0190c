import 'server-only';
import { readConfig } from '../config.ts';
import { createServer, type Server } from './compose.ts';
import { createLiveDashScope } from './live-config.ts';
import { environment } from './live-env.ts';
import { isOpenToAll, OPEN_TO_ALL } from './open-site.ts';
import { requestLimiter } from './request-limiter.ts';
import { siteSecrets } from './site-gate.ts';
import { databaseOn, isInMemory } from './usable-disk.ts';

const KEY = Symbol.for('wentu.server');

/** One per process, created on first use; survives hot reloads in development. */
export function server(): Server {
  const holder = globalThis as { [KEY]?: Server };
  holder[KEY] ??= composed();
  return holder[KEY];
}

/** What the page needs to know at first paint; opens nothing. */
export function pageFacts() {
  const { models, config } = server();
  const { id, isDemo } = models.describe();
  const isForgetful = isInMemory(config.database);
  const { isServiceWorkerOn } = config;
  const visionModel = models.visionModel();
  return {
    modelId: id,
    ...(visionModel && { visionModel }),
    isDemo,
    hasKey: models.hasKey(),
    isDemoOn: models.isDemoOn(),
    isForgetful,
    isServiceWorkerOn,
  };
}

function composed(): Server {
  const { config: wanted } = readConfig(environment());
  const config = { ...wanted, database: databaseOn(wanted) };
  const made = createServer({
    config,
    dashScopeConfig: createLiveDashScope(),
    parts: { requestLimiter: requestLimiter(), cookieSecrets: siteSecrets() },
  });
  // A server that stays up says it at the start, in plain words too: boot.ts.
  if (config.isFunction && isOpenToAll(config, made.models.hasKey()))
    made.log('warn', 'access.open', { text: OPEN_TO_ALL });
  void made.lifecycle.start();
  return made;
}
