import { describe, expect, it } from 'vitest';
import { GET as getSweep } from '../../../app/api/cron/sweep/route.ts';
import { DELETE as deleteSession, POST as postSession } from '../../../app/api/sessions/[[...id]]/route.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const SECRET = 'secret-of-the-scheduler';
const UNDO_MS = 60 * 60_000;

describe('the sweep of a platform’s scheduler', () => {
  const sweep = (authorization?: string) =>
    getSweep(new Visitor().request('/api/cron/sweep', { headers: authorization ? { authorization } : {} }));

  it('does not exist without CRON_SECRET, and refuses whoever does not know it', async () => {
    useServer(testServer({}));
    expect(await codeOf(await sweep(`Bearer ${SECRET}`))).toEqual([404, 'not_found']);
    useServer(testServer({ env: { CRON_SECRET: SECRET } }));
    expect(await codeOf(await sweep())).toEqual([403, 'forbidden']);
    expect(await codeOf(await sweep(`Bearer ${SECRET}x`))).toEqual([403, 'forbidden']);
    expect((await sweep(`Bearer ${SECRET}`)).status).toBe(204);
  });

  it('removes for good what was deleted an hour ago, and ends turns whose process died', async () => {
    let now = Date.UTC(2026, 10, 30);
    const parts = scripted(() => [...say('晴'), finish()]);
    const { store, lifecycle } = useServer(testServer({ parts, clock: () => now, env: { CRON_SECRET: SECRET } }));
    await lifecycle.start();
    const [ann, id, left] = [new Visitor(), crypto.randomUUID(), crypto.randomUUID()];
    await ann.chat(id, '北京天气');
    const text = '上海天气';
    const userMessage = { id: crypto.randomUUID(), parts: [{ type: 'text', text }], metadata: {}, text };
    const turn = { owner: 'ben', sessionId: left, userMessage, title: text, producer: 'gone' };
    await store.beginTurn({ ...turn, assistantId: crypto.randomUUID(), now, leaseUntil: now + 12_000 });
    await deleteSession(ann.request(`/api/sessions/${id}`, { method: 'DELETE' }), paramsOf({ id: [id] }));
    now += UNDO_MS + 1;
    expect((await sweep(`Bearer ${SECRET}`)).status).toBe(204);
    const restore = ann.request(`/api/sessions/${id}/restore`, { method: 'POST' });
    expect(await codeOf(await postSession(restore, paramsOf({ id: [id, 'restore'] })))).toEqual([404, 'not_found']);
    expect(await store.purgeDeleted(now)).toBe(0);
    expect((await store.getSession('ben', left))?.runningId).toBeNull();
  });

  it('says 503 when the database fails', async () => {
    const server = useServer(testServer({ env: { CRON_SECRET: SECRET } }));
    await server.store.close();
    server.store.purgeDeleted = () => Promise.reject(new Error('gone'));
    expect((await sweep(`Bearer ${SECRET}`)).status).toBeGreaterThanOrEqual(500);
  });
});
