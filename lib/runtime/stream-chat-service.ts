import { StreamChatService as StreamChat } from '../chat/stream-chat.ts';
import { readConfig } from '../config.ts';
import { createServer, type Server } from './compose.ts';
import { createLiveDashScope } from './live-config.ts';
import { environment } from './live-env.ts';

/**
 * The stream-chat service for a standalone program: configured by the environment, .env.local and .env; its
 * conversations live in memory, so that it can run beside a running server. A changed key takes effect from the next
 * message.
 */
export class StreamChatService extends StreamChat {
  readonly #server: Server;

  /** warn: receives problems with the configuration; never a key. */
  constructor(warn: (text: string) => void = console.error) {
    const { config, notes } = readConfig(environment());
    for (const { variable, text } of notes) warn(`! ${variable}: ${text}`);
    const server = createServer({
      config: { ...config, database: { kind: 'sqlite', path: ':memory:' }, cookieSecrets: ['unused'] },
      dashScopeConfig: createLiveDashScope(),
      log: () => {},
    });
    super(server.chat);
    this.#server = server;
  }

  /** Lets running answers end, then closes everything. */
  async close(): Promise<void> {
    await this.#server.lifecycle.stop();
  }
}
