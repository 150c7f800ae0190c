import { connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readiness } from '../../lib/http/health.ts';
import { createRedisLimiter } from '../../lib/limits/redis.ts';
import { createRedisConnection, type RedisConnection } from '../../lib/runtime/redis-connection.ts';
import { createStore } from '../../lib/store/index.ts';
import { createRedisStreamLog } from '../../lib/streams/redis.ts';
import { finish, say, scripted, testServer } from '../unit/chat/fixtures.ts';
import { onEngine } from './engines.ts';

/** Sits in front of Redis and can fall silent with every connection open, like a frozen server or a black hole. */
class Door {
  private readonly sockets = new Set<Socket>();
  private readonly server: NetServer;
  private isSilent = false;

  constructor(to: URL) {
    this.server = createServer((client) => {
      const redis = connect(Number(to.port || 6379), to.hostname);
      for (const [from, into] of [
        [client, redis],
        [redis, client],
      ] as const) {
        this.sockets.add(from);
        if (this.isSilent) from.pause();
        from.on('data', (data) => into.write(data));
        from
          .on('error', () => {})
          .on('close', () => {
            this.sockets.delete(from);
            into.destroy();
          });
      }
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return `redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }
  silence(isSilent: boolean): void {
    this.isSilent = isSilent;
    for (const socket of this.sockets) isSilent ? socket.pause() : socket.resume();
  }
  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

const timed = async (run: () => Promise<unknown>) => {
  const from = performance.now();
  const outcome = await run().then(
    () => 'ok',
    () => 'failed',
  );
  return { outcome, ms: performance.now() - from };
};

async function until(check: () => Promise<boolean>, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

onEngine('a Redis that hangs', 'TEST_REDIS_URL', (url) => {
  describe('a Redis that hangs', () => {
    let door: Door;
    let redis: RedisConnection;
    const openDoor = async () => {
      door = new Door(new URL(url));
      redis = createRedisConnection(await door.open());
      return redis;
    };
    afterEach(async () => {
      door.silence(false);
      await redis.close();
      door.close();
    });

    it('A04: is abandoned after one command that waited 2 s, and rejoined automatically', async () => {
      await (await openDoor()).open();
      const heard: string[] = [];
      const channel = `news-${crypto.randomUUID()}`;
      await redis.subscribe(channel, (message) => heard.push(message));
      door.silence(true);
      const first = await timed(() => redis.ping());
      expect(first.outcome).toBe('failed');
      expect(first.ms).toBeLessThan(2_600);
      const later = await timed(() => redis.run('return 1', [], []));
      expect([later.outcome, later.ms < 200]).toEqual(['failed', true]);
      door.silence(false);
      await until(async () => (await timed(() => redis.ping())).outcome === 'ok', 10_000);
      await redis.run(`return redis.call('PUBLISH', KEYS[1], 'back')`, [channel], []);
      await until(async () => heard.includes('back'), 2_000);
    }, 20_000);

    it('does not delay a limiter from the very start: it counts locally', async () => {
      await openDoor();
      door.silence(true);
      const limiter = createRedisLimiter(redis, Date.now, `test-${crypto.randomUUID()}`);
      expect((await timed(() => limiter.open())).ms).toBeLessThan(3_000);
      const budget = { key: 'a', max: 2, windowMs: 60_000 };
      const taken: boolean[] = [];
      for (let at = 0; at < 4; at += 1) taken.push((await limiter.take([budget])).isAllowed);
      expect(taken).toEqual([true, true, false, false]);
    }, 20_000);

    it('does not hold up a new turn or the health page by more than 2 s, and health says so', async () => {
      await (await openDoor()).open();
      const prefix = `test-${crypto.randomUUID()}`;
      const parts = {
        ...scripted(() => [...say('好'), finish()]),
        store: createStore({ kind: 'sqlite', path: ':memory:' }),
        streams: createRedisStreamLog(redis, { prefix }),
        limiter: createRedisLimiter(redis, Date.now, prefix),
      };
      const env = { HEALTH_TOKEN: 'h'.repeat(20), REDIS_URL: url };
      const server = testServer({ parts, env });
      const headers = { authorization: `Bearer ${env.HEALTH_TOKEN}` };
      const charge = async () => {};
      const health = async () =>
        (await (await readiness(new Request('http://x/', { headers }), { server, charge })).json()) as { mode: string };
      const turn = () =>
        server.chat.start({
          owner: 'ann',
          requestId: 'r',
          sessionId: crypto.randomUUID(),
          message: { id: crypto.randomUUID(), text: '你好', metadata: {} },
        });
      await (await turn()).done;
      expect((await health()).mode).toBe('normal');
      door.silence(true);
      const first = await timed(turn);
      expect([first.outcome, first.ms < 2_900]).toEqual(['ok', true]);
      expect((await timed(turn)).ms).toBeLessThan(500);
      const said = await timed(health);
      expect(said.ms).toBeLessThan(500);
      expect((await health()).mode).toBe('local');
      door.silence(false);
      await until(async () => (await health()).mode === 'normal', 10_000);
    }, 30_000);
  });
});
