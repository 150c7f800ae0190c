import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/store/store.ts';
import type { UsageRecord } from '../../lib/store/usage-store.ts';

const recordOf = (over: Partial<UsageRecord> = {}): UsageRecord => ({
  day: '2026-11-30',
  model: 'qwen-plus',
  owner: 'aaaa',
  address: 'ffff',
  answers: 1,
  failed: 0,
  estimated: 0,
  inputTokens: 4_000,
  outputTokens: 200,
  cachedTokens: 1_000,
  cost: 2_760,
  ...over,
});

/** What every store engine promises about usage and blocks. open: returns an empty, opened store. */
export function usageContract(name: string, open: () => Promise<Store>): void {
  describe(`usage on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('R5: adds up by day, model, owner and address, and sums by any of them, the dearest first', async () => {
      const cheap = recordOf({ owner: 'bbbb', model: 'qwen-flash', cost: 10, failed: 1, estimated: 1 });
      await store.addUsage({ records: [recordOf(), cheap], counts: [] });
      await store.addUsage({ records: [recordOf(), recordOf({ day: '2026-11-29', address: 'eeee' })], counts: [] });
      expect(await store.usageBy(['owner'], '2026-11-29')).toEqual([
        {
          owner: 'aaaa',
          answers: 3,
          failed: 0,
          estimated: 0,
          inputTokens: 12_000,
          outputTokens: 600,
          cachedTokens: 3_000,
          cost: 8_280,
        },
        expect.objectContaining({ owner: 'bbbb', answers: 1, failed: 1, estimated: 1, cost: 10 }),
      ]);
      const byDay = await store.usageBy(['day', 'model'], '2026-11-30');
      expect(byDay.map(({ day, model, answers }) => [day, model, answers])).toEqual([
        ['2026-11-30', 'qwen-plus', 2],
        ['2026-11-30', 'qwen-flash', 1],
      ]);
      expect(await store.usageBy(['address'], '2026-11-29', 1)).toMatchObject([{ address: 'ffff' }]);
      expect(await store.usageBy([], '2026-11-29')).toMatchObject([{ answers: 4 }]);
    });

    it('holds sums beyond 2³¹', async () => {
      const dear = recordOf({ day: '2031-01-01', cost: 3_000_000_000, inputTokens: 2_500_000_000 });
      await store.addUsage({ records: [dear], counts: [] });
      await store.addUsage({ records: [dear], counts: [] });
      expect(await store.usageBy(['day'], '2031-01-01')).toMatchObject([
        { cost: 6_000_000_000, inputTokens: 5_000_000_000 },
      ]);
      await store.purgeUsage('2026-01-01', 0);
    });

    it('adds up how often things happened', async () => {
      const count = { day: '2026-11-30', model: 'qwen-plus', kind: 'error', name: 'upstream_timeout', count: 2 };
      await store.addUsage({ records: [], counts: [count, { ...count, kind: 'ms', name: '2000', count: 5 }] });
      await store.addUsage({ records: [], counts: [count] });
      const found = await store.usageCounts('2026-11-30');
      expect(found.find(({ kind }) => kind === 'error')).toEqual({ ...count, count: 4 });
      expect(found.find(({ kind }) => kind === 'ms')).toMatchObject({ name: '2000', count: 5 });
      expect(await store.usageCounts('2026-12-01')).toEqual([]);
    });

    it('loses nothing of additions at once', async () => {
      const day = '2026-10-10';
      const twice = ['cccc', 'dddd'].map((owner) => recordOf({ day, owner }));
      const count = { day, model: 'm', kind: 'limit', name: 'site-cost-day', count: 1 };
      const additions = Array.from({ length: 12 }, (_, at) => ({
        records: at % 2 === 0 ? twice : twice.toReversed(),
        counts: [count],
      }));
      await Promise.all(additions.map((each) => store.addUsage(each)));
      expect(await store.usageBy(['day', 'owner'], day)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ day, owner: 'cccc', answers: 12 }),
          expect.objectContaining({ day, owner: 'dddd', answers: 12 }),
        ]),
      );
      expect((await store.usageCounts(day)).find((one) => one.day === day)?.count).toBe(12);
    });

    it('forgets the days before one', async () => {
      await store.addUsage({ records: [recordOf({ day: '2026-01-01' })], counts: [] });
      await store.purgeUsage('2026-01-02', 0);
      const days = (await store.usageBy(['day'], '2020-01-01')).map(({ day }) => day);
      expect(days).not.toContain('2026-01-01');
      expect(days).toContain('2026-11-30');
    });

    it('keeps who is blocked, once, until they are free again', async () => {
      const block = { kind: 'owner', hash: 'abcd', createdAt: 1_796_000_000_000 } as const;
      await store.block(block);
      await store.block({ ...block, createdAt: 1 });
      await store.block({ kind: 'address', hash: 'abcd', createdAt: 1_796_000_000_001 });
      expect(await store.listBlocks()).toEqual([
        { kind: 'address', hash: 'abcd', createdAt: 1_796_000_000_001 },
        block,
      ]);
      await store.unblock({ kind: 'address', hash: 'abcd' });
      expect(await store.listBlocks()).toEqual([block]);
    });

    it('says who stores most', async () => {
      const turn = (owner: string, text: string) => ({
        owner,
        sessionId: crypto.randomUUID(),
        userMessage: { id: crypto.randomUUID(), parts: [{ type: 'text', text }], metadata: {}, text },
        title: '',
        assistantId: crypto.randomUUID(),
        producer: 'p',
        leaseUntil: 2,
        now: 1,
      });
      const [much, little] = [crypto.randomUUID(), crypto.randomUUID()];
      await store.beginTurn(turn(much, 'x'.repeat(5_000)));
      await store.beginTurn(turn(little, 'x'));
      await store.beginTurn(turn(little, 'y'));
      const found = await store.storageByOwner(50);
      expect(found.map(({ owner }) => owner).filter((owner) => [much, little].includes(owner))).toEqual([much, little]);
      expect(found.find(({ owner }) => owner === little)?.sessions).toBe(2);
      expect(found.find(({ owner }) => owner === much)?.bytes).toBe((await store.usage(much)).bytes);
    });
  });
}
