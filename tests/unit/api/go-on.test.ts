import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postStop } from '../../../app/api/chat/[id]/stop/route.ts';
import { GET as getSessions } from '../../../app/api/sessions/[[...id]]/route.ts';
import { POST as postStream } from '../../../app/api/stream/route.ts';
import type { StreamChatEvent } from '../../../lib/chat/events.ts';
import { ownerOf } from '../../../lib/http/owner-cookie.ts';
import { finish, type ScriptedModel, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer } from './fixtures.ts';

const TOKEN = 'x-wentu-token';

describe('a program that continues its conversation', () => {
  let model: ScriptedModel;
  beforeEach(() => {
    model = scripted(() => [...say('好'), finish()]);
    useServer(testServer({ parts: model, env: { LIMIT_PER_MINUTE: '50', MCP_TOKEN: 'm'.repeat(20) } }));
  });

  /** As a program in any language sends it: no cookie jar, no browser headers. */
  const send = (json: unknown, headers: Record<string, string> = {}) =>
    postStream(
      new Request('http://localhost:3000/api/stream', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/x-ndjson', ...headers },
        body: JSON.stringify(json),
      }),
    );
  const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });
  const begin = async (message = '喀什在哪里？') => {
    const response = await send({ message });
    const [start = ''] = (await response.text()).split('\n');
    const { session_id } = JSON.parse(start) as StreamChatEvent;
    return { token: response.headers.get(TOKEN), cookie: response.headers.get('set-cookie'), session_id };
  };

  it('gets a token in the header of the answer, and continues with it', async () => {
    const { token, session_id } = await begin();
    const response = await send({ message: '那里几点了？', session_id }, bearer(token));
    expect(response.status).toBe(200);
    await response.text();
    expect(JSON.stringify(model.calls[1]?.prompt)).toContain('喀什在哪里？');
    expect(response.headers.get(TOKEN)).toBe(token);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('may send the cookie back instead, and gets no token then', async () => {
    const { cookie, session_id } = await begin();
    const response = await send({ message: '那里几点了？', session_id }, { cookie: cookie?.split(';')[0] ?? '' });
    expect([response.status, response.headers.get(TOKEN)]).toEqual([200, null]);
    await response.text();
  });

  it('can use the token at the other routes, too', async () => {
    const { token, session_id } = await begin();
    const request = (path: string, method: string) =>
      new Request(`http://localhost:3000${path}`, { method, headers: bearer(token) });
    const list = await getSessions(request('/api/sessions', 'GET'), paramsOf({}));
    expect(((await list.json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([session_id]);
    const stop = await postStop(request(`/api/chat/${session_id}/stop`, 'POST'), paramsOf({ id: session_id }));
    expect(await stop.json()).toEqual({ isStopping: false });
  });

  it("gets 404 with what to send back if it has no token, a forged one, or somebody else's", async () => {
    const { token, session_id } = await begin();
    const other = (await begin('Where is Kashgar?')).token;
    const forged = token?.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) ?? null;
    for (const headers of [
      {},
      bearer(forged),
      bearer(other),
      bearer('x'.repeat(5_000)),
      { authorization: 'Basic eA==' },
    ]) {
      const response = await send({ message: 'mine, please', session_id }, headers);
      expect(response.status).toBe(404);
      const body = (await response.json()) as { code: string; fix: string };
      expect(body.code).toBe('not_found');
      expect(body.fix).toContain(TOKEN);
      expect(body.fix).toContain('Authorization: Bearer');
    }
    expect(model.calls).toHaveLength(2);
  });

  it('is told the token with a refusal, so that a second try is the same visitor', async () => {
    const refused = await send({ message: '' });
    const token = refused.headers.get(TOKEN);
    expect(await codeOf(refused)).toEqual([400, 'empty_message']);
    const again = await send({ message: '好了' }, bearer(token));
    expect([again.status, again.headers.get(TOKEN)]).toEqual([200, token]);
    await again.text();
  });

  it('never shows a token to a page in a browser', async () => {
    const headers: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost:3000' },
      { cookie: 'wentu=none' },
    ];
    for (const sent of headers) {
      const response = await send({ message: '好' }, { host: 'localhost:3000', ...sent });
      expect([response.status, response.headers.get(TOKEN)]).toEqual([200, null]);
      await response.text();
    }
  });

  it('a token meant for another kind of route does not displace the cookie, and an old one is renewed', () => {
    const now = 1_764_000_000_000;
    const mine = ownerOf(null, ['s'], false, now);
    const cookie = mine.setCookie?.split(';')[0] ?? '';
    expect(ownerOf(cookie, ['s'], false, now, `Bearer ${'m'.repeat(20)}`)).toMatchObject({ id: mine.id, isNew: false });
    const later = ownerOf(null, ['s'], false, now + 40 * 86_400_000, `bearer ${mine.token}`);
    expect(later).toMatchObject({ id: mine.id, isNew: false });
    expect(later.token).not.toBe(mine.token);
  });
});
