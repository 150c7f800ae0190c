import { beforeEach, describe, expect, it } from 'vitest';
import * as route from '../../../app/api/sessions/[[...id]]/route.ts';
import * as shareRoute from '../../../app/api/shares/[[...id]]/route.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

describe('the sessions routes', () => {
  let ann: Visitor;
  beforeEach(() => {
    useServer(
      testServer({ parts: scripted(() => [...say('晴，适合散步'), finish()]), env: { LIMIT_PER_MINUTE: '100' } }),
    );
    ann = new Visitor();
  });

  const at = (handlers: Partial<Record<Method, unknown>>, base: string) => {
    return (who: Visitor, method: Method, path: string, json?: unknown): Promise<Response> => {
      const [pathname = ''] = path.split('?');
      const id = pathname.split('/').filter(Boolean);
      const handler = handlers[method] as (request: Request, context: unknown) => Promise<Response>;
      const request = who.request(`${base}${path}`, { method, ...(json !== undefined && { json }) });
      return handler(request, paramsOf(id.length > 0 ? { id } : {})).then((response) => who.keep(response));
    };
  };
  const sessions = at(route, '/api/sessions');
  const shares = at(shareRoute, '/api/shares');

  async function talked(text = '北京天气', id = crypto.randomUUID()): Promise<string> {
    await ann.chat(id, text);
    return id;
  }
  const list = async (query = '') =>
    (
      (await (await sessions(ann, 'GET', query)).json()) as {
        items: { id: string; title: string; isPinned: boolean }[];
      }
    ).items;

  it('list, search, rename, pin', async () => {
    const a = await talked('北京天气');
    const b = await talked('上海咖啡');
    expect((await list()).map(({ title }) => title)).toEqual(['上海咖啡', '北京天气']);
    expect(await list('?search=%E5%BA%B7')).toEqual([]);
    expect((await list('?search=京天')).map(({ id }) => id)).toEqual([a]);
    await sessions(ann, 'PATCH', `/${a}`, { title: '我的旅行', isPinned: true });
    expect((await list()).map(({ id }) => id)).toEqual([a, b]);
    expect((await list())[0]).toMatchObject({ title: '我的旅行', isPinned: true });
    expect(await codeOf(await sessions(ann, 'PATCH', `/${a}`, {}))).toEqual([400, 'bad_request']);
  });

  it('keep what a reader thought of an answer, tell it with the conversation, and export it', async () => {
    const id = await talked();
    const answer = async () => {
      const page = (await (await sessions(ann, 'GET', `/${id}`)).json()) as {
        messages: { id: string; role: string; metadata: { rating?: object } }[];
      };
      return page.messages.find(({ role }) => role === 'assistant');
    };
    const messageId = (await answer())?.id;
    const rate = (rating: object) => sessions(ann, 'PATCH', `/${id}`, { rating });
    expect((await rate({ messageId, vote: 'down', reason: ' 地点不对 ' })).status).toBe(200);
    expect((await answer())?.metadata.rating).toMatchObject({ vote: 'down', reason: '地点不对' });
    const file = await (await sessions(ann, 'GET', `/${id}/export`)).text();
    expect(file).toContain('地点不对');
    expect((await rate({ messageId, vote: null })).status).toBe(200);
    expect((await answer())?.metadata.rating).toBeUndefined();
    expect(await codeOf(await rate({ messageId: 'nobody', vote: 'up' }))).toEqual([404, 'not_found']);
    expect(await codeOf(await rate({ messageId, vote: 'sideways' }))).toEqual([400, 'bad_request']);
    expect(await codeOf(await rate({ messageId, vote: 'down', reason: 'x'.repeat(501) }))).toEqual([
      400,
      'bad_request',
    ]);
  });

  it('delete with undo', async () => {
    const id = await talked();
    expect((await sessions(ann, 'DELETE', `/${id}`)).status).toBe(200);
    expect(await list()).toEqual([]);
    expect(await codeOf(await sessions(ann, 'GET', `/${id}`))).toEqual([404, 'not_found']);
    expect((await sessions(ann, 'POST', `/${id}/restore`)).status).toBe(200);
    expect(await list()).toHaveLength(1);
  });

  it('export as JSON, import it again byte for byte, and export as Markdown', async () => {
    const id = await talked();
    const file = await (await sessions(ann, 'GET', `/${id}/export`)).text();
    await sessions(ann, 'DELETE', `/${id}`);
    const imported = await sessions(ann, 'POST', '/import', JSON.parse(file));
    expect([imported.status, await imported.json()]).toEqual([201, { id }]);
    expect(await (await sessions(ann, 'GET', `/${id}/export`)).text()).toBe(file);
    const markdown = await (await sessions(ann, 'GET', `/${id}/export?format=md`)).text();
    expect(markdown).toContain('# 北京天气');
    expect(markdown).toContain('晴，适合散步');
  });

  it('refuse a file whose messages do not hold together', async () => {
    const id = await talked();
    const file = (await (await sessions(ann, 'GET', `/${id}/export`)).json()) as { messages: unknown[] };
    const backwards = { ...file, messages: file.messages.toReversed() };
    expect(await codeOf(await sessions(ann, 'POST', '/import', backwards))).toEqual([400, 'bad_request']);
    expect(await codeOf(await sessions(ann, 'POST', '/import', { ...file, version: 2 }))).toEqual([400, 'bad_request']);
  });

  it('S10: give and delete all data of the visitor', async () => {
    await talked('a');
    await talked('b');
    const data = (await (await sessions(ann, 'GET', '/all')).json()) as { sessions: unknown[] };
    expect(data.sessions).toHaveLength(2);
    expect(await codeOf(await sessions(ann, 'DELETE', '', {}))).toEqual([400, 'bad_request']);
    expect(await (await sessions(ann, 'DELETE', '', { confirm: 'delete everything' })).json()).toEqual({ deleted: 2 });
    expect(await list()).toEqual([]);
  });

  it('share a snapshot with everybody until it is revoked', async () => {
    const id = await talked();
    const share = (await (await shares(ann, 'POST', '', { sessionId: id })).json()) as { id: string };
    const stranger = new Visitor();
    const seen = (await (await shares(stranger, 'GET', `/${share.id}`)).json()) as { messages: unknown[] };
    expect(seen.messages).toHaveLength(2);
    expect(await (await shares(ann, 'GET', `?sessionId=${id}`)).json()).toMatchObject({ items: [{ id: share.id }] });
    expect(await codeOf(await shares(stranger, 'DELETE', `/${share.id}`))).toEqual([404, 'not_found']);
    expect((await shares(ann, 'DELETE', `/${share.id}`)).status).toBe(200);
    expect(await codeOf(await shares(stranger, 'GET', `/${share.id}`))).toEqual([404, 'not_found']);
  });

  it('C19: assign a new identity for a forged, broken or over-long cookie', async () => {
    await talked();
    const good = ann.cookie;
    for (const cookie of [
      good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      good.replace(/=(.)/, (_, first) => (first === 'f' ? '=e' : '=f')),
      'wentu=',
      'wentu=a.b.c',
      `wentu=${'x'.repeat(100_000)}`,
      good.split('.').slice(0, 2).join('.'),
    ]) {
      ann.cookie = cookie;
      expect(await list()).toEqual([]);
      expect(ann.cookie).not.toBe(cookie);
    }
    ann.cookie = good;
    expect(await list()).toHaveLength(1);
  });
});
