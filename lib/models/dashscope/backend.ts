import type { AppError } from '../../errors/app-error.ts';
import type { KeyPool } from './key-pool.ts';
import type { OptionalField } from './optional-fields.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { ServiceCheck } from './service-check.ts';
import type { DashScopeSettings } from './settings.ts';
import type { ToolsText } from './tools-text.ts';

/** What all calls of a backend share. */
export interface Backend extends Required<Omit<DashScopeSettings, 'config' | 'log' | 'mergeMs'>> {
  /** As of this moment. */
  mergeMs: () => number;
  /** The answers now being read from the service. */
  live: Set<object>;
  log: DashScopeSettings['log'];
  pool: KeyPool;
  tools: ToolsText;
  budget: RetryBudget;
  check: ServiceCheck;
  /** By model: the fields that it was found not to take. */
  refused: Map<string, ReadonlySet<OptionalField>>;
  onIgnored: () => void;
  onOutcome: (failure: AppError | undefined) => void;
}
