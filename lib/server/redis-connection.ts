import { AppError } from '../errors.ts';

const WAIT_MS = 2_000;

/** What streams and limits need of Redis. Every call ends within about 2 s; while Redis is away it fails at once. */
export interface RedisConnection {
  /** Waits for the connection; throws when it does not come in 2 s, and goes on trying by itself. */
  open(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
  /** Runs a Lua script. */
  run(script: string, keys: string[], values: string[]): Promise<unknown>;
  /** Gives the function that ends the subscription. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;
}

type Clients = Awaited<ReturnType<typeof createClients>>;

/** One connection for commands, one for subscriptions. url: redis://… or rediss://… */
export function createRedisConnection(url: string): RedisConnection {
  let making: Promise<Clients> | null = null;

  /** Both clients once they are connected; in the meantime they go on trying. */
  async function clients(): Promise<Clients> {
    making ??= createClients(url);
    const made = await making;
    if (!made.commands.isReady || !made.subscriber.isReady) throw away();
    return made;
  }

  return {
    async open() {
      making ??= createClients(url);
      const { commands, subscriber } = await making;
      const isReady = () => commands.isReady && subscriber.isReady;
      for (let waited = 0; !isReady() && waited < WAIT_MS; waited += 20) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      if (!isReady()) throw away();
    },
    async close() {
      const made = await making?.catch(() => null);
      making = null;
      made?.commands.destroy();
      made?.subscriber.destroy();
    },
    async ping() {
      const { commands } = await clients();
      await commands.ping();
    },
    async run(script, keys, values) {
      const { commands } = await clients();
      return commands.eval(script, { keys, arguments: values });
    },
    async subscribe(channel, listener) {
      const { subscriber } = await clients();
      await subscriber.subscribe(channel, listener);
      return () => void subscriber.unsubscribe(channel, listener).catch(() => {});
    },
  };
}

async function createClients(url: string) {
  const { createClient } = await import('redis');
  const commands = createClient({
    url,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    commandOptions: { timeout: WAIT_MS },
    socket: { connectTimeout: WAIT_MS, reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, WAIT_MS) },
  });
  // Subscriptions are restored by the client after a reconnect, so its commands may wait for it.
  const subscriber = commands.duplicate({ disableOfflineQueue: false });
  for (const client of [commands, subscriber]) {
    // Without a listener a lost connection would end the process; callers see it as failing commands.
    client.on('error', () => {});
    client.connect().catch(() => {});
  }
  return { commands, subscriber };
}

function away(): AppError {
  return new AppError('storage_unavailable', { detail: 'Redis cannot be reached (REDIS_URL)' });
}
