import { afterAll, describe, expect, it } from 'vitest';
import { createStore } from '../../lib/store/index.ts';
import { createMemoryStreamLog } from '../../lib/streams/memory.ts';
import { finish, say, scripted, testServer } from '../unit/chat/fixtures.ts';
import { onEngine } from './engines.ts';

/** Two processes in miniature: a store and a stream log each, with nothing but the database between them. */
onEngine('two instances with PostgreSQL and no Redis', 'TEST_POSTGRES_URL', (url) => {
  describe('two instances with PostgreSQL and no Redis', () => {
    const stores = [0, 1].map(() => createStore({ kind: 'postgres', url }));
    afterAll(() => Promise.all(stores.map((store) => store.close())));

    const slow = () =>
      scripted(async function* (options) {
        yield* say('慢慢').slice(0, 2);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 20_000);
          options.abortSignal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        });
        yield finish();
      });
    const servers = stores.map((store) =>
      testServer({ parts: { ...slow(), store, streams: createMemoryStreamLog() } }),
    );
    const owner = `owner-${crypto.randomUUID()}`;
    const begin = (at: number) =>
      servers[at]?.chat.start({
        owner,
        requestId: 'r',
        sessionId: crypto.randomUUID(),
        message: { id: crypto.randomUUID(), text: '数数', metadata: {} },
      });

    it.each([
      [0, 1],
      [1, 0],
    ])('D04: an answer that instance %i produces is stopped at instance %i within a second', async (here, there) => {
      const started = await begin(here);
      if (!started) throw new Error('not started');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const from = performance.now();
      expect(await servers[there]?.chat.stop(owner, started.sessionId)).toBe(true);
      await started.done;
      expect(performance.now() - from).toBeLessThan(1_000);
      const kept = await stores[there]?.getMessage(owner, started.sessionId, started.assistantId);
      expect(kept?.status).toBe('stopped');
      // The stop request is for that answer, and disappears with it.
      expect(await servers[there]?.chat.stop(owner, started.sessionId)).toBe(false);
    });

    it('a stranger stops nothing', async () => {
      const started = await begin(0);
      if (!started) throw new Error('not started');
      await expect(servers[1]?.chat.stop('somebody', started.sessionId)).rejects.toMatchObject({ code: 'not_found' });
      await servers[0]?.chat.stop(owner, started.sessionId);
      await started.done;
    });
  });
});
