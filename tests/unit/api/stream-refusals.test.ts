import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { POST as postStream } from '../../../app/api/stream/route.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { useServer, Visitor } from './fixtures.ts';

interface Refusal {
  error: string;
  fix: string;
  [name: string]: unknown;
}

describe('a refusal of POST /api/stream', () => {
  beforeEach(() => {
    useServer(testServer({ parts: scripted(() => [...say('ok'), finish()]), env: { LIMIT_PER_MINUTE: '50' } }));
  });

  const refused = async (json: unknown, headers: Record<string, string> = {}): Promise<[number, Refusal]> => {
    const response = await postStream(new Visitor().request('/api/stream', { method: 'POST', json, headers }));
    return [response.status, (await response.json()) as Refusal];
  };
  const isChinese = ({ error, fix }: Refusal) => [error, fix].map((text) => /\p{Script=Han}/u.test(text));

  it('has the form of the error event: error and fix are strings, code and retryable beside them, no ids', async () => {
    const [status, body] = await refused({ message: '南京', session_id: crypto.randomUUID() });
    expect(status).toBe(404);
    expect(body).toEqual({
      type: 'error',
      error: '不存在',
      code: 'not_found',
      fix: expect.any(String),
      retryable: false,
      request_id: expect.any(String),
    });
  });

  it.each([
    [{ message: '明天呢', sessionId: 'x' }, 'sessionId', 'unknown', '请求无效：未知字段 sessionId'],
    [
      { message: 'and tomorrow', temperature: 0 },
      'temperature',
      'unknown',
      'Invalid request: unknown field temperature',
    ],
    [{ session_id: crypto.randomUUID() }, 'message', 'missing', '请求无效：缺少字段 message'],
    [{ message: '明天呢', session_id: '12' }, 'session_id', 'invalid', '请求无效：字段 session_id 无效'],
    [{ message: { text: 'hi' } }, 'message', 'invalid', '请求无效：字段 message 无效'],
    [{ message: 'bonjour', locale: 'fr' }, 'locale', 'invalid', 'Invalid request: invalid field locale'],
    [[1, 2], '', 'invalid', '请求无效'],
  ])('names the field of %j', async (json, path, problem, error) => {
    const [status, body] = await refused(json);
    expect([status, body.code, body.error]).toEqual([400, 'bad_request', error]);
    expect(body.fields).toEqual([{ path, problem }]);
  });

  it('names nested fields of /api/chat by their whole path', async () => {
    const part = { type: 'text', text: 'a', colour: 'red' };
    const message = { id: 'm', role: 'user', parts: [part], metadata: { view: { zoom: 'near' }, mood: 1 } };
    const json = { id: crypto.randomUUID(), message };
    const response = await postChat(new Visitor().request('/api/chat', { method: 'POST', json }));
    const { error } = (await response.json()) as { error: { fields: { path: string }[] } };
    const paths = error.fields.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['message.parts.0.colour', 'message.metadata.mood']));
  });

  it('is written in the language of the message, else as the request asks, else in Chinese', async () => {
    const en = { 'accept-language': 'en-GB,en;q=0.8,zh;q=0.1' };
    const zh = { 'accept-language': 'zh-TW' };
    expect(isChinese((await refused({ message: '桂林', x: 1 }, en))[1])).toEqual([true, true]);
    expect(isChinese((await refused({ message: 'Guilin please', x: 1 }, zh))[1])).toEqual([false, false]);
    expect(isChinese((await refused({ message: '42', x: 1 }, en))[1])).toEqual([false, false]);
    expect(isChinese((await refused({ message: '42', locale: 'zh', x: 1 }, en))[1])).toEqual([true, true]);
    expect(isChinese((await refused({ message: ' ' }, en))[1])).toEqual([false, false]);
    expect(isChinese((await refused('no object', en))[1])).toEqual([false, false]);
    expect(isChinese((await refused({ message: ' ' }))[1])).toEqual([true, true]);
    expect(isChinese((await refused({ message: ' ' }, { 'accept-language': '*' }))[1])).toEqual([true, true]);
  });

  it('has this form before the body is read, too', async () => {
    const [status, body] = await refused({ message: 'hello there' }, { origin: 'https://evil.example' });
    expect([status, body.code, typeof body.error]).toEqual([403, 'forbidden', 'string']);
  });

  it('shows a field name no longer than one can read, and no more than five', async () => {
    const [, body] = await refused({
      message: 'hi you',
      ...Object.fromEntries([...'abcdefgh'].map((x) => [x.repeat(5_000), 1])),
    });
    expect(body.fields).toHaveLength(5);
    expect(body.error.length).toBeLessThan(600);
  });
});
