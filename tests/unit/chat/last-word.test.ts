import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../lib/chat/stream-chat.ts';
import { type Asked, fakePorts } from '../../fixtures/fake-ports.ts';
import { WHOLE } from '../../mock-dashscope/scenarios.ts';
import { withMock } from '../models/dashscope/with-mock.ts';
import { callTool, chunksOf, collected, finish, NEVER, say, scripted, testServer, textOfChunks } from './fixtures.ts';

const mock = withMock();

interface Body {
  tool_choice?: unknown;
  tools?: unknown[];
  messages: { role: string; content?: unknown }[];
}

/** A turn through the real model layer against the stand-in: what was requested, what the user gets, what was run. */
async function turn(model: string, parts: Parameters<typeof testServer>[0] = {}) {
  const asked: Asked[] = [];
  const before = mock.get().requests.length;
  const env = { DASHSCOPE_API_KEY: 'sk-mock-0123456789', DASHSCOPE_BASE_URL: mock.get().url, DASHSCOPE_MODEL: model };
  const ports = { ...fakePorts(asked), health: () => ({}) };
  const server = testServer({ env, parts: { ports: ports as never }, ...parts });
  const message = { id: crypto.randomUUID(), text: '北京今天天气怎么样？', metadata: {} };
  const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId: crypto.randomUUID(), message });
  const chunks = chunksOf(await collected(await started.frames(0, NEVER)));
  await started.done;
  const stored = await server.store.getMessage('ann', started.sessionId, started.assistantId);
  const bodies = mock
    .get()
    .requests.slice(before)
    .map(({ raw }) => JSON.parse(raw) as Body);
  return { chunks, text: textOfChunks(chunks), stored, bodies, asked };
}

describe('M05: the last step of a turn produces text', () => {
  it('M05: after eight steps of ever new calls the last request has tool_choice none, and the user gets text', async () => {
    const { bodies, text, stored } = await turn('mock-tool-keen-new');
    expect(bodies.map(({ tool_choice }) => tool_choice)).toEqual([...Array(7).fill('auto'), 'none']);
    expect(bodies.at(-1)?.tools).toHaveLength(bodies[0]?.tools?.length ?? -1);
    expect(JSON.stringify(bodies.at(-1)?.messages.at(-1))).toContain('No further tool call');
    expect(text).toBe(WHOLE);
    expect(stored).toMatchObject({ status: 'complete', metadata: { finishReason: 'stop' } });
  });

  it('M05: after equal calls the next request has tool_choice none, and the call was executed once', async () => {
    const { bodies, text, asked } = await turn('mock-tool-keen');
    expect(bodies.map(({ tool_choice }) => tool_choice)).toEqual(['auto', 'auto', 'auto', 'none']);
    expect(text).toBe(WHOLE);
    expect(asked.filter(({ port }) => port === 'weather')).toHaveLength(1);
  });

  it('M05: a model that keeps calling all the same ends with our own sentence, not with a failure', async () => {
    const { stored, text } = await turn('mock-tool-loop');
    expect(stored?.status).toBe('complete');
    expect(text).toContain('这一轮的查询次数已用完');
  });

  it('M05: calls of the last step are neither run nor shown, and its text is kept', async () => {
    const model = scripted((_, call) => [
      ...say(`第${call}步`),
      callTool('locate', { query: '北京' }),
      finish('tool-calls'),
    ]);
    const { chunks, text, stored } = await turn('unused', { parts: model });
    expect(text.endsWith('第4步')).toBe(true);
    expect(chunks.filter(({ type }) => type === 'tool-input-available')).toHaveLength(3);
    expect(stored).toMatchObject({ status: 'complete', metadata: { finishReason: 'stop' } });
  });

  it('M05: after 24 calls no further step may call', async () => {
    const many = (call: number) =>
      Array.from({ length: 8 }, (_, at) => callTool('locate', { query: `地点 ${call} ${at}` }));
    const model = scripted((options, call) =>
      options.toolChoice?.type === 'none' ? [...say('够了'), finish()] : [...many(call), finish('tool-calls')],
    );
    const { text } = await turn('unused', { parts: model });
    expect(model.calls).toHaveLength(4);
    expect(text).toBe('够了');
  });

  it('M05: the same arguments in another order are the same call', async () => {
    const model = scripted((options, call) =>
      options.toolChoice?.type === 'none'
        ? [...say('好'), finish()]
        : [
            callTool('locate', call % 2 ? { query: '北京', limit: 3 } : { limit: '3', query: '北京' }),
            finish('tool-calls'),
          ],
    );
    await turn('unused', { parts: model });
    expect(model.calls).toHaveLength(4);
  });
});

describe('M02: a call that the model corrected', () => {
  it('M02: is refused with a code of its own and one line for the model, and no service was asked', async () => {
    const { chunks, bodies, asked, text } = await turn('mock-tool-corrected');
    const failed = chunks.flatMap((chunk) => (chunk.type === 'tool-output-error' ? [JSON.parse(chunk.errorText)] : []));
    expect(failed).toMatchObject([
      { code: 'bad_arguments', cause: { en: expect.stringContaining('no data service') } },
    ]);
    const told = bodies[1]?.messages.at(-1);
    expect(told).toMatchObject({
      role: 'tool',
      content: expect.stringContaining('get_weather was not called: \\"span\\" was'),
    });
    expect(asked.filter(({ port }) => port === 'weather')).toHaveLength(1);
    expect(text).toBe(WHOLE);
  });

  it("M02: invalid JSON and unknown tools are the model's fault, too", async () => {
    for (const part of [callTool('get_weather', 'place=Beijing'), callTool('fly_me', {})]) {
      const model = scripted((_, call) => (call === 1 ? [part, finish('tool-calls')] : [...say('抱歉'), finish()]));
      const { chunks } = await turn('unused', { parts: model });
      const texts = chunks.flatMap((chunk) =>
        chunk.type === 'tool-output-error' || chunk.type === 'tool-input-error' ? [JSON.parse(chunk.errorText)] : [],
      );
      expect(texts).toMatchObject([{ code: 'bad_arguments' }]);
    }
  });
});

describe('M06: text that turns out to be reasoning', () => {
  it('M06: is stored as reasoning, and the page is told while it reads', async () => {
    const above = {
      type: 'reasoning-start',
      id: 'r-above',
      providerMetadata: { dashscope: { isThoughtAbove: true } },
    } as const;
    const model = scripted(() => [
      ...say('先看看。'),
      above,
      { type: 'reasoning-end', id: 'r-above' },
      ...say('晴。'),
      finish(),
    ]);
    const { chunks, stored } = await turn('unused', { parts: model });
    expect(chunks.map(({ type }) => type)).toContain('data-thought');
    expect(stored?.parts).toMatchObject([
      { type: 'step-start' },
      { type: 'reasoning', text: '先看看。' },
      { type: 'text', text: '晴。' },
    ]);
  });

  it('M06: programs are told how much of what they were sent was reasoning', async () => {
    const above = {
      type: 'reasoning-start',
      id: 'r-above',
      providerMetadata: { dashscope: { isThoughtAbove: true } },
    } as const;
    const model = scripted((_, call) =>
      call === 1
        ? [...say('我查一下🌤。'), callTool('get_weather', '{"place":"北京","span":"now"}'), finish('tool-calls')]
        : [...say('数据🌡来了。'), above, { type: 'reasoning-end', id: 'r-above' }, ...say('晴。'), finish()],
    );
    const server = testServer({ parts: model });
    const message = { id: crypto.randomUUID(), text: '北京今天天气怎么样？', metadata: {} };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId: crypto.randomUUID(), message });
    let text: string[] = [];
    const taken: number[] = [];
    for await (const event of eventsOf(started, 'zh', NEVER)) {
      if (event.type !== 'stream_chunk') continue;
      if (event.retract !== undefined) {
        taken.push(event.retract);
        text = text.slice(0, text.length - event.retract);
      }
      text.push(...event.chunk);
    }
    expect(taken).toEqual([Array.from('\n\n数据🌡来了。').length]);
    expect(text.join('')).toBe('我查一下🌤。\n\n晴。');
  });
});
