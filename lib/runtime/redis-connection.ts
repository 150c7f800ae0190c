import { AppError } from '../errors/app-error.ts';
import { wait } from '../wait.ts';

/** An answer that takes longer comes too late to be useful. */
const WAIT_MS = 2_000;
/** A connection that is not usable within this time is replaced by a new one. */
const HANDSHAKE_MS = 5_000;

/** What streams and limits need from Redis. Every call ends within about 2 s; while Redis is away it fails at once. */
export interface RedisConnection {
  /** Waits for the connection; throws if it is not there in 2 s, and keeps trying in the background. */
  open(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
  /** Runs a Lua script. */
  run(script: string, keys: string[], values: string[]): Promise<unknown>;
  /** Returns the function that ends the subscription. It outlives the connection: a new one takes it over. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;
}

type Clients = Awaited<ReturnType<typeof createClients>>;
type Listener = (message: string) => void;

/**
 * One connection for commands, one for subscriptions. A Redis that holds its connections open but says nothing (frozen,
 * behind a black hole) is abandoned after one command has waited in vain: all further ones fail at once until it
 * answers again, which is noticed without a restart. url: redis://… or rediss://…
 */
export function createRedisConnection(url: string): RedisConnection {
  let making: Promise<Clients> | null = null;
  let madeAt = 0;
  let isClosed = false;
  const listeners = new Map<string, Set<Listener>>();

  function make(): Promise<Clients> {
    madeAt = Date.now();
    const made = createClients(url);
    // A client restores its own subscriptions; a new client has to be told of them.
    void made.then(({ subscriber }) => {
      for (const [channel, heard] of listeners) {
        for (const listener of heard) subscriber.subscribe(channel, listener).catch(() => {});
      }
    });
    return made;
  }

  async function renew(left: Clients): Promise<void> {
    if (isClosed || (await making?.catch(() => null)) !== left) return;
    making = make();
    destroy(left);
  }

  /** Both clients once they are connected; they keep trying in the background. */
  async function clients(): Promise<Clients> {
    making ??= make();
    const made = await making;
    if (made.commands.isReady && made.subscriber.isReady) return made;
    if (Date.now() - madeAt > HANDSHAKE_MS) await renew(made);
    throw away();
  }

  /** The connection's answer, or a timely failure, after which the connection is abandoned. */
  async function ask<T>(command: (made: Clients) => Promise<T>): Promise<T> {
    const made = await clients();
    let timer: NodeJS.Timeout | undefined;
    let isDone = false;
    const late = new Promise<never>((_, reject) => {
      const leave = () => {
        if (isDone) return;
        reject(away());
        void renew(made);
      };
      // After a pause of this process, what has arrived is read first.
      timer = setTimeout(() => setImmediate(leave), WAIT_MS);
    });
    try {
      return await Promise.race([
        command(made).finally(() => {
          isDone = true;
        }),
        late,
      ]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async open() {
      const until = Date.now() + WAIT_MS;
      for (;;) {
        const isReady = await clients().then(
          () => true,
          () => false,
        );
        if (isReady) return;
        if (Date.now() >= until) throw away();
        await wait(20);
      }
    },
    async close() {
      isClosed = true;
      const made = await making?.catch(() => null);
      making = null;
      if (made) destroy(made);
    },
    ping: () => ask(async ({ commands, subscriber }) => void (await Promise.all([commands.ping(), subscriber.ping()]))),
    run: (script, keys, values) => ask(({ commands }) => commands.eval(script, { keys, arguments: values })),
    async subscribe(channel, listener) {
      await ask(({ subscriber }) => subscriber.subscribe(channel, listener));
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0) listeners.delete(channel);
        void making?.then(({ subscriber }) => subscriber.unsubscribe(channel, listener)).catch(() => {});
      };
    },
  };
}

async function createClients(url: string) {
  const { createClient } = await import('@redis/client');
  const commands = createClient({
    url,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
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

function destroy({ commands, subscriber }: Clients): void {
  for (const client of [commands, subscriber]) {
    try {
      client.destroy();
    } catch {
      // It was never open, or has closed by itself.
    }
  }
}

function away(): AppError {
  return new AppError('storage_unavailable', { detail: 'Redis cannot be reached (REDIS_URL)' });
}
