import type { TokenUse } from '../chat/turn/used.ts';
import { type Currency, LIST_PRICES, type ModelPrice } from './prices.ts';

/** The service's explicit cache: what is written into it costs a quarter more. */
const WRITTEN = 1.25;
const CACHED = 0.2;
/** Dated snapshots, "-latest" and regional ids cost what their model does. */
const SUFFIX = /(-us|-latest|-\d{4}-\d{2}-\d{2})+$/;

export interface CostSettings {
  currency: Currency;
  /** By model, over the list; "*" is for models that nobody else names. */
  prices: Readonly<Record<string, ModelPrice>>;
  /** The model runs on this machine: what has no price costs nothing. */
  isLocal: () => boolean;
  /** Called once for each model that is counted at the dearest price of the list, for want of its own. */
  onUnknown: (model: string) => void;
}

/** What a model's tokens cost, in millionths of the currency. */
export type CostOf = (model: string, use: TokenUse) => number;

export function createCostOf({ currency, prices, isLocal, onUnknown }: CostSettings): CostOf {
  const told = new Set<string>();
  const dearest = dearestOf(currency);
  const known = (model: string) => prices[model] ?? LIST_PRICES[model]?.[currency];

  function priceOf(model: string): ModelPrice {
    const price = known(model) ?? known(model.replace(SUFFIX, '')) ?? prices['*'];
    if (price) return price;
    if (isLocal()) return { input: 0, output: 0 };
    if (!told.has(model)) onUnknown(model);
    told.add(model);
    return dearest;
  }

  return (model, { input, output, cached = 0, written = 0, isThinking = false }) => {
    const price = priceOf(model);
    const fresh = Math.max(0, input - cached - written);
    const cost =
      fresh * price.input +
      written * price.input * WRITTEN +
      cached * (price.cached ?? price.input * CACHED) +
      output * ((isThinking ? price.thinkingOutput : undefined) ?? price.output);
    return Math.ceil(cost);
  };
}

function dearestOf(currency: Currency): ModelPrice {
  const all = Object.values(LIST_PRICES).map((model) => model[currency]);
  return {
    input: Math.max(...all.map(({ input }) => input)),
    output: Math.max(...all.map(({ output, thinkingOutput = 0 }) => Math.max(output, thinkingOutput))),
  };
}
