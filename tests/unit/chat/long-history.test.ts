import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../../lib/runtime/compose.ts';
import { type MockDashScope, startMockDashScope } from '../../mock-dashscope/server.ts';
import { collected, NEVER, testServer } from './fixtures.ts';

const OWNER = 'ann';
const MAX_MESSAGES = 60;
const MAX_TOKENS = 32_000;

interface WireMessage {
  role: string;
  content?: string;
  tool_calls?: { id: string }[];
  tool_call_id?: string;
}

/** A Chinese character costs about one token. */
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

describe('a long conversation', () => {
  let mock: MockDashScope;
  beforeAll(async () => {
    mock = await startMockDashScope();
  });
  afterAll(() => mock.close());

  /** `turns` finished turns, each with tool calls and texts of `length` characters. */
  async function conversation(server: Server, turns: number, calls: number, length: number): Promise<string> {
    const sessionId = crypto.randomUUID();
    const now = Date.now();
    for (let turn = 0; turn < turns; turn += 1) {
      const text = '问'.repeat(length);
      const userMessage = { id: `m${turn}`, parts: [{ type: 'text', text }], metadata: {}, text };
      const assistantId = crypto.randomUUID();
      const ids = { sessionId, assistantId, leaseUntil: now, now };
      const begun = await server.store.beginTurn({ ...ids, owner: OWNER, userMessage, title: '问', producer: 'p' });
      if (begun.kind !== 'started') throw new Error(begun.kind);
      const call = (at: number) => ({
        type: 'tool-locate',
        toolCallId: `call-${turn}-${at}`,
        state: 'output-available',
        input: { query: '北京' },
        output: { kind: 'miss', query: '北京', reason: 'not_found' },
      });
      const step = { type: 'step-start' };
      const parts = [
        ...Array.from({ length: calls }, (_, at) => [step, call(at)]).flat(),
        step,
        { type: 'text', text: '答'.repeat(length), state: 'done' },
      ];
      await server.store.saveTurn({ ...ids, fence: begun.fence, parts, metadata: {}, status: 'complete', text: '答' });
    }
    return sessionId;
  }

  it.each([
    ['many short turns', 70, 1, 10],
    ['few turns of long texts', 12, 2, 4_000],
    ['turns of many calls', 20, 8, 300],
  ])('goes upstream within 32 k tokens and 60 messages, no tool call orphaned: %s', async (_, turns, calls, length) => {
    const env = { DASHSCOPE_BASE_URL: mock.url, DASHSCOPE_API_KEY: 'sk-mock-history-01' };
    const server = testServer({ env });
    const sessionId = await conversation(server, turns, calls, length);
    const message = { id: 'last', text: '最后一问', metadata: {} };
    const started = await server.chat.start({ owner: OWNER, requestId: 'r', sessionId, message });
    await collected(await started.frames(0, NEVER));
    await started.done;
    const sent = (mock.requests.at(-1)?.body.messages ?? []) as WireMessage[];
    expect(sent.length).toBeLessThanOrEqual(MAX_MESSAGES);
    expect(sent.length).toBeGreaterThan(6);
    expect(hanIn(sent.map(({ content }) => content ?? '').join(''))).toBeLessThanOrEqual(MAX_TOKENS);
    expect(sent.slice(0, 2).map(({ role }) => role)).toEqual(['system', 'user']);
    expect(sent.at(-1)?.content).toContain('最后一问');
    const called = sent.flatMap(({ tool_calls }) => tool_calls?.map(({ id }) => id) ?? []);
    const answered = sent.flatMap(({ tool_call_id }) => tool_call_id ?? []);
    expect(called.length).toBeGreaterThan(0);
    expect(answered).toEqual(called);
  });
});
