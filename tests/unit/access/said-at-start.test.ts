import { afterEach, describe, expect, it, vi } from 'vitest';
import * as health from '../../../app/api/health/route.ts';
import { GET as listSessions } from '../../../app/api/sessions/[[...id]]/route.ts';
import { boot } from '../../../lib/runtime/boot.ts';
import { noteListening } from '../../../lib/runtime/open-site.ts';
import { useServer as asServer, paramsOf, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';

/** With a key whose service is not asked: nothing listens there. */
const KEY = { DASHSCOPE_API_KEY: 'sk-0000000000000000', DASHSCOPE_BASE_URL: 'http://127.0.0.1:9/v1' };
const EVENTS = ['unhandledRejection', 'SIGTERM', 'SIGINT'] as const;

describe('a site with a key', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Starts it as a server does; what it tells the operator, and a stranger. */
  async function started(env: Record<string, string>, host: string) {
    const before = EVENTS.map((event) => new Set(process.listeners(event as 'SIGTERM')));
    const logged: string[] = [];
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const server = asServer(testServer({ env, log: (level, event) => void logged.push(`${level} ${event}`) }));
    noteListening(host);
    await boot();
    for (const [at, event] of EVENTS.entries()) {
      const added = process.listeners(event as 'SIGTERM').filter((listener) => !before[at]?.has(listener));
      for (const listener of added) process.removeListener(event, listener);
    }
    const said = told.mock.calls.map(([text]) => String(text)).join('');
    const state = (await (await health.GET(new Visitor().request('/api/health'))).json()) as { access?: string };
    const stranger = await listSessions(new Visitor().request('/api/sessions'), paramsOf({}));
    await server.lifecycle.stop();
    return { said, logged, health: state.access, stranger: stranger.status };
  }

  it('A08: that is open to everybody says so at its start, in the log and in its health', async () => {
    const { said, logged, health: access, stranger } = await started(KEY, '0.0.0.0');
    expect(said).toContain('is open to everybody');
    expect(said).toContain('ACCESS_CODE');
    expect(logged).toContain('warn access.open');
    expect([access, stranger]).toEqual(['open', 200]);
  });

  it.each([
    ['an access code', { ACCESS_CODE: 'longer than eight' }, '0.0.0.0', 401],
    ['listening to this machine alone', {}, '127.0.0.1', 200],
  ])('A08: is closed by %s, and says nothing of the kind', async (_, env, host, status) => {
    const { said, logged, health: access, stranger } = await started({ ...KEY, ...env }, host);
    expect(said).not.toContain('open to everybody');
    expect(logged).not.toContain('warn access.open');
    expect([access, stranger]).toEqual([undefined, status]);
  });
});
