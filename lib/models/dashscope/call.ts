import type { LanguageModelV4CallOptions, LanguageModelV4StreamResult } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../config.ts';
import { AppError } from '../../errors/app-error.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import { answerStream } from './answer-stream.ts';
import { reportAttempt } from './attempt-report.ts';
import type { Backend } from './backend.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { UpstreamFailure, withSuccessor } from './failure.ts';
import type { KeyPool } from './key-pool.ts';
import { once } from './once.ts';
import { newProgress } from './progress.ts';
import { MAX_ATTEMPTS, nextStep } from './retry-policy.ts';
import type { ModelOptions, ModelProgress } from './settings.ts';
import { HISTORY_LIMITS, trimHistory } from './trim-history.ts';

/**
 * One model call: attempts until there is something to show, following retry-policy.ts, then the stream. Throws
 * AppError, or the abort signal's reason.
 */
export async function call(
  backend: Backend,
  config: DashScopeConfig,
  options: LanguageModelV4CallOptions,
  { onProgress, onRetry, modelId, hasNoFallback = false, until, span }: ModelOptions,
): Promise<LanguageModelV4StreamResult> {
  const { pool, now } = backend;
  if (config.keys.length === 0) throw new AppError('missing_key');
  const first = modelId ?? config.model;
  const others = hasNoFallback ? [] : config.fallbackModels.filter((model) => model !== first);
  const models = [first, ...others];
  const deadline = Math.min(now() + backend.timeouts.totalMs, until ?? Number.POSITIVE_INFINITY);
  let firstBy = now() + backend.timeouts.firstAnswerMs;
  const signal = options.abortSignal;
  let prompt = trimHistory(options.prompt);
  let model = first;
  let total = 0;
  let rotations = 0;
  const progress = newProgress();
  const tell = (event: ModelProgress) => onProgress?.(event);
  backend.budget.call();

  for (;;) {
    signal?.throwIfAborted();
    const key = pool.pick(config.keys);
    if (key === undefined) throw breakerOpen(pool, config.keys);
    progress.attempts += 1;
    total += 1;
    if (total > 1) onRetry?.();
    const facts = { model, key: `key ${config.keys.indexOf(key) + 1}`, attempt: total };
    const report = reportAttempt(backend, facts, span?.(), signal);
    try {
      const given = { model, key, deadline, firstBy, onStatus: report.onStatus };
      const { answer, cancel } = await once(backend, config, { ...options, prompt }, given);
      const metadata = () => ({
        dashscope: {
          model,
          attempts: total,
          waitedMs: progress.waitedMs,
          droppedToolCalls: answer.summary().droppedToolCalls,
          isTrimmed: progress.hasTrimmed,
          ...(model !== first && { fallbackFrom: first }),
          ...(answer.id() && { completionId: answer.id() }),
        },
      });
      const stream = answerStream(answer, {
        model,
        windowMs: backend.mergeMs,
        now,
        signal,
        metadata,
        onCancel: cancel,
        onEnd(failure) {
          if (failure instanceof UpstreamFailure) pool.fail(key, failure);
          else pool.succeed(key);
          backend.onOutcome(failure);
          report.ended(answer, failure);
        },
      });
      return { stream };
    } catch (thrown) {
      signal?.throwIfAborted();
      const refused = toAppError(thrown, 'bad_upstream_response');
      const failure =
        refused instanceof UpstreamFailure
          ? withSuccessor(refused, model, { config, server: backend.check.server() })
          : refused;
      report.failed(failure);
      if (!(failure instanceof UpstreamFailure)) throw failure;
      pool.fail(key, failure);
      progress.hasOtherKey = rotations < config.keys.length && pool.hasOther(config.keys, key);
      progress.hasOtherModel = models.indexOf(model) < models.length - 1;
      progress.remainingMs = deadline - now();
      progress.firstMs = firstBy - now();
      const step = nextStep(failure, progress, backend.random, backend.budget.take);
      switch (step.kind) {
        case 'stop':
          backend.onOutcome(failure);
          throw failure;
        case 'other_key':
          rotations += 1;
          progress.attempts -= 1;
          break;
        case 'other_model':
          model = models[models.indexOf(model) + 1] ?? model;
          Object.assign(progress, newProgress(), { attempts: MAX_ATTEMPTS - 1, hasTrimmed: progress.hasTrimmed });
          tell({ kind: 'fallback', model });
          break;
        case 'trim':
          progress.hasTrimmed = true;
          prompt = trimHistory(prompt, {
            ...HISTORY_LIMITS,
            maxTokens: shorterLimit(estimateTokens(prompt), failure.inputLimit),
          });
          tell({ kind: 'trimmed' });
          break;
        case 'without_field':
          progress.leftOut.push(step.field);
          progress.attempts -= 1;
          backend.refused.set(model, new Set(backend.refused.get(model)).add(step.field));
          break;
        case 'wait':
          // A wait requested by the service is shown as such, and does not count as its silence.
          if (step.asked) firstBy += step.ms;
          if (step.asked) progress.hasHonouredWait = true;
          else progress.waitedMs += step.ms;
          if (failure.retry === 'once') progress.hasRetriedOnce = true;
          tell({ kind: step.asked ? 'throttled' : 'retry', untilMs: now() + step.ms, attempt: progress.attempts + 1 });
          await backend.sleep(step.ms, signal);
          break;
      }
    }
  }
}

/** Half of what was sent, or 80 % of the limit the service named, whichever is less: the estimate is rough. */
function shorterLimit(sent: number, limit: number | undefined): number {
  return Math.floor(Math.min(sent / 2, (limit ?? Number.POSITIVE_INFINITY) * 0.8));
}

function breakerOpen(pool: KeyPool, keys: string[]): AppError {
  return new AppError('upstream_unavailable', {
    retryAfterS: Math.ceil(pool.opensInMs(keys) / 1000),
    detail: 'breaker open',
  });
}
