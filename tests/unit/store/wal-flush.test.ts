import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../lib/store/engine.ts';
import { createSqlStore } from '../../../lib/store/sql-store.ts';
import { sqliteEngine } from '../../../lib/store/sqlite.ts';
import { createWalFlush } from '../../../lib/store/wal-flush.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-wal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('flushing the write-ahead log', () => {
  /** Flushes that end when the test says so. */
  function controlled() {
    const path = join(dir, 'a.db');
    writeFileSync(`${path}-wal`, '');
    const begun: PromiseWithResolvers<void>[] = [];
    const wal = createWalFlush(path, () => {
      const flush = Promise.withResolvers<void>();
      begun.push(flush);
      return flush.promise;
    });
    return { wal, begun };
  }
  const soon = () => new Promise((resolve) => setImmediate(resolve));

  it('serves all who came while one flush ran by one more, begun after they came', async () => {
    const { wal, begun } = controlled();
    const done: string[] = [];
    const flush = (name: string) => wal.flush().then(() => done.push(name));
    const first = flush('first');
    await soon();
    const rest = Promise.all([flush('second'), flush('third')]);
    await soon();
    expect(begun).toHaveLength(1);
    begun[0]?.resolve();
    await first;
    await soon();
    expect([begun.length, done]).toEqual([2, ['first']]);
    begun[1]?.resolve();
    await rest;
    expect([begun.length, done]).toEqual([2, ['first', 'second', 'third']]);
    wal.close();
  });

  it('tells those who waited for a failed flush, and tries anew for the next', async () => {
    const { wal, begun } = controlled();
    const failing = wal.flush();
    await soon();
    const next = wal.flush();
    begun[0]?.reject(new Error('EIO'));
    await expect(failing).rejects.toThrow('EIO');
    await soon();
    begun[1]?.resolve();
    await expect(next).resolves.toBeUndefined();
    wal.close();
  });

  it('K1: what the store acknowledges has been flushed before; partial answers need not be', async () => {
    const path = join(dir, 'b.db');
    const real = sqliteEngine(path);
    let flushes = 0;
    const flush = async () => {
      await real.flush?.();
      flushes += 1;
    };
    const engine: Engine = { kind: 'sqlite', connect: real.connect, flush };
    const store = createSqlStore(engine, Date.now);
    const ids = { sessionId: crypto.randomUUID(), assistantId: crypto.randomUUID(), leaseUntil: 9e12, now: 1 };
    const userMessage = { id: 'm', parts: [{ type: 'text', text: '问' }], metadata: {}, text: '问' };
    const begun = await store.beginTurn({ ...ids, owner: 'ann', userMessage, title: '问', producer: 'p' });
    expect([begun.kind, flushes]).toEqual(['started', 1]);
    const answer = { ...ids, fence: 1, parts: [], metadata: {}, text: '' };
    await store.saveTurn({ ...answer, status: 'running' });
    expect(flushes).toBe(1);
    await store.saveTurn({ ...answer, status: 'complete' });
    expect(flushes).toBe(2);
    await store.close();
  });

  it('a flush that fails is a storage error for the caller', async () => {
    const { connect } = sqliteEngine(join(dir, 'c.db'));
    const flush = () => Promise.reject(new Error('EIO'));
    const store = createSqlStore({ kind: 'sqlite', connect, flush }, Date.now);
    await expect(store.deleteOwner('ann')).rejects.toMatchObject({ code: 'storage_unavailable' });
    await store.close();
  });
});
