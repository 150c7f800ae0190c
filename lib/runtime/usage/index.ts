import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import { type CostOf, createCostOf } from '../../models/cost.ts';
import type { Store } from '../../store/store.ts';
import { type Blocks, createBlocks } from './blocks.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { createUsageRecorder, type UsageRecorder } from './record.ts';
import { createStorageFigures, type StorageFigures } from './storage-figures.ts';
import { createTotals, type TotalsSink } from './totals.ts';

/** What the operator learns of the use of the site, and whom they shut out. */
export interface UsageServices {
  pseudonyms: Pseudonyms;
  usage: UsageRecorder;
  /** Of this process, for monitors. */
  totals: TotalsSink;
  blocks: Blocks;
  storageFigures: StorageFigures;
  /** Models that are counted at the dearest price, for want of their own. */
  unpriced: () => string[];
}

interface UsageSettings {
  store: Store;
  cookieSecrets: readonly string[];
  prices: Config['prices'];
  /** Whether the model runs on this machine, where it costs nothing. */
  isLocal: () => boolean;
  clock: () => number;
  log: Log;
}

/** Who is told of each turn that has ended, and of each refusal. */
export interface UsageSink extends Pick<UsageRecorder, 'ended'> {
  refused(ceiling: string): void;
}

/** clock: Unix ms. */
export function createUsageServices({ store, cookieSecrets, prices, isLocal, clock, log }: UsageSettings): {
  services: UsageServices;
  costOf: CostOf;
  sink: UsageSink;
} {
  const unpriced: string[] = [];
  const costOf = createCostOf({
    currency: prices.currency,
    prices: prices.models,
    isLocal,
    onUnknown(model) {
      unpriced.push(model);
      log('warn', 'price', { model, text: 'no price known: counted at the dearest, see MODEL_PRICES' });
    },
  });
  const pseudonyms = createPseudonyms(cookieSecrets);
  const usage = createUsageRecorder({ store, pseudonyms, clock, log });
  const totals = createTotals();
  const onFailure = (error: unknown) => log('warn', 'storage-figures', { text: String(error) });
  return {
    services: {
      pseudonyms,
      usage,
      totals,
      blocks: createBlocks({ store, pseudonyms, clock }),
      storageFigures: createStorageFigures({ store, clock, onFailure }),
      unpriced: () => [...unpriced],
    },
    costOf,
    sink: {
      ended(turn) {
        totals.ended(turn);
        usage.ended(turn);
      },
      refused(ceiling) {
        totals.refused(ceiling);
        usage.refused(ceiling);
      },
    },
  };
}
