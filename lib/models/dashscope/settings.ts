import type { Config, DashScopeConfig } from '../../config.ts';
import type { ErrorCode } from '../../errors.ts';

/** What a call is doing while nothing is visible yet. `untilMs` is on the clock of `now` (epoch ms by default). */
export interface ModelProgress {
  kind: 'retry' | 'throttled' | 'trimmed' | 'fallback';
  untilMs?: number;
  /** The number of the attempt that follows the wait, from 2. */
  attempt?: number;
  /** With fallback: the model that is asked now. */
  model?: string;
}

/** One line of the operator's log; never content, keys or hosts. */
export interface ModelLogEntry {
  event: 'model.attempt' | 'model.answer';
  model: string;
  key: string;
  attempt: number;
  ms: number;
  code?: ErrorCode;
  detail?: string;
  requestId?: string;
}

export interface DashScopeSettings {
  /** A function is asked at each call, so keys and models can change without a restart; running answers keep theirs. */
  config: DashScopeConfig | (() => DashScopeConfig);
  timeouts: Pick<Config['timeouts'], 'connectMs' | 'headersMs' | 'firstContentMs' | 'idleMs' | 'totalMs'>;
  /** Upstream deltas are merged over this time before they enter the SDK; default 50. */
  mergeMs?: number;
  fetch?: typeof fetch;
  now?: () => number;
  /** 0 ≤ x < 1. */
  random?: () => number;
  /** Rejects with the signal's reason when it aborts. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  newId?: () => string;
  log?: (entry: ModelLogEntry) => void;
}

export interface ModelOptions {
  onProgress?: (progress: ModelProgress) => void;
  /** Instead of the configured model; the fallback models still follow. */
  modelId?: string;
}
