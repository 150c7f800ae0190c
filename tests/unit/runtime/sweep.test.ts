import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DELETE as deleteSessions, GET as readSession } from '../../../app/api/sessions/[[...id]]/route.ts';
import { readConfig } from '../../../lib/config.ts';
import { useServer as asServer, paramsOf, Visitor } from '../api/fixtures.ts';
import { collected, finish, NEVER, say, scripted, testServer } from '../chat/fixtures.ts';

const DAY_MS = 86_400_000;
const WORD = 'canary-of-deletion';

describe('retention', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-sweep-'));
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(dir, { recursive: true, force: true });
  });

  async function talked(env: Record<string, string>) {
    let now = Date.UTC(2026, 10, 30);
    const { models } = scripted(() => [...say(`${WORD} 晴`), finish()]);
    const settings = { database: join(dir, 'a.db'), clock: () => now, env, parts: { models } };
    const server = asServer(testServer(settings));
    const [ann, id] = [new Visitor(), crypto.randomUUID()];
    await ann.chat(id, WORD);
    const pass = (days: number) => {
      now += days * DAY_MS;
    };
    return { server, ann, id, pass };
  }
  const onDisk = () => readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(WORD));

  it('R17: is 30 days unless the operator says otherwise; 0 keeps everything', () => {
    const retentionOf = (env: Record<string, string>) => readConfig(env).config.retention;
    expect(retentionOf({})).toEqual({ days: 30, keeps: ['pinned', 'shared', 'places'] });
    expect(retentionOf({ RETENTION_DAYS: '0', RETENTION_KEEP: 'none' })).toEqual({ days: 0, keeps: [] });
    expect(retentionOf({ RETENTION_KEEP: 'shared, Pinned' }).keeps).toEqual(['pinned', 'shared']);
    expect(readConfig({ RETENTION_KEEP: 'pined' }).notes).toMatchObject([{ variable: 'RETENTION_KEEP' }]);
  });

  it('R17: takes an old conversation away, from the disk as well, after its time and no sooner', async () => {
    const { server, pass } = await talked({});
    pass(29.9);
    expect(await server.sweep()).toMatchObject({ sessions: 0 });
    expect(onDisk()).not.toEqual([]);
    pass(0.2);
    expect(await server.sweep()).toMatchObject({ sessions: 1 });
    await server.store.close();
    expect(onDisk()).toEqual([]);
  });

  it('R17: lets everything stay where the operator set no age', async () => {
    const { server, pass } = await talked({ RETENTION_DAYS: '0' });
    pass(10_000);
    expect(await server.sweep()).toMatchObject({ sessions: 0 });
    await server.store.close();
  });

  it('R17: comes by itself in a server that stays up', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { server, pass } = await talked({});
    await server.lifecycle.start();
    pass(31);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(onDisk()).toEqual([]), { timeout: 10_000 });
    await server.lifecycle.stop();
  });

  it('A09: "Delete all my data" leaves nothing in the log of answers either', async () => {
    const { server, ann, id } = await talked({});
    const read = await readSession(ann.request(`/api/sessions/${id}`), paramsOf({ id: [id] }));
    const { messages } = (await read.json()) as { messages: { id: string; role: string }[] };
    const logged = messages.find(({ role }) => role === 'assistant')?.id ?? '';
    const log = await server.streams.read(logged, 0, NEVER);
    expect(JSON.stringify(log && (await collected(log)))).toContain(WORD);
    const json = { confirm: 'delete everything' };
    const gone = await deleteSessions(ann.request('/api/sessions', { method: 'DELETE', json }), paramsOf({}));
    expect(gone.status).toBe(200);
    expect(await server.streams.read(logged, 0, NEVER)).toBeNull();
    await vi.waitFor(() => expect(onDisk()).toEqual([]), { timeout: 10_000 });
    await server.store.close();
  });
});
