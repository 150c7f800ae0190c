import type { DashScopeConfig, ServerKind } from '../../config.ts';
import { AppError, type AppErrorOptions } from '../../errors/app-error.ts';
import type { ErrorCode } from '../../errors/table.ts';
import type { OptionalField } from './optional-fields.ts';
import { successorOf } from './servers.ts';

/**
 * What may follow a failed attempt.
 * never: the same request cannot succeed · backoff: again after a jittered pause · once: again once, then give up ·
 * throttle: wait out a tokens-per-minute limit once · trim: again once with a shorter history ·
 * without_field: again without the field that was refused.
 */
export type Retry = 'never' | 'backoff' | 'once' | 'throttle' | 'trim' | 'without_field';

/** What the failure says about the key used. */
export type KeyVerdict = 'fine' | 'refused' | 'throttled' | 'failing';

export interface FailureOptions extends AppErrorOptions {
  retry?: Retry;
  key?: KeyVerdict;
  /** The wait the service asked for. */
  retryAfterMs?: number;
  /** The input limit in tokens given by a context_too_long error. */
  inputLimit?: number;
  /** The field of the request that the model or server does not take. */
  refused?: OptionalField;
}

/** A failed attempt at the model: the public error plus what the retry loop and the key pool need to know. */
export class UpstreamFailure extends AppError {
  readonly retry: Retry;
  readonly key: KeyVerdict;
  readonly retryAfterMs: number | undefined;
  readonly inputLimit: number | undefined;
  readonly refused: OptionalField | undefined;

  constructor(code: ErrorCode, options: FailureOptions = {}) {
    super(code, {
      ...options,
      ...(options.retryAfterMs !== undefined && { retryAfterS: Math.ceil(options.retryAfterMs / 1000) }),
    });
    this.retry = options.retry ?? 'never';
    this.key = options.key ?? 'fine';
    this.retryAfterMs = options.retryAfterMs;
    this.inputLimit = options.inputLimit;
    this.refused = options.refused;
  }
}

/** The same failure with the request id, if it has none. */
export const withRequestId = (failure: UpstreamFailure, requestId: string | undefined): UpstreamFailure =>
  failure.requestId || !requestId ? failure : copied(failure, { requestId });

/** A model that is not there names the one that took its place, if any did. */
export function withSuccessor(
  failure: UpstreamFailure,
  model: string,
  { config, server }: { config: DashScopeConfig; server: ServerKind },
): UpstreamFailure {
  const successor = successorOf(model, server);
  if (failure.code !== 'model_not_found' || !successor || successor === model) return failure;
  return copied(failure, {
    hint: `${model} is not offered here, or not any more: set ${variableOf(model, config)}=${successor}`,
    detail: `${failure.detail ?? ''}; successor ${successor}`,
  });
}

function variableOf(model: string, { model: first, visionModel, fallbackModels }: DashScopeConfig): string {
  if (model !== first && model === visionModel) return 'DASHSCOPE_VISION_MODEL';
  return model !== first && fallbackModels.includes(model) ? 'DASHSCOPE_FALLBACK_MODELS' : 'DASHSCOPE_MODEL';
}

function copied(failure: UpstreamFailure, more: FailureOptions): UpstreamFailure {
  const { code, retry, key, retryAfterMs, inputLimit, refused, requestId, detail, cause } = failure;
  return new UpstreamFailure(code, {
    retry,
    key,
    cause,
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(inputLimit !== undefined && { inputLimit }),
    ...(refused && { refused }),
    ...(detail && { detail }),
    ...more,
  });
}
