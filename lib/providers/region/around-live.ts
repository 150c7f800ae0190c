import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';

interface Order<Query, Value> {
  /** Of the region. */
  own: Adapter<Query, Value>[];
  live: Adapter<Query, Value>[];
  isRegionFirst: boolean;
  /** False: it shows that the region's data end there. Absent: its answers are whole. */
  isWhole?: ((value: Value) => boolean) | undefined;
}

/**
 * The region before the live sources, or after them. What it knows in part, because its box is larger than its data, is
 * left to those that may know all, and serves when none of them answers.
 */
export function aroundLive<Query, Value>({ own, live, isRegionFirst, isWhole }: Order<Query, Value>) {
  if (!isRegionFirst || live.length === 0) return [...live, ...own];
  if (!isWhole) return [...own, ...live];
  const strict = own.map((adapter) => ({
    ...adapter,
    async ask(query: Query, signal: AbortSignal) {
      const answer = await adapter.ask(query, signal);
      if (isWhole(answer.value)) return answer;
      throw new ProviderFailure('unsupported');
    },
  }));
  return [...strict, ...live, ...own];
}
