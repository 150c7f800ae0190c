import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../lib/runtime/compose.ts';
import { createRedisConnection } from '../../lib/runtime/redis-connection.ts';
import { createStore } from '../../lib/store/index.ts';
import { createRedisStreamLog } from '../../lib/streams/redis.ts';
import type { StreamLog } from '../../lib/streams/streams.ts';
import { chunksOf, collected, finish, NEVER, say, scripted, testServer, textOfChunks } from '../unit/chat/fixtures.ts';
import { onEngine } from './engines.ts';

const OWNER = 'owner';

/** Two servers on one store and one Redis: `here` answers, `there` only reads. */
onEngine('two instances on Redis', 'TEST_REDIS_URL', (url) => {
  describe('two instances on Redis', () => {
    const prefix = `test-${crypto.randomUUID()}`;
    const store = createStore({ kind: 'sqlite', path: ':memory:' });
    const redis = createRedisConnection(url);
    const logs: StreamLog[] = [];
    /** Lets the model continue by one delta. */
    let turnOn: () => void = () => {};
    let here: Server;
    let there: Server;

    const gated = (deltas: string[]) =>
      scripted(async function* () {
        yield { type: 'text-start', id: 't' };
        for (const delta of deltas) {
          await new Promise<void>((resolve) => {
            turnOn = resolve;
          });
          yield { type: 'text-delta', id: 't', delta };
        }
        yield { type: 'text-end', id: 't' };
        yield finish();
      });

    const open = async (parts: ReturnType<typeof scripted>) => {
      const streams = createRedisStreamLog(createRedisConnection(url), { prefix });
      await streams.open();
      logs.push(streams);
      return testServer({ parts: { ...parts, store, streams } });
    };
    const silent = scripted(() => []);

    beforeAll(async () => {
      await Promise.all([store.open(), redis.open()]);
      there = await open(silent);
    });
    afterAll(async () => {
      await Promise.all([...logs.map((log) => log.close()), redis.close()]);
      await store.close();
    });

    const begin = async (server: Server) => {
      const sessionId = crypto.randomUUID();
      const message = { id: 'm', text: '数数', metadata: {} };
      const started = await server.chat.start({ owner: OWNER, requestId: 'r', sessionId, message });
      return { ...started, sessionId };
    };

    it('X03: a reader that goes on at another instance after any frame has the same bytes', async () => {
      here = await open(scripted(() => [...say('西湖', '在杭州', '，👩‍👩‍👧', '苏堤春晓'), finish()]));
      const started = await begin(here);
      const whole = await collected(await started.frames(0, NEVER));
      await started.done;
      for (let after = 0; after <= whole.length; after += 1) {
        const rest = await collected((await logs[0]?.read(started.assistantId, after, NEVER)) ?? fail());
        expect([...whole.slice(0, after), ...rest]).toEqual(whole);
      }
    });

    const LOSSES: [string, (id: string) => Promise<unknown>][] = [
      ['evicts the frames', (id) => redis.run("return redis.call('DEL', KEYS[1])", [`${prefix}:{${id}}:log`], [])],
      ['evicts the state', (id) => redis.run("return redis.call('DEL', KEYS[1])", [`${prefix}:{${id}}:meta`], [])],
      [
        'fails over to an empty replica',
        (id) =>
          redis.run(
            "return redis.call('DEL', unpack(KEYS))",
            ['log', 'meta', 'alive'].map((name) => `${prefix}:{${id}}:${name}`),
            [],
          ),
      ],
    ];
    for (const [what, lose] of LOSSES) {
      it(`X04: when Redis ${what} mid-answer, the turn continues and a reader elsewhere misses nothing`, async () => {
        const deltas = Array.from({ length: 12 }, (_, at) => `第${at}段。`);
        here = await open(gated(deltas));
        const started = await begin(here);
        const own = collected(await started.frames(0, NEVER));
        const frames = await there.chat.resume(OWNER, started.sessionId, 0, NEVER);
        const elsewhere: ReturnType<typeof chunksOf> = [];
        const reading = (async () => {
          for await (const frame of frames ?? fail()) elsewhere.push(...chunksOf([frame]));
        })();
        for (let at = 0; at < deltas.length; at += 1) {
          // Each delta is its own frame: the merge window is 50 ms.
          await new Promise((resolve) => setTimeout(resolve, 60));
          if (at === 6) {
            await expect.poll(() => textOfChunks(elsewhere).length).toBeGreaterThan(0);
            await lose(started.assistantId);
          }
          turnOn();
        }
        await started.done;
        await reading;
        const text = deltas.join('');
        expect(textOfChunks(chunksOf(await own))).toBe(text);
        expect(textOfChunks(elsewhere)).toBe(text);
        expect(elsewhere.filter(({ type }) => ['finish', 'error', 'abort'].includes(type))).toEqual([
          expect.objectContaining({ type: 'finish' }),
        ]);
        const late = await collected(
          await there.chat
            .start({
              owner: OWNER,
              requestId: 'again',
              sessionId: started.sessionId,
              message: { id: 'm', text: '数数', metadata: {} },
            })
            .then((again) => again.frames(0, NEVER)),
        );
        expect(textOfChunks(chunksOf(late))).toBe(text);
      });
    }

    it('X04: a stop reaches the producer after the loss', async () => {
      here = await open(gated(['一', '二', '三']));
      const started = await begin(here);
      turnOn();
      await LOSSES[2]?.[1](started.assistantId);
      await new Promise((resolve) => setTimeout(resolve, 60));
      turnOn();
      // The next frame or heartbeat puts the state back; the stop then finds it.
      await expect.poll(() => there.chat.stop(OWNER, started.sessionId), { timeout: 5_000 }).toBe(true);
      await started.done;
      const stored = await store.getMessage(OWNER, started.sessionId, started.assistantId);
      expect(stored?.status).toBe('stopped');
    });
  });
});

function fail(): never {
  throw new Error('nothing to read');
}
