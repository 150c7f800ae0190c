import 'server-only';
import { readConfig } from './config.ts';
import { createServer, type Server } from './server/compose.ts';

const KEY = Symbol.for('wentu.server');

/** One per process, made at the first use; survives the reloads of development. */
export function server(): Server {
  const holder = globalThis as { [KEY]?: Server };
  holder[KEY] ??= composed();
  return holder[KEY];
}

function composed(): Server {
  const { config } = readConfig(process.env);
  const made = createServer({ config, dashScopeConfig: () => readConfig(process.env).config.dashscope });
  void made.lifecycle.start();
  return made;
}
