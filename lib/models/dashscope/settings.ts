import type { Span } from '../../chat/turn/trace.ts';
import type { Config, DashScopeConfig } from '../../config.ts';
import type { ErrorCode } from '../../errors/table.ts';

/** What a call is doing while nothing is visible yet. `untilMs` is on the clock of `now` (epoch ms by default). */
export interface ModelProgress {
  kind: 'retry' | 'throttled' | 'trimmed' | 'fallback';
  untilMs?: number;
  /** The number of the attempt after the wait, from 2. */
  attempt?: number;
  /** With fallback: the model now in use. */
  model?: string;
}

/** One line of the operator's log; never content, keys or hosts. */
export interface ModelLogEntry {
  event: 'model.attempt' | 'model.answer';
  model: string;
  key: string;
  attempt: number;
  ms: number;
  /** HTTP status; none if no response arrived. */
  status?: number;
  code?: ErrorCode;
  detail?: string;
  requestId?: string;
}

export interface DashScopeSettings {
  /**
   * A function is called at each call, so keys and models can change without a restart; running answers keep theirs.
   */
  config: DashScopeConfig | (() => DashScopeConfig);
  timeouts: Pick<
    Config['timeouts'],
    'connectMs' | 'headersMs' | 'firstContentMs' | 'firstAnswerMs' | 'idleMs' | 'totalMs'
  >;
  /**
   * How long upstream deltas are merged before they enter the SDK; default: depends on how many answers are running.
   */
  mergeMs?: number;
  /** Text and reasoning of one reply; at this size it is cut. Default 256 kB. */
  maxReplyBytes?: number;
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
  /** Called before another attempt, with the same or another key or model. */
  onRetry?: () => void;
  /** On the clock of `now`: the end of the turn, which bounds this call in addition to its own total time. */
  until?: number;
  /** The parent of an attempt's span; read at each attempt. None: no span is made. */
  span?: () => Span | undefined;
  /** Replaces the configured model; the fallback models still follow. */
  modelId?: string;
  /** The fallback models cannot do what this call needs, such as see. */
  hasNoFallback?: boolean;
}
