import type { TravelCell } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';

type Cells = (TravelCell | null)[] | (TravelCell | null)[][];

/**
 * Leaves to others what it knows nothing of. Valhalla refuses a whole table if one of its points is far from every
 * street: within the region's box, but outside its border.
 */
export function onlyIfKnown<Query, Value extends Cells>(adapter: Adapter<Query, Value>): Adapter<Query, Value> {
  return {
    ...adapter,
    async ask(query, signal) {
      const answer = await adapter.ask(query, signal);
      if (answer.value.flat().some((cell) => cell !== null)) return answer;
      throw new ProviderFailure('unsupported');
    },
  };
}
