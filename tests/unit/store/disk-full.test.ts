import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { toAppError } from '../../../lib/errors/to-app-error.ts';
import { health } from '../../../lib/http/health.ts';
import { isDiskFull } from '../../../lib/store/disk-full.ts';
import { createSqlStore } from '../../../lib/store/sql-store.ts';
import { sqliteEngine } from '../../../lib/store/sqlite.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';

const PAGES = 90;
let dir = '';
let now = 0;
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function fullSoon() {
  dir = mkdtempSync(join(tmpdir(), 'wentu-full-'));
  const path = join(dir, 'a.db');
  return {
    path,
    store: createSqlStore(
      sqliteEngine(path, () => {}, { maxPages: PAGES }),
      () => now,
    ),
  };
}

const turn = (at: number, bytes: number) => ({
  owner: 'ann',
  sessionId: crypto.randomUUID(),
  userMessage: { id: `m${at}`, parts: [{ type: 'text', text: 'x'.repeat(bytes) }], metadata: {}, text: '' },
  title: 't',
  assistantId: `a${at}`,
  producer: 'p',
  leaseUntil: 1,
  now: 1,
});

describe('a full disk', () => {
  it('A15: is said as what it is, keeps what was stored, and is noticed when there is room again', async () => {
    const { store } = fullSoon();
    const failures: string[] = [];
    const kept: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      const next = turn(at, 60_000);
      await store.beginTurn(next).then(
        () => kept.push(next.sessionId),
        (error) => failures.push(toAppError(error).code),
      );
    }
    expect(kept.length).toBeGreaterThan(1);
    expect(new Set(failures)).toEqual(new Set(['storage_full']));
    const server = testServer({ parts: { ...scripted(() => [...say('ok'), finish()]), store } });
    expect(await (await health(server)).json()).toMatchObject({ status: 'down', reason: 'storage_full' });
    expect((await health(server)).status).toBe(503);
    for (const id of kept) expect(await store.getSession('ann', id)).not.toBeNull();
    await store.deleteOwner('ann');
    expect((await health(server)).status).toBe(503);
    now += 31_000;
    expect(await (await health(server)).json()).toMatchObject({ status: 'up' });
    await store.beginTurn(turn(99, 1_000));
    await store.close();
  });

  it.each([
    [
      'SQLite',
      () =>
        errorOf(() =>
          new DatabaseSync(':memory:').exec(
            'PRAGMA max_page_count=2; CREATE TABLE a(b); CREATE TABLE c(d); CREATE TABLE e(f)',
          ),
        ),
    ],
    ['the file system', () => Object.assign(new Error('x'), { code: 'ENOSPC' })],
    ['a quota', () => Object.assign(new Error('x'), { code: 'EDQUOT' })],
    ['PostgreSQL', () => Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['what grew out of it', () => new Error('rollback', { cause: Object.assign(new Error(), { code: 'ENOSPC' }) })],
  ])('is recognised from %s', (_, make) => expect(isDiskFull(make())).toBe(true));

  it.each([
    new Error('no space left in the title'),
    Object.assign(new Error(), { errcode: 5 }),
    null,
    'ENOSPC',
    undefined,
  ])('is not seen in %s', (error) => expect(isDiskFull(error)).toBe(false));
});

function errorOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('did not fail');
}
