import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../lib/store/in-batches.ts';

describe('work in batches', () => {
  it('does together what is asked for at once, and gives each its own outcome', async () => {
    const sizes: number[] = [];
    const double = inBatches(async (items: number[]) => {
      sizes.push(items.length);
      return items.map((item) => item * 2);
    });
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(await double(4)).toBe(8);
    expect(sizes).toEqual([3, 1]);
  });

  it('fails those of a failed batch alone', async () => {
    let isBroken = true;
    const ask = inBatches(async (items: string[]) => {
      if (isBroken) throw new Error('the disk is gone');
      return items;
    });
    const failed = await Promise.allSettled([ask('a'), ask('b')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isBroken = false;
    await expect(ask('c')).resolves.toBe('c');
  });
});
