import type { EndedTurn, UsageSink } from '../../chat/deps.ts';
import { DURATIONS_MS } from './histogram.ts';

/** Sums of this process since its start, by the values of their labels. */
interface Totals {
  answers: Count;
  tokens: Count;
  /** Millionths of the currency, by model. */
  cost: Count;
  errors: Count;
  limits: Count;
  /** Of whole answers, and until their first text. */
  durations: Durations;
  firstTexts: Durations;
}

export interface Durations {
  /** Answers up to each bound of DURATIONS_MS, each class alone. */
  counts: number[];
  count: number;
  sumMs: number;
}

/** Label values, joined by a line break → sum. */
export type Count = Map<string, number>;

export interface TotalsSink extends UsageSink {
  read(): Totals;
}

/** Counts for a monitor that asks every instance by itself. */
export function createTotals(): TotalsSink {
  const totals: Totals = {
    answers: new Map(),
    tokens: new Map(),
    cost: new Map(),
    errors: new Map(),
    limits: new Map(),
    durations: noDurations(),
    firstTexts: noDurations(),
  };
  return {
    ended({ model, status, code, used, ms, firstTextMs }: EndedTurn) {
      add(totals.answers, [model, status]);
      if (code !== undefined) add(totals.errors, [code]);
      if (used) {
        add(totals.tokens, [model, 'input'], used.input);
        add(totals.tokens, [model, 'output'], used.output);
        add(totals.tokens, [model, 'cached'], used.cached);
        add(totals.cost, [model], used.cost);
      }
      observe(totals.durations, ms);
      if (firstTextMs !== undefined) observe(totals.firstTexts, firstTextMs);
    },
    refused: (ceiling) => add(totals.limits, [ceiling]),
    read: () => totals,
  };
}

const noDurations = (): Durations => ({ counts: DURATIONS_MS.map(() => 0), count: 0, sumMs: 0 });

function add(counts: Count, labels: string[], amount = 1): void {
  const key = labels.join('\n');
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

function observe(durations: Durations, ms: number): void {
  const at = DURATIONS_MS.findIndex((bound) => ms <= bound);
  if (at >= 0) durations.counts[at] = (durations.counts[at] ?? 0) + 1;
  durations.count += 1;
  durations.sumMs += ms;
}
