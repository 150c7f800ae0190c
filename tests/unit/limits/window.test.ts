import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterS, slidingCount } from '../../../lib/limits/window.ts';

describe('the sliding window', () => {
  it('counts the earlier window by the share that still overlaps', () => {
    expect(slidingCount({ current: 1, previous: 10 }, 60_000, 60_000 * 100)).toBe(11);
    expect(slidingCount({ current: 1, previous: 10 }, 60_000, 60_000 * 100 + 30_000)).toBe(6);
    expect(slidingCount({ current: 1, previous: 10 }, 60_000, 60_000 * 100 + 59_999)).toBeCloseTo(1, 2);
  });

  it('names a wait after which one more has room', () => {
    const windowMs = 60_000;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: windowMs - 1 }),
        (max, current, previous, into) => {
          const counts = { current: Math.min(current, max), previous: Math.min(previous, max) };
          const now = windowMs * 1_000 + into;
          if (slidingCount(counts, windowMs, now) + 1 <= max) return;
          const later = now + retryAfterS(counts, { max, windowMs }, now) * 1_000;
          const passed = Math.floor(later / windowMs) - 1_000;
          const then = [counts, { current: 0, previous: counts.current }][passed] ?? { current: 0, previous: 0 };
          expect(slidingCount(then, windowMs, later) + 1).toBeLessThanOrEqual(max + 1e-6);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
