import { randomUUID } from 'node:crypto';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ErrorCode } from '../../errors/table.ts';
import { wait } from '../../wait.ts';
import type { Backend } from './backend.ts';
import { call } from './call.ts';
import { collect } from './collect.ts';
import { createKeyPool, type KeyHealth } from './key-pool.ts';
import { mergeWindowMs } from './merge-window.ts';
import { createRetryBudget } from './retry-budget.ts';
import { createServiceCheck, type ServiceState } from './service-check.ts';
import type { DashScopeSettings, ModelOptions } from './settings.ts';
import { createToolsText } from './tools-text.ts';

export type { DashScopeSettings, ModelLogEntry, ModelProgress } from './settings.ts';

const MAX_REPLY_BYTES = 256 * 1_024;

/** The state of the backend, for the operator. Contains nothing of a key, host or message. */
interface DashScopeHealth {
  model: string;
  fallbackModels: string[];
  keys: KeyHealth[];
  answers: number;
  failures: number;
  lastSuccessMs?: number;
  lastFailure?: { code: ErrorCode; atMs: number };
  /** Stream events of no known shape. */
  ignoredEvents: number;
  /** What the service's list of models said, when last asked. */
  service?: ServiceState;
}

export interface DashScope {
  /**
   * A language model for one turn. Retries by itself until the first visible byte: use it with maxRetries 0. Failures
   * are AppErrors: thrown by doStream, or an `error` part followed by finish "error". finish carries
   * providerMetadata.dashscope { model, attempts, waitedMs, droppedToolCalls, isTrimmed, fallbackFrom?, completionId?
   * }.
   */
  model(options?: ModelOptions): LanguageModelV4;
  health(): DashScopeHealth;
  /** Asks the service for its models, once in ten minutes at most; undefined without a key. Never throws. */
  check(): Promise<ServiceState | undefined>;
}

/** DashScope, or any OpenAI-compatible server, as AI SDK language models with our own timers, retries and errors. */
export function createDashScope(settings: DashScopeSettings): DashScope {
  const now = settings.now ?? Date.now;
  const read = () => (typeof settings.config === 'function' ? settings.config() : settings.config);
  const seen: Pick<DashScopeHealth, 'answers' | 'failures' | 'lastSuccessMs' | 'lastFailure' | 'ignoredEvents'> = {
    answers: 0,
    failures: 0,
    ignoredEvents: 0,
  };
  const live = new Set<object>();
  const get: typeof fetch = settings.fetch ?? ((input, init) => fetch(input, init));
  const check = createServiceCheck({ read, fetch: get, now });
  const backend: Backend = {
    timeouts: settings.timeouts,
    mergeMs: () => settings.mergeMs ?? mergeWindowMs(live.size),
    live,
    maxReplyBytes: settings.maxReplyBytes ?? MAX_REPLY_BYTES,
    // Looked up at each call: a framework may wrap the global after this module has loaded.
    fetch: get,
    check,
    now,
    random: settings.random ?? Math.random,
    sleep: settings.sleep ?? wait,
    newId: settings.newId ?? (() => `call_${randomUUID().replaceAll('-', '').slice(0, 24)}`),
    log: settings.log,
    pool: createKeyPool(now),
    tools: createToolsText(),
    budget: createRetryBudget(now),
    refused: new Map(),
    onIgnored() {
      seen.ignoredEvents += 1;
    },
    onOutcome(failure) {
      seen.answers += 1;
      if (failure) {
        seen.failures += 1;
        seen.lastFailure = { code: failure.code, atMs: now() };
      } else seen.lastSuccessMs = now();
    },
  };
  return {
    model(options = {}) {
      return {
        specificationVersion: 'v4',
        provider: 'dashscope',
        modelId: options.modelId ?? read().model,
        supportedUrls: {},
        doStream: (given) => call(backend, read(), given, options),
        doGenerate: async (given) => collect((await call(backend, read(), given, options)).stream),
      };
    },
    health() {
      const { model, fallbackModels, keys } = read();
      const service = check.state();
      return { model, fallbackModels, keys: backend.pool.health(keys), ...seen, ...(service && { service }) };
    },
    check: check.check,
  };
}
