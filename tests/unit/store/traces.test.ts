import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import { createEraser } from '../../../lib/store/eraser.ts';
import { createStore } from '../../../lib/store/index.ts';
import { sqliteEngine } from '../../../lib/store/sqlite.ts';
import { backUp } from '../../../lib/store/sqlite-backup.ts';
import type { Store } from '../../../lib/store/store.ts';

const T0 = 1_764_000_000_000;
const CANARY = 'canary-of-deletion';

describe('what is left on the disk', () => {
  let parent: string;
  let dir: string;
  let path: string;
  let store: Store;
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'wentu-traces-'));
    dir = join(parent, 'data');
    path = join(dir, 'a.db');
    store = createStore({ kind: 'sqlite', path }, () => T0);
    await store.open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(parent, { recursive: true, force: true });
  });

  /** How often the word is in each file of the folder that has it at all. */
  function found(word = CANARY): Record<string, number> {
    const counts = readdirSync(dir).map((name) => [name, occurrences(readFileSync(join(dir, name)), word)] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
  function occurrences(bytes: Buffer, word: string): number {
    let count = 0;
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) count += 1;
    return count;
  }
  /** Conversations of changing length, so that rows move between pages; answers grow as they do while they stream. */
  async function fill(owner: string, word: string, conversations = 60): Promise<string[]> {
    const ids = [];
    for (let at = 0; at < conversations; at += 1) {
      const sessionId = crypto.randomUUID();
      ids.push(sessionId);
      for (let turn = 0; turn < 2; turn += 1) {
        const text = `${word} ${at} ${'q'.repeat((at * 37) % 900)}`;
        const userMessage = { id: crypto.randomUUID(), parts: [{ type: 'text', text }], metadata: {}, text };
        const base = { sessionId, assistantId: crypto.randomUUID(), leaseUntil: T0, now: T0 + at };
        const begun = await store.beginTurn({ ...base, owner, userMessage, title: text, producer: 'p' });
        if (begun.kind !== 'started') throw new Error(begun.kind);
        for (const [status, length] of [
          ['running', 100],
          ['running', 2_000],
          ['complete', (at * 211) % 7_000],
        ] as const) {
          const answer = `${word} ${'a'.repeat(length)}`;
          const parts = [{ type: 'text', text: answer }];
          await store.saveTurn({ ...base, fence: begun.fence, parts, metadata: {}, status, text: answer });
        }
      }
      if (at % 7 === 0) await store.createShare(owner, sessionId, crypto.randomUUID(), T0);
    }
    const at = { lng: 121.47, lat: 31.23 };
    const place = { id: 'p', listId: 'l', name: word, kind: 'cafe', at, note: word, savedAt: T0 };
    const list = { id: 'l', name: word, color: '#123456', createdAt: T0 };
    await store.putSaved(owner, { lists: [list], places: [place] }, { lists: 9, places: 9 });
    const report = {
      place: { name: word, kind: 'cafe', at },
      problem: 'hours',
      note: word,
      at: new Date(T0).toISOString(),
    };
    await store.reportPlace(owner, crypto.randomUUID(), report, { ofOwner: 99, ofAll: 999 });
    return ids;
  }
  async function copyNow(): Promise<void> {
    await store.close();
    const database = new DatabaseSync(path);
    await backUp(database, path);
    database.close();
    await store.open();
  }

  it('A09: nothing of an owner whose data were deleted, in the database, its log and its backup', async () => {
    // Many small changes in turn: rows of both lie on the same pages, and move when these divide.
    for (let round = 0; round < 40; round += 1) {
      await fill('ann', CANARY, 3);
      await fill('ben', 'words-that-stay', 3);
    }
    await copyNow();
    expect(Object.keys(found()).sort()).toEqual(['a.db', 'a.db.backup']);
    await store.deleteOwner('ann');
    await vi.waitFor(() => expect(found()).toEqual({}), { timeout: 20_000, interval: 50 });
    expect(Object.keys(found('words-that-stay'))).toContain('a.db.backup');
    expect((await store.usage('ben')).sessions).toBe(120);
  });

  it('A09: nothing of a conversation that was deleted and can no longer be restored', async () => {
    const [first = '', ...rest] = await fill('ann', 'words-that-stay', 30);
    const [gone = ''] = await fill('eve', CANARY, 1);
    await store.removeSaved('eve', { lists: ['l'], places: ['p'] });
    await store.deleteSession('eve', gone, T0);
    expect(await store.restoreSession('eve', gone)).toBe(true);
    await store.deleteSession('eve', gone, T0);
    await store.purgeDeleted(T0 + 1);
    await store.removeExpired({ before: T0 + 1, keeps: ['pinned', 'shared', 'places'] });
    await store.close();
    expect(found()).toEqual({});
    await store.open();
    expect([await store.getSession('ann', first), rest.length]).not.toContain(null);
  });

  it('A09: nothing that an earlier version deleted without overwriting it', async () => {
    await fill('ann', CANARY, 20);
    await store.close();
    const old = new DatabaseSync(path);
    // As files were made before: without room for vacuuming, and nothing overwritten.
    old.exec('PRAGMA auto_vacuum = NONE; VACUUM; PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON');
    for (const table of ['sessions', 'saved_places', 'saved_lists', 'place_reports']) old.exec(`delete from ${table}`);
    old.close();
    expect(found()['a.db']).toBeGreaterThan(0);
    await store.open();
    expect(found()).toEqual({});
    await store.close();
    // Once is enough: opening again leaves the file as it is.
    const before = statSync(path).mtimeMs;
    const again = new DatabaseSync(path);
    expect(again.prepare('PRAGMA auto_vacuum').get()).toEqual({ auto_vacuum: 2 });
    again.close();
    expect(statSync(path).mtimeMs).toBe(before);
  });

  it('A09: nothing of what the database copied when it moved rows between pages', async () => {
    const engine = sqliteEngine(join(dir, 'b.db'));
    const db = await engine.connect();
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const length = (text: string) => Number.parseInt(hash(text).slice(0, 6), 16) % 700;
    await sql`create table rows (id text primary key, body text)`.execute(db);
    await sql`create index rows_by_body on rows (id, body)`.execute(db);
    for (let at = 0; at < 800; at += 1) {
      const [id, word] = [hash(`${at}`).slice(0, 16), at % 3 === 0 ? CANARY : 'words-that-stay'];
      await sql`insert into rows values (${id}, ${word + 'z'.repeat(length(`r${at}`))})`.execute(db);
      await sql`update rows set body = ${word + 'w'.repeat(length(`s${at}`))} where id = ${id}`.execute(db);
    }
    await sql`delete from rows where body like ${`${CANARY}%`}`.execute(db);
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    expect(found()).toHaveProperty(['b.db']);
    await engine.erase?.(db);
    expect(found()).toEqual({});
    expect(found('words-that-stay')).toHaveProperty(['b.db']);
    await db.destroy();
  });

  it('A09: files are for their user alone, whatever the umask, also those of earlier versions', async () => {
    await fill('ann', 'words-that-stay', 1);
    await copyNow();
    const places = createPlaceStore({ kind: 'sqlite', path });
    await places.open();
    const modes = () =>
      Object.fromEntries(readdirSync(dir).map((name) => [name, (statSync(join(dir, name)).mode & 0o777).toString(8)]));
    expect(new Set(Object.values(modes()))).toEqual(new Set(['600']));
    expect(Object.keys(modes())).toEqual(expect.arrayContaining(['a.db', 'a.db.backup', 'places.db']));
    expect((statSync(dir).mode & 0o777).toString(8)).toBe('700');
    await places.close();
    await store.close();
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o644);
    await store.open();
    expect([modes()['a.db'], modes()['a.db.backup']]).toEqual(['600', '600']);
  });

  it('A09: a file set aside as damaged goes when what it holds has expired', async () => {
    const [old, recent] = ['a.db.damaged-20251001T080000000Z', 'a.db.damaged-20251130T080000000Z'];
    for (const name of [old, recent]) writeFileSync(join(dir, name), CANARY);
    await store.removeExpired({ before: Date.UTC(2025, 10, 1), keeps: [] });
    expect([existsSync(join(dir, old)), existsSync(join(dir, recent))]).toEqual([false, true]);
  });
});

describe('the eraser', () => {
  it('runs at once, then lets wishes of the next minute join, and not before close', async () => {
    vi.useFakeTimers();
    let runs = 0;
    const eraser = createEraser(async () => {
      runs += 1;
    });
    eraser.want();
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toBe(1);
    for (let wish = 0; wish < 5; wish += 1) eraser.want();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(runs).toBe(2);
    eraser.want();
    await eraser.finish();
    await eraser.finish();
    expect(runs).toBe(3);
    vi.useRealTimers();
  });
});
