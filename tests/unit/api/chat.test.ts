import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postStop } from '../../../app/api/chat/[id]/stop/route.ts';
import { GET as getStream } from '../../../app/api/chat/[id]/stream/route.ts';
import { GET as getSessions } from '../../../app/api/sessions/[[...id]]/route.ts';
import { POST as postStream } from '../../../app/api/stream/route.ts';
import type { StreamChatEvent } from '../../../lib/chat/events.ts';
import { callTool, finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { chunksIn, codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the chat routes', () => {
  let visitor: Visitor;
  beforeEach(() => {
    visitor = new Visitor();
  });

  const stream = async (json: unknown, accept = 'text/event-stream') => {
    const request = visitor.request('/api/stream', { method: 'POST', json, headers: { accept } });
    return visitor.keep(await postStream(request));
  };
  const eventsIn = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line.replace(/^data: /, '')) as StreamChatEvent);

  it('stream one start, the text, one end, with UUIDs', async () => {
    useServer(testServer({ parts: scripted(() => [...say('北京', '今天', '晴'), finish()]) }));
    const response = await stream({ message: '北京今天天气怎么样？' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = eventsIn(await response.text());
    expect(events[0]?.type).toBe('stream_start');
    expect(events.at(-1)?.type).toBe('stream_end');
    expect(events.filter(({ type }) => type !== 'stream_chunk')).toHaveLength(2);
    expect(events.map((event) => (event.type === 'stream_chunk' ? event.chunk : '')).join('')).toBe('北京今天晴');
    for (const { message_id, session_id } of events) {
      expect(message_id).toMatch(UUID);
      expect(session_id).toMatch(UUID);
    }
    expect(new Set(events.map(({ message_id }) => message_id)).size).toBe(1);
  });

  it('return the same as one JSON object per line on request', async () => {
    useServer(testServer({ parts: scripted(() => [...say('ok'), finish()]) }));
    const response = await stream({ message: 'hi' }, 'application/x-ndjson');
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await response.text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as StreamChatEvent).type)).toEqual([
      'stream_start',
      'stream_chunk',
      'stream_end',
    ]);
  });

  it('continue a session by session_id, for its owner only', async () => {
    const model = scripted(() => [...say('ok'), finish()]);
    useServer(testServer({ parts: model }));
    const [first] = eventsIn(await (await stream({ message: '第一句' })).text());
    const session_id = first?.session_id;
    await (await stream({ message: '第二句', session_id })).text();
    expect(JSON.stringify(model.calls[1]?.prompt)).toContain('第一句');
    visitor = new Visitor();
    expect(await codeOf(await stream({ message: 'mine?', session_id }))).toEqual([404, 'not_found']);
  });

  it('say missing_key as the one event after the start', async () => {
    useServer(testServer({ env: { EMBEDDED_MODEL: 'off' } }));
    const events = eventsIn(await (await stream({ message: '你好' })).text());
    expect(events.map(({ type }) => type)).toEqual(['stream_start', 'error']);
    expect(events[1]).toMatchObject({
      error: '阿里云百炼API Key未配置',
      code: 'missing_key',
      fix: expect.stringContaining('在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY'),
      retryable: false,
    });
  });

  it('C06: run a message once that is sent ten times at once', async () => {
    const model = scripted(() => [...say('one answer'), finish()]);
    const server = useServer(testServer({ parts: model }));
    await visitor.chat('0b0e7d3e-5a4c-4d3e-8f5e-1b2c3d4e5f60', 'warm up');
    const id = crypto.randomUUID();
    const message = { id: 'same', role: 'user', parts: [{ type: 'text', text: 'double click' }] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.chat(id, '', { message })));
    expect(answers.map(({ response }) => response.status)).toEqual(Array(10).fill(200));
    for (const { text } of answers) expect(chunksIn(text).some(({ delta }) => delta === 'one answer')).toBe(true);
    expect(model.calls).toHaveLength(2);
    expect(server.chat.running()).toBe(0);
    const late = await visitor.chat(id, '', { message });
    expect(chunksIn(late.text).at(-1)?.type).toBe('finish');
    expect(model.calls).toHaveLength(2);
  });

  it('C05: answer busy while the session is being answered', async () => {
    const go = Promise.withResolvers<void>();
    const model = scripted(async function* () {
      await go.promise;
      yield* [...say('ok'), finish()];
    });
    useServer(testServer({ parts: model, env: { LIMIT_PER_MINUTE: '50' } }));
    visitor.keep(await getSessions(visitor.request('/api/sessions'), paramsOf({})));
    const id = crypto.randomUUID();
    const all = Array.from({ length: 20 }, () => visitor.chat(id, 'x'));
    await expect.poll(() => model.calls.length).toBe(1);
    go.resolve();
    const statuses = (await Promise.all(all)).map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  });

  it('C01: go on when the reader leaves, and resume from any offset', async () => {
    const go = Promise.withResolvers<void>();
    const model = scripted(async function* () {
      yield* say('前半').slice(0, 2);
      await go.promise;
      yield { type: 'text-delta', id: 't', delta: '后半' };
      yield { type: 'text-end', id: 't' };
      yield finish();
    });
    const server = useServer(testServer({ parts: model }));
    const start = await stream({ message: 'x' });
    const reader = start.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const { session_id } = JSON.parse(first.slice(6)) as StreamChatEvent;
    await reader?.cancel();
    const resume = (after: string) =>
      getStream(visitor.request(`/api/chat/${session_id}/stream${after}`), paramsOf({ id: session_id }));
    const resumed = await resume('');
    const later = await resume('?after=2');
    go.resolve();
    const chunks = chunksIn(await resumed.text());
    expect(chunks.map(({ delta }) => delta ?? '').join('')).toBe('前半后半');
    expect(chunksIn(await later.text())).toEqual(chunks.slice(2));
    expect(chunks[0]?.type).toBe('start');
    expect((await resume('')).status).toBe(204);
    expect(await codeOf(await resume('?after=-1'))).toEqual([400, 'bad_request']);
    expect(server.chat.running()).toBe(0);
  });

  it('C03: stop closes the upstream, keeps the text, and stays stopped', async () => {
    const model = scripted(async function* (options) {
      yield* say('写了一半').slice(0, 2);
      await new Promise((_, reject) =>
        options.abortSignal?.addEventListener('abort', () => reject(new Error('closed'))),
      );
    });
    const server = useServer(testServer({ parts: model }));
    const id = crypto.randomUUID();
    const asked = visitor.chat(id, '写一首长诗');
    // The cookie comes with the response's headers, the session with its start event.
    const session = async () =>
      visitor.cookie ? getStream(visitor.request(`/api/chat/${id}/stream`), paramsOf({ id })) : null;
    await expect.poll(async () => (await session())?.status ?? 0).toBe(200);
    const stop = () => postStop(visitor.request(`/api/chat/${id}/stop`, { method: 'POST' }), paramsOf({ id }));
    await expect.poll(() => model.calls.length).toBe(1);
    expect(await (await stop()).json()).toEqual({ isStopping: true });
    const chunks = chunksIn((await asked).text);
    expect(model.aborted()).toBe(1);
    expect(chunks.at(-1)?.type).toBe('abort');
    expect(await (await stop()).json()).toEqual({ isStopping: false });
    expect(server.chat.running()).toBe(0);
  });

  it('stop an answer that an API client began, by its session_id', async () => {
    const model = scripted(async function* (options) {
      yield* say('写了一半').slice(0, 2);
      await new Promise((_, reject) =>
        options.abortSignal?.addEventListener('abort', () => reject(new Error('closed'))),
      );
    });
    const server = useServer(testServer({ parts: model }));
    const reader = (await stream({ message: '写一首长诗' })).body?.getReader();
    let text = '';
    const read = async () => {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      text += new TextDecoder().decode(value);
      return !done;
    };
    while (!text.includes('写了一半')) await read();
    const id = eventsIn(text.slice(0, text.indexOf('\n\n')))[0]?.session_id ?? '';
    const stop = await postStop(visitor.request(`/api/chat/${id}/stop`, { method: 'POST' }), paramsOf({ id }));
    expect(await stop.json()).toEqual({ isStopping: true });
    while (await read());
    expect(eventsIn(text).at(-1)?.type).toBe('stream_end');
    expect(model.aborted()).toBe(1);
    expect(server.chat.running()).toBe(0);
  });

  it('regenerate an answer as a branch and answer an edited message in its own branch', async () => {
    useServer(testServer({ parts: scripted((_, call) => [...say(`answer ${call}`), finish()]) }));
    const id = crypto.randomUUID();
    const first = chunksIn((await visitor.chat(id, 'one')).text)[0];
    const answerId = String(first?.messageId);
    await visitor.chat(id, '', { message: undefined, trigger: 'regenerate-message', messageId: answerId });
    const read = async () => {
      const response = await getSessions(visitor.request(`/api/sessions/${id}`), paramsOf({ id: [id] }));
      return (await response.json()) as { messages: { id: string }[]; siblings: Record<string, string[]> };
    };
    const regenerated = await read();
    expect(regenerated.siblings[regenerated.messages[1]?.id ?? '']).toEqual([answerId, regenerated.messages[1]?.id]);
    await visitor.chat(id, 'one, edited', { parentId: null });
    const edited = await read();
    expect(edited.messages).toHaveLength(2);
    expect(edited.siblings[edited.messages[0]?.id ?? '']).toEqual([
      regenerated.messages[0]?.id,
      edited.messages[0]?.id,
    ]);
  });

  it('run a tool loop and send the browser the typed error of a tool, nothing else', async () => {
    const model = scripted((_, call) =>
      call === 1
        ? [callTool('search_places', { category: 'no such thing', radius_m: -5 }), finish('tool-calls')]
        : [...say('sorry'), finish()],
    );
    useServer(testServer({ parts: model }));
    const { text } = await visitor.chat(crypto.randomUUID(), 'x');
    const failed = chunksIn(text).find(({ type }) => type === 'tool-output-error');
    expect(JSON.parse(String(failed?.errorText))).toMatchObject({ code: 'bad_arguments' });
  });

  it('R5: limit requests per user with the time to wait', async () => {
    useServer(testServer({ parts: scripted(() => [...say('ok'), finish()]), env: { LIMIT_PER_MINUTE: '2' } }));
    await visitor.chat(crypto.randomUUID(), 'a');
    await visitor.chat(crypto.randomUUID(), 'b');
    const { response, text } = await visitor.chat(crypto.randomUUID(), 'c');
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'too_many_requests' } });
  });
});
