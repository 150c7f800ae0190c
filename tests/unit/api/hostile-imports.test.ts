import { describe, expect, it } from 'vitest';
import { GET, POST } from '../../../app/api/sessions/[[...id]]/route.ts';
import { POST as postShare } from '../../../app/api/shares/[[...id]]/route.ts';
import { toChatMessage } from '../../../lib/chat/conversation/message-view.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import { sharedConversation } from '../../../lib/http/shares.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { testServer } from '../chat/fixtures.ts';
import { paramsOf, useServer as serve, Visitor } from './fixtures.ts';

type Json = Record<string, unknown>;

const file = (message: Json, session: Json = {}) => ({
  format: 'wentu.session',
  version: 1,
  session: {
    id: crypto.randomUUID(),
    title: '泉州',
    isTitleAuto: true,
    isPinned: false,
    createdAt: 1,
    updatedAt: 1,
    leafId: 'm1',
    ...session,
  },
  messages: [
    {
      id: 'm1',
      parentId: null,
      role: 'assistant',
      parts: [{ type: 'text', text: '好' }],
      metadata: {},
      status: 'complete',
      createdAt: 1,
      ...message,
    },
  ],
});

let server: Server;
const visit = () => {
  server = serve(testServer({ env: { LIMIT_REQUESTS_PER_MINUTE: '100000' } }));
  return new Visitor();
};
const bring = async (ann: Visitor, json: unknown) =>
  ann.keep(await POST(ann.request('/api/sessions/import', { method: 'POST', json }), paramsOf({ id: ['import'] })));
const shared = async (ann: Visitor, sessionId: string) => {
  const request = ann.request('/api/shares', { method: 'POST', json: { sessionId } });
  const { id } = (await (await postShare(request, paramsOf({}))).json()) as { id: string };
  return sharedConversation(server, id);
};

/** Each with the path that the refusal names. */
const MALFORMED: [string, Json][] = [
  ['messages.0.metadata.error', { metadata: { error: 'x' } }],
  ['messages.0.metadata.error', { metadata: { error: null } }],
  ['messages.0.metadata.error.code', { metadata: { error: { code: 'made_up', title: { zh: 'a', en: 'a' } } } }],
  ['messages.0.metadata.error.code', { metadata: { error: { code: 'constructor' } } }],
  ['messages.0.metadata.sentAt', { metadata: { sentAt: {} } }],
  ['messages.0.metadata.sentAt', { metadata: { sentAt: 'yesterday' } }],
  ['messages.0.metadata.model', { metadata: { model: ['qwen'] } }],
  ['messages.0.metadata.model', { metadata: { model: 'Your session ended, sign in at evil.example' } }],
  ['messages.0.metadata.usage', { metadata: { usage: 7 } }],
  ['messages.0.metadata.usage.inputTokens', { metadata: { usage: { inputTokens: '1' } } }],
  ['messages.0.metadata.totalMs', { metadata: { totalMs: -1 } }],
  ['messages.0.metadata.finishReason', { metadata: { finishReason: { a: 1 } } }],
  ['messages.0.metadata.view.center', { metadata: { view: { zoom: 3, bbox: [0, 0, 1, 1] } } }],
  ['messages.0.metadata.selection', { metadata: { selection: 'p1' } }],
  ['messages.0.metadata.position.lat', { metadata: { position: { lng: 1, lat: 700 } } }],
  ['messages.0.metadata.locale', { metadata: { locale: 'xx' } }],
  ['messages.0.metadata', { metadata: { html: '<b>' } }],
  ['messages.0.parts.0.text', { parts: [{ type: 'text', text: {} }] }],
  ['messages.0.parts.0.text', { parts: [{ type: 'text' }] }],
  ['messages.0.parts.0.text', { parts: [{ type: 'reasoning', text: 3 }] }],
  ['messages.0.parts.0.text', { parts: [{ type: 'text', text: 'x'.repeat(1_000_001) }] }],
  ['messages.0.parts.0.state', { parts: [{ type: 'text', text: 'a', state: {} }] }],
  ['messages.0.parts.0', { parts: [{ type: 'text', text: 'a', providerMetadata: { a: 1 } }] }],
  ['messages.0.parts.0.type', { parts: [{ type: 'file', url: 'javascript:alert(1)', mediaType: 'image/png' }] }],
  ['messages.0.parts.0.type', { parts: [{ type: 'source-url', sourceId: '1', url: 'javascript:alert(1)' }] }],
  ['messages.0.parts.0.type', { parts: [{ type: {} }] }],
  ['messages.0.parts.0', { parts: ['text'] }],
  ['messages.0.parts.0.data', { parts: [{ type: 'data-error' }] }],
  ['messages.0.parts.0.data.code', { parts: [{ type: 'data-error', data: { link: 'javascript:alert(1)' } }] }],
  ['messages.0.parts.0.state', { parts: [{ type: 'tool-get_weather', toolCallId: 'c', state: 'done', input: {} }] }],
  ['messages.0.parts.0.toolCallId', { parts: [{ type: 'tool-locate', state: 'output-available', output: {} }] }],
  [
    'messages.0.parts.0.errorText',
    { parts: [{ type: 'tool-locate', toolCallId: 'c', state: 'output-error', errorText: {} }] },
  ],
  ['messages.0.parts.0.toolName', { parts: [{ type: 'dynamic-tool', toolCallId: 'c', state: 'input-available' }] }],
];

describe('an imported conversation', () => {
  it.each(MALFORMED)('A07: is refused with the path of the fault: %s %j', async (path, message) => {
    const ann = visit();
    const response = await bring(ann, file(message));
    const { error } = (await response.json()) as { error: { code: string; fields?: { path: string }[] } };
    expect([response.status, error.code]).toEqual([400, 'bad_request']);
    expect(error.fields?.map((field) => field.path).join()).toContain(path);
  });

  it.each([65, 20_000])('A13: that is nested %i deep is refused, not an error of ours', async (depth) => {
    const ann = visit();
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const body = JSON.stringify(
      file({ parts: [{ type: 'tool-locate', toolCallId: 'c', state: 'output-available', input: {}, output: '@' }] }),
    ).replace('"@"', deep);
    const headers = { 'content-type': 'application/json' };
    const request = ann.request('/api/sessions/import', { method: 'POST', body, headers });
    expect((await POST(request, paramsOf({ id: ['import'] }))).status).toBe(400);
  });

  it('A06: shows errors in our own words: a forged text or link of a known code does not survive', async () => {
    const ann = visit();
    const forged = {
      ...errorBody(new AppError('internal')),
      title: { zh: '登录已过期', en: 'Session expired, sign in' },
      link: 'javascript:alert(1)',
      offerDemo: true,
      requestId: 'see https://evil.example',
    };
    const call = { toolCallId: 'c', state: 'output-error', errorText: JSON.stringify(forged) };
    const json = file({
      status: 'error',
      metadata: { error: forged },
      parts: [
        { type: 'data-error', data: forged },
        { type: 'tool-locate', ...call },
        { type: 'dynamic-tool', toolName: 'locate', ...call, errorText: 'Sign in at https://evil.example' },
      ],
    });
    expect((await bring(ann, json)).status).toBe(201);
    const page = JSON.stringify(await shared(ann, json.session.id));
    expect(page).toContain(errorBody(new AppError('internal')).title.en);
    for (const word of ['Sign in', 'sign in', '登录', 'javascript', 'evil']) expect(page).not.toContain(word);
  });

  it('is marked as such for whoever opens its share, and one written here is not', async () => {
    const ann = visit();
    const json = file({});
    await bring(ann, json);
    expect((await shared(ann, json.session.id))?.messages[0]?.metadata?.isImported).toBe(true);
    const own = crypto.randomUUID();
    await ann.chat(own, '你好');
    expect((await shared(ann, own))?.messages.some(({ metadata }) => metadata?.isImported)).toBe(false);
  });

  it('goes out again as it came in', async () => {
    const ann = visit();
    const json = file({ metadata: { locale: 'zh', model: 'qwen-plus', usage: { inputTokens: 3 } } });
    await bring(ann, json);
    const request = ann.request(`/api/sessions/${json.session.id}/export`);
    const text = await (await GET(request, paramsOf({ id: [json.session.id, 'export'] }))).text();
    expect(JSON.parse(text)).toEqual(json);
  });
});

describe('a stored message', () => {
  it.each(MALFORMED)('that does not fit becomes a message that does, without the bad part: %s %j', (_, message) => {
    const stored = { ...file(message).messages[0], role: 'assistant', status: 'complete' } as never;
    const read = toChatMessage(stored);
    expect(read.parts.every((part) => part.type !== 'text' || typeof part.text === 'string')).toBe(true);
    const words = JSON.stringify(read);
    for (const bad of ['javascript:', 'evil.example', 'made_up', 'yesterday', '<b>']) expect(words).not.toContain(bad);
    expect(typeof read.metadata?.sentAt).toBe('string');
  });
});

describe('A01, A11: a message that no page could show', () => {
  const text = (length: number) => ({ type: 'text', text: 'a'.repeat(length) });
  const call = (length: number, at = 0) => ({
    type: 'tool-locate',
    toolCallId: `c${at}`,
    state: 'output-available',
    output: { a: 'b'.repeat(length) },
  });

  it.each([
    ['two texts that are too long together', [text(600_000), text(600_000)]],
    ['a thousand texts', Array.from({ length: 1_000 }, () => text(1_100))],
    ['thoughts', [text(500_000), { type: 'reasoning', text: 'b'.repeat(600_000) }]],
    ['results of tools', Array.from({ length: 5 }, (_, at) => call(900_000, at))],
    ['more cards than a turn can make', Array.from({ length: 201 }, (_, at) => call(1, at))],
  ])('is refused with its place: %s', async (_, parts) => {
    const answer = await bring(visit(), file({ parts }));
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: { fields: object[] } }).error.fields).toEqual([
      { path: 'messages.0.parts', problem: 'invalid' },
    ]);
  });

  it.each([
    ['a long answer', [text(300_000), call(100_000), text(300_000)]],
    ['results of many tools', Array.from({ length: 24 }, (_, at) => call(100_000, at))],
  ])('that a page can show is accepted: %s', async (_, parts) => {
    expect((await bring(visit(), file({ parts }))).status).toBe(201);
  });
});

describe('A03: somebody who sends a file slowly', () => {
  const slow = (ann: Visitor) => {
    let end = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"format":'));
        end = () => controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const request = ann.request('/api/sessions/import', { method: 'POST', body, headers, duplex: 'half' } as never);
    return { answer: POST(request, paramsOf({ id: ['import'] })), end: () => end() };
  };

  it('keeps nobody else out', async () => {
    const ann = visit();
    const slowly = [1, 2].map((at) => asPeer(`198.51.100.${at}`, () => slow(ann)));
    const other = await asPeer('198.51.100.9', () => bring(new Visitor(), file({})));
    expect(other.status).toBe(201);
    for (const { end } of slowly) end();
    for (const { answer } of slowly) expect((await answer).status).toBe(400);
  });

  it('has two files under way from one address, and later others', async () => {
    const ann = visit();
    const from = <Result>(run: () => Result) => asPeer('203.0.113.5', run);
    const slowly = [1, 2].map(() => from(() => slow(ann)));
    expect((await from(() => bring(ann, file({})))).status).toBe(429);
    for (const { end } of slowly) end();
    for (const { answer } of slowly) await answer;
    expect((await from(() => bring(ann, file({})))).status).toBe(201);
  });
});
