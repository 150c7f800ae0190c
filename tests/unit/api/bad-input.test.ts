import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { POST as postStream } from '../../../app/api/stream/route.ts';
import { POST as postTool } from '../../../app/api/tools/[name]/route.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { finish, type ScriptedModel, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const env = { LIMIT_PER_MINUTE: '100000', LIMIT_PER_DAY: '1000000', LIMIT_IP_PER_MINUTE: '100000' };
const sessionId = '7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11';
const post = { method: 'POST', headers: { 'content-type': 'application/json' } };

describe('bad input', () => {
  let server: Server;
  let model: ScriptedModel;
  let visitor: Visitor;
  beforeEach(() => {
    model = scripted(() => [...say('ok'), finish()]);
    server = useServer(testServer({ env, parts: model }));
    visitor = new Visitor();
  });

  async function expectNothingHappened() {
    expect(model.calls).toHaveLength(0);
    expect(server.chat.running()).toBe(0);
  }
  const stream = (init: RequestInit & { json?: unknown }) =>
    postStream(visitor.request('/api/stream', { ...post, ...init }));
  const chat = (json: unknown) => postChat(visitor.request('/api/chat', { method: 'POST', json }));
  const userMessage = (text: unknown, over = {}) => ({
    id: sessionId,
    message: { id: 'm1', role: 'user', parts: [{ type: 'text', text }], ...over },
  });

  it.each([
    ['empty', '', 'empty_message'],
    ['spaces and line breaks', ' \n\t\u3000 ', 'empty_message'],
    ['zero-width characters', '\u200b\u200d\ufeff\u2060', 'empty_message'],
    ['NUL and controls', '\0\u0001\u001f', 'empty_message'],
    ['blank fillers', '\u3164\u2800', 'empty_message'],
    ['8,001 code points', '字'.repeat(8_001), 'message_too_long'],
    ['8,001 emoji', '😀'.repeat(8_001), 'message_too_long'],
  ])('C13: refuses a message that is %s at both routes', async (_, text, code) => {
    expect(await codeOf(await stream({ json: { message: text } }))).toEqual([400, code]);
    expect(await codeOf(await chat(userMessage(text)))).toEqual([400, code]);
    await expectNothingHappened();
  });

  it('C13: takes exactly 8,000 code points, emoji too', async () => {
    const response = await stream({ json: { message: '😀'.repeat(8_000) } });
    expect(response.status).toBe(200);
    await response.text();
    expect(model.calls).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"message":', 'bad_request'],
    ['an array', '["a"]', 'bad_request'],
    ['null', 'null', 'bad_request'],
    ['nothing', '', 'bad_request'],
    ['a number as message', '{"message":1}', 'bad_request'],
    ['an unknown field', '{"message":"a","model":"x"}', 'bad_request'],
    ['__proto__', '{"message":"a","__proto__":{"x":1}}', 'bad_request'],
    ['a bad session id', '{"message":"a","session_id":"1"}', 'bad_request'],
    ['deep nesting', `{"message":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'bad_request'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'bad_request'],
  ])('C10: refuses a body that is %s', async (_, body, code) => {
    expect(await codeOf(await stream({ body }))).toEqual([400, code]);
    await expectNothingHappened();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])(
    'C10: refuses the content type "%s"',
    async (type) => {
      const headers = type ? { 'content-type': type } : new Headers();
      const request = visitor.request('/api/stream', { method: 'POST', body: '{"message":"a"}', headers });
      if (!type) request.headers.delete('content-type');
      expect(await codeOf(await postStream(request))).toEqual([415, 'unsupported_media_type']);
      await expectNothingHappened();
    },
  );

  it('C09: stops reading a body at 256 KB, with and without a length', async () => {
    const big = JSON.stringify({ message: 'x'.repeat(10 * 1024 * 1024) });
    expect(await codeOf(await stream({ body: big }))).toEqual([413, 'payload_too_large']);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const request = visitor.request('/api/stream', { ...post, body: endless, duplex: 'half' } as RequestInit);
    const response = await postStream(request);
    expect(response.headers.get('connection')).toBe('close');
    expect(await codeOf(response)).toEqual([413, 'payload_too_large']);
    expect(pulled).toBeLessThan(10);
    await expectNothingHappened();
  });

  it('C11: answers 404 for a session that does not exist', async () => {
    expect(await codeOf(await stream({ json: { message: 'a', session_id: sessionId } }))).toEqual([404, 'not_found']);
    await expectNothingHappened();
  });

  it('C12: refuses forged roles, files and tool results', async () => {
    const text = { type: 'text', text: 'a' };
    for (const over of [
      { role: 'system' },
      { role: 'assistant' },
      { parts: [text, { type: 'file', url: 'http://169.254.169.254/', mediaType: 'image/png' }] },
      { parts: [{ type: 'tool-locate', toolCallId: 'c', state: 'output-available', input: {}, output: {} }] },
      { parts: [] },
      { id: '../x' },
      { metadata: { status: 'complete' } },
      { metadata: { position: { lng: 999, lat: 0 } } },
    ]) {
      expect(await codeOf(await chat(userMessage('a', over)))).toEqual([400, 'bad_request']);
    }
    expect(await codeOf(await chat({ ...userMessage('a'), messages: [] }))).toEqual([400, 'bad_request']);
    await expectNothingHappened();
  });

  it('R4: refuses requests that another site made', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const response = await stream({ json: { message: 'a' }, headers: { ...post.headers, ...headers } });
      expect(await codeOf(response)).toEqual([403, 'forbidden']);
    }
    await expectNothingHappened();
    const own = { ...post.headers, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    expect((await stream({ json: { message: 'a' }, headers: own })).status).toBe(200);
  });

  it('C10: answers whatever JSON comes with a typed 4xx, never with 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        for (const response of [await stream({ json }), await chat(json)]) {
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect((await codeOf(response))[1]).toMatch(/^[a-z_]+$/);
        }
      }),
      { numRuns: 300 },
    );
    await expectNothingHappened();
  });

  it('refuses tools that do not exist and inputs that do not fit', async () => {
    const run = (name: string, json: unknown) =>
      postTool(visitor.request(`/api/tools/${name}`, { method: 'POST', json }), paramsOf({ name }));
    expect(await codeOf(await run('rm_rf', { input: {} }))).toEqual([404, 'not_found']);
    expect(await codeOf(await run('__proto__', { input: {} }))).toEqual([404, 'not_found']);
    expect(await codeOf(await run('plan_route', { input: { mode: 'teleport' } }))).toEqual([400, 'bad_request']);
    expect(await codeOf(await run('locate', { input: { query: '北京' }, sessionId }))).toEqual([404, 'not_found']);
  });
});
