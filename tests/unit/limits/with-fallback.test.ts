import { describe, expect, it } from 'vitest';
import { createMemoryLimiter } from '../../../lib/limits/memory.ts';
import { withFallback } from '../../../lib/limits/with-fallback.ts';

const NOW = 1_796_000_000_000;
const budget = (cost = 1) => ({ key: 'site:cost:day', max: 10, windowMs: 86_400_000, cost });

/** Shared counts that can be away, and the limiter of one process before them. */
function joined() {
  const clock = () => NOW;
  const engine = createMemoryLimiter(clock);
  const network = { isUp: true };
  const reach = async () => {
    if (!network.isUp) throw new Error('away');
  };
  const limiter = withFallback(
    {
      take: async (budgets) => {
        await reach();
        return engine.take(budgets);
      },
      spend: async (budgets) => {
        await reach();
        return engine.spend(budgets);
      },
    },
    createMemoryLimiter(clock),
    clock,
  );
  const used = async () => {
    for (let left = 10; left > 0; left -= 1) {
      const taken = await engine.take([budget(left)]);
      if (!taken.isAllowed) continue;
      await engine.spend([budget(-left)]);
      return 10 - left;
    }
    return 10;
  };
  return { limiter, network, used };
}

describe('limits while the shared counts are away', () => {
  it('R5: begin from what this process has taken already, not from nothing', async () => {
    const { limiter, network } = joined();
    await limiter.take([budget(8)]);
    network.isUp = false;
    expect((await limiter.take([budget(3)])).isAllowed).toBe(false);
    expect((await limiter.take([budget(2)])).isAllowed).toBe(true);
    expect((await limiter.take([budget(1)])).isAllowed).toBe(false);
  });

  it('R5: are counted for all when the shared counts are back', async () => {
    const { limiter, network, used } = joined();
    await limiter.take([budget(1)]);
    network.isUp = false;
    await limiter.take([budget(4)]);
    await limiter.spend([budget(2)]);
    expect(await used()).toBe(1);
    network.isUp = true;
    await limiter.take([budget(1)]);
    expect(await used()).toBe(8);
    await limiter.take([budget(1)]);
    expect(await used()).toBe(9);
  });
});
