import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Server } from '../../lib/runtime/compose.ts';
import { createRedisConnection } from '../../lib/runtime/redis-connection.ts';
import { createStore } from '../../lib/store/index.ts';
import { createRedisStreamLog } from '../../lib/streams/redis.ts';
import type { Frame } from '../../lib/streams/streams.ts';
import { callTool, collected, finish, NEVER, scripted, testServer } from '../unit/chat/fixtures.ts';
import { onEngine } from './engines.ts';

const OWNER = 'ann';

/** What a model says: pieces of reasoning or text, or a tool call, which ends its step. */
type Block = { kind: 'reasoning' | 'text'; deltas: string[] } | { kind: 'call'; query: string };

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('字', '👨‍👩‍👧‍👦', '\r\n\n', 'data: [DONE]'),
);
const deltas = fc.array(word, { minLength: 1, maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), deltas }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reasoning' as const), deltas }) },
  fc.record({ kind: fc.constant('call' as const), query: fc.constantFrom('北京', '上海', '广州') }),
);
const answer = fc.array(block, { minLength: 1, maxLength: 8 });

/** Reasoning, text, a tool, reasoning and two more texts: what must hold whatever chance brings. */
const FULL: Block[] = [
  { kind: 'reasoning', deltas: ['先', '查'] },
  { kind: 'text', deltas: ['我来', '查一下'] },
  { kind: 'call', query: '北京' },
  { kind: 'reasoning', deltas: ['有了'] },
  { kind: 'text', deltas: ['北京在', '华北', '。'] },
  { kind: 'text', deltas: ['还有', '别的吗？'] },
];

/** `isOver` is awaited before the answer ends. */
function modelOf(blocks: Block[], isOver: Promise<void>) {
  const steps: Block[][] = [[]];
  for (const next of blocks) {
    steps.at(-1)?.push(next);
    if (next.kind === 'call') steps.push([]);
  }
  return scripted(async function* (_, call) {
    const step = steps[call - 1] ?? [];
    for (const [at, next] of step.entries()) {
      if (next.kind === 'call') yield callTool('locate', { query: next.query });
      else {
        const id = `${call}-${at}`;
        yield { type: `${next.kind}-start`, id };
        for (const delta of next.deltas) {
          yield { type: `${next.kind}-delta`, id, delta };
          // Lets the readers run in between.
          await new Promise((resolve) => setImmediate(resolve));
        }
        yield { type: `${next.kind}-end`, id };
      }
    }
    const isCall = step.at(-1)?.kind === 'call';
    if (!isCall) await isOver;
    yield finish(isCall ? 'tool-calls' : 'stop');
  });
}

/** A clock that jumps at each call, so that no deltas are merged: as many frames as pieces. */
function leapingClock(): () => number {
  let now = Date.now();
  return () => {
    now += 60;
    return now;
  };
}

/** Reads an answer of `producer`, and again on `other` from each offset: while it is running and once it is over. */
async function readFromEveryOffset(producer: Server, other: Server, onJoined: () => void) {
  const sessionId = crypto.randomUUID();
  const message = { id: 'm', text: '问', metadata: {} };
  const started = await producer.chat.start({ owner: OWNER, requestId: 'r', sessionId, message });
  const whole: Frame[] = [];
  const live: Promise<{ after: number; rest: Frame[] }>[] = [];
  for await (const frame of await started.frames(0, NEVER)) {
    const after = whole.length;
    whole.push(frame);
    const resumed = other.chat.resume(OWNER, sessionId, after, NEVER);
    live.push(
      resumed.then(async (frames) => {
        if (frames) onJoined();
        return { after, rest: frames ? await collected(frames) : [] };
      }),
    );
  }
  await started.done;
  const late = whole.map(async (_, after) => {
    const frames = await other.streams.read(started.assistantId, after, NEVER);
    return { after, rest: frames ? await collected(frames) : [] };
  });
  return { whole, live: await Promise.all(live), late: await Promise.all(late) };
}

type Open = (blocks: Block[], isOver: Promise<void>) => { producer: Server; other: Server };

/** The answer goes on until so many readers have joined it. */
async function expectTheSame(blocks: Block[], open: Open, readers = 0) {
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  let joined = 0;
  const onJoined = () => {
    joined += 1;
    if (joined >= readers) end();
  };
  if (readers === 0) end();
  const { producer, other } = open(blocks, isOver);
  const { whole, live, late } = await readFromEveryOffset(producer, other, onJoined);
  const bytes = (frames: Frame[]) => frames.map(({ offset, data }) => `${offset} ${data}`).join('\n');
  for (const { after, rest } of late) expect(bytes(rest)).toBe(bytes(whole.slice(after)));
  // A reader arriving just after the turn ended reads nothing here and all of it in the store.
  const met = live.filter(({ rest }) => rest.length > 0);
  for (const { after, rest } of met) expect(bytes(rest)).toBe(bytes(whole.slice(after)));
  return { frames: whole.length, met: met.length, types: whole.map(({ data }) => (JSON.parse(data) as Chunk).type) };
}

interface Chunk {
  type: string;
}

async function expectOfFullAnswer(open: Open) {
  const { frames, met, types } = await expectTheSame(FULL, open, 14);
  expect(met).toBeGreaterThan(frames / 2);
  expect(types.filter((type) => type === 'reasoning-delta')).toHaveLength(3);
  expect(types.filter((type) => type === 'text-start')).toHaveLength(3);
  expect(types).toContain('tool-output-available');
}

describe('a reconnect in one process', () => {
  const open: Open = (blocks, isOver) => {
    const server = testServer({ parts: modelOf(blocks, isOver), clock: leapingClock() });
    return { producer: server, other: server };
  };

  it('C02: returns the same bytes at every frame, with reasoning, a tool call and several texts', () =>
    expectOfFullAnswer(open));

  it('C02: returns the same bytes at every frame, whatever the model says', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (blocks) => {
        await expectTheSame(blocks, open);
      }),
      { numRuns: 40 },
    );
  });
});

onEngine('a reconnect across instances', 'TEST_REDIS_URL', (url) => {
  describe('a reconnect across instances', () => {
    const prefix = `test-${crypto.randomUUID()}`;
    const logs = [0, 1].map(() => createRedisStreamLog(createRedisConnection(url), { prefix }));
    const store = createStore({ kind: 'sqlite', path: ':memory:' });
    const open: Open = (blocks, isOver) => {
      const model = modelOf(blocks, isOver);
      const [producer, other] = logs.map((streams) =>
        testServer({ parts: { ...model, store, streams }, clock: leapingClock() }),
      );
      if (!producer || !other) throw new Error('no servers');
      return { producer, other };
    };
    afterAll(async () => {
      await Promise.all(logs.map((log) => log.close()));
    });

    it('X03: returns the same bytes at every frame, with reasoning, a tool call and several texts', async () => {
      await Promise.all(logs.map((log) => log.open()));
      await expectOfFullAnswer(open);
    });

    it('X03: returns the same bytes at every frame, whatever the model says', async () => {
      await Promise.all(logs.map((log) => log.open()));
      await fc.assert(
        fc.asyncProperty(answer, async (blocks) => {
          await expectTheSame(blocks, open);
        }),
        { numRuns: 20 },
      );
    });
  });
});
