import { describe, expect, it, vi } from 'vitest';
import type { EndedTurn } from '../../../lib/chat/deps.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { createBlocks } from '../../../lib/runtime/usage/blocks.ts';
import { DURATIONS_MS, durationAt, durationClass } from '../../../lib/runtime/usage/histogram.ts';
import { createPseudonyms } from '../../../lib/runtime/usage/pseudonyms.ts';
import { createUsageRecorder } from '../../../lib/runtime/usage/record.ts';
import type { Block, UsageAdditions } from '../../../lib/store/usage-store.ts';

const NOW = Date.UTC(2026, 10, 30, 23, 59);
const pseudonyms = createPseudonyms(['a secret']);
const ended = (over: Partial<EndedTurn> = {}): EndedTurn => ({
  owner: 'ann',
  ip: '192.0.2.1',
  model: 'qwen-plus',
  status: 'complete',
  used: { input: 4_000, output: 100, cached: 1_000, cost: 3_400, isEstimated: false },
  ms: 2_400,
  firstTextMs: 700,
  ...over,
});

/** A recorder before a database that may be away. */
function recorder() {
  const written: UsageAdditions[] = [];
  const database = { isUp: true };
  const store = {
    async addUsage(additions: UsageAdditions) {
      await Promise.resolve();
      if (!database.isUp) throw new AppError('storage_unavailable');
      written.push(additions);
    },
  };
  return { written, database, usage: createUsageRecorder({ store, pseudonyms, clock: () => NOW, log: () => {} }) };
}

describe('names for owners and addresses', () => {
  it('tell them apart, are the same again, and need the secret to be found', () => {
    const names = [
      pseudonyms.of('owner', 'ann'),
      pseudonyms.of('owner', 'ben'),
      pseudonyms.of('address', 'ann'),
      createPseudonyms(['another']).of('owner', 'ann'),
    ];
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(createPseudonyms(['a secret']).of('owner', 'ann')).toBe(names[0]);
    expect(pseudonyms.of('address', undefined)).toBe('');
  });

  it('are recognised while an earlier secret is still accepted', () => {
    const rotated = createPseudonyms(['a new secret', 'a secret']);
    expect(rotated.allOf('owner', 'ann')).toContain(pseudonyms.of('owner', 'ann'));
    expect(rotated.of('owner', 'ann')).not.toBe(pseudonyms.of('owner', 'ann'));
  });
});

describe('durations', () => {
  it('are counted in classes from which shares can be read', () => {
    expect([0, 250, 251, 180_000, 180_001].map(durationClass)).toEqual(['250', '250', '500', '180000', 'inf']);
    const all = Array.from({ length: 1_000 }, (_, at) => at * 10);
    const counts = new Map<string, number>();
    for (const ms of all) counts.set(durationClass(ms), (counts.get(durationClass(ms)) ?? 0) + 1);
    for (const share of [0.05, 0.5, 0.9, 0.95]) {
      // Spread evenly up to 10 s, a share of them is below that share of 10 s; classes are up to 5 s wide.
      expect(Math.abs((durationAt(counts, share) ?? 0) - share * 10_000)).toBeLessThan(2_800);
    }
    expect(durationAt(new Map(), 0.5)).toBeNull();
    expect(durationAt(new Map([['inf', 3]]), 0.5)).toBe(DURATIONS_MS.at(-1));
  });
});

describe('the record of usage', () => {
  it('adds up what one owner used of a model, without owner, address or words', async () => {
    const { written, usage } = recorder();
    for (let at = 0; at < 3; at += 1) usage.ended(ended());
    usage.ended(ended({ status: 'error', code: 'upstream_timeout', used: null, firstTextMs: undefined }));
    usage.refused('site-cost-day');
    await usage.flush();
    const sum = (pick: (additions: UsageAdditions) => number[]) =>
      written.flatMap(pick).reduce((total, one) => total + one, 0);
    expect(sum(({ records }) => records.map(({ answers }) => answers))).toBe(4);
    expect(sum(({ records }) => records.map(({ failed }) => failed))).toBe(1);
    expect(sum(({ records }) => records.map(({ cost }) => cost))).toBe(3 * 3_400);
    expect(written.length).toBeLessThan(4);
    const text = JSON.stringify(written);
    expect(text).toContain('"day":"2026-11-30"');
    expect(text).toContain('"kind":"limit","name":"site-cost-day"');
    expect(text).toContain('"kind":"error","name":"upstream_timeout"');
    for (const known of ['"ann"', '192.0.2']) expect(text).not.toContain(known);
  });

  it('is kept while the database is away', async () => {
    const { written, database, usage } = recorder();
    database.isUp = false;
    usage.ended(ended());
    await usage.flush();
    expect(written).toEqual([]);
    database.isUp = true;
    usage.ended(ended());
    await usage.flush();
    expect(written.flatMap(({ records }) => records)).toMatchObject([{ answers: 2, inputTokens: 8_000 }]);
  });
});

describe('blocks', () => {
  /** Two processes on one database. */
  function two() {
    const rows: Block[] = [];
    const clock = { now: NOW };
    const database = { isUp: true };
    const store = {
      block: async (block: Block) => void rows.push(block),
      unblock: async ({ kind, hash }: Pick<Block, 'kind' | 'hash'>) => {
        rows.splice(0, rows.length, ...rows.filter((row) => row.kind !== kind || row.hash !== hash));
      },
      listBlocks: async () => {
        if (!database.isUp) throw new AppError('storage_unavailable');
        return [...rows];
      },
    };
    const open = () => createBlocks({ store, pseudonyms, clock: () => clock.now });
    return { one: open(), other: open(), clock, database };
  }
  const isFree = async (blocks: ReturnType<typeof createBlocks>, owner: string, ip?: string) =>
    blocks.assertFree({ owner, ip }).then(
      () => true,
      (error: AppError) => error.code !== 'blocked',
    );

  it('shut out an owner or an address, here at once and on other instances soon, until they are lifted', async () => {
    const { one, other, clock } = two();
    expect(await isFree(other, 'ann', '192.0.2.1')).toBe(true);
    await one.add('owner', pseudonyms.of('owner', 'ann'));
    await one.add('address', pseudonyms.of('address', '192.0.2.9'));
    expect([await isFree(one, 'ann'), await isFree(one, 'ben'), await isFree(one, 'ben', '192.0.2.9')]).toEqual([
      false,
      true,
      false,
    ]);
    clock.now += 11_000;
    await vi.waitFor(async () => expect(await isFree(other, 'ann')).toBe(false));
    await one.remove('owner', pseudonyms.of('owner', 'ann'));
    expect(await isFree(one, 'ann')).toBe(true);
  });

  it('ask for news behind what is known: nobody waits for a slow database', async () => {
    const clock = { now: NOW };
    let calls = 0;
    const never = new Promise<never>(() => {});
    const listBlocks = async () => {
      calls += 1;
      return calls === 1 ? [] : never;
    };
    const store = { block: async () => {}, unblock: async () => {}, listBlocks };
    const blocks = createBlocks({ store, pseudonyms, clock: () => clock.now });
    expect(await isFree(blocks, 'ann')).toBe(true);
    clock.now += 11_000;
    expect([await isFree(blocks, 'ann'), await isFree(blocks, 'ben')]).toEqual([true, true]);
    expect(calls).toBe(2);
  });

  it('hold while the database is away', async () => {
    const { one, clock, database } = two();
    await one.add('owner', pseudonyms.of('owner', 'ann'));
    database.isUp = false;
    clock.now += 60_000;
    await isFree(one, 'ann');
    expect(await isFree(one, 'ann')).toBe(false);
  });
});
