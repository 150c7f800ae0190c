import type { Span } from '../../chat/turn/trace.ts';
import type { Config, DashScopeConfig } from '../../config.ts';
import type { ErrorCode } from '../../errors/table.ts';

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
  /** HTTP status; none when no response came. */
  status?: number;
  code?: ErrorCode;
  detail?: string;
  requestId?: string;
}

export interface DashScopeSettings {
  /** A function is asked at each call, so keys and models can change without a restart; running answers keep theirs. */
  config: DashScopeConfig | (() => DashScopeConfig);
  timeouts: Pick<
    Config['timeouts'],
    'connectMs' | 'headersMs' | 'firstContentMs' | 'firstAnswerMs' | 'idleMs' | 'totalMs'
  >;
  /** Upstream deltas are merged over this time before they enter the SDK; default: by how many answers run at once. */
  mergeMs?: number;
  /** Text and reasoning of one reply, beyond which it ends as cut; default 256 kB. */
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
  /** Something is asked again: another attempt, key or model. */
  onRetry?: () => void;
  /** On the clock of `now`: the end of the turn, which bounds this call besides its own total time. */
  until?: number;
  /** What an attempt's span belongs to; asked at each attempt. None: no span is made. */
  span?: () => Span | undefined;
  /** Instead of the configured model; the fallback models still follow. */
  modelId?: string;
}
