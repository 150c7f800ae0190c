import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { describe, expect, it } from 'vitest';
import { engineBudget, thisMachine } from '../../../../lib/region/streets/engine-budget.ts';

const MB = 1024 ** 2;
/** Of a server beside it, of a process that starts, and of a question with its tables; see the file. */
const [SERVER, START, QUESTION] = [400 * MB, 120 * MB, 96 * MB];
const on = (memoryMb: number, processors = 8, servers = 1) =>
  engineBudget({ memoryBytes: memoryMb * MB, processors, servers });

describe('what the process of the streets may take', () => {
  it.each([768, 1_024, 1_536, 2_048, 4_096, 65_536])(
    'of %i MB fits beside the server, also while it is replaced',
    (memoryMb) => {
      for (const processors of [1, 2, 4, 64]) {
        const { slots, cacheBytes, mostRss } = on(memoryMb, processors);
        expect(SERVER + START + mostRss).toBeLessThanOrEqual(memoryMb * MB);
        // It is not replaced for having filled its cache.
        expect(START + slots * (cacheBytes + QUESTION)).toBeLessThanOrEqual(mostRss);
        expect(slots).toBeGreaterThanOrEqual(1);
        expect(slots).toBeLessThanOrEqual(Math.max(1, processors - 1));
      }
    },
  );

  it('grows with the machine, and ends somewhere', () => {
    expect([768, 1_024, 2_048, 65_536].map((memoryMb) => on(memoryMb).slots)).toEqual([1, 2, 4, 4]);
    expect(on(65_536)).toEqual(on(131_072));
    expect(on(65_536, 2)).toEqual({ slots: 1, cacheBytes: 192 * MB, mostRss: 1_000 * MB });
  });

  it('is shared with the other servers of the machine', () => {
    expect(on(4_096, 8, 4)).toEqual(on(1_024, 8));
  });

  it('is one question at a time where there is too little for anything', () => {
    expect(on(256)).toEqual({ slots: 1, cacheBytes: 16 * MB, mostRss: 200 * MB });
  });

  it('goes by this machine, or by what a container leaves of it', () => {
    const { memoryBytes, processors } = thisMachine(2);
    expect(memoryBytes).toBeGreaterThan(100 * MB);
    expect(memoryBytes).toBeLessThanOrEqual(totalmem());
    expect(processors).toBeGreaterThan(0);
  });

  it.each([
    ['deploy/wentu@.service', /^MemoryMax=(\d+)G$/m, 1_024],
    ['compose.yaml', /^ {2}mem_limit: (\d+)m$/m, 1],
  ])('is enough for two questions at once with the limit of %s', (file, pattern, unit) => {
    const memoryMb = Number(pattern.exec(readFileSync(file, 'utf8'))?.[1]) * unit;
    const { slots, cacheBytes } = on(memoryMb);
    expect(slots).toBeGreaterThanOrEqual(2);
    expect(cacheBytes).toBeGreaterThanOrEqual(96 * MB);
  });
});
