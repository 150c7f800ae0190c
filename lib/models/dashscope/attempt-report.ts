import type { Span } from '../../chat/turn/trace.ts';
import type { AppError } from '../../errors/app-error.ts';
import type { Answer } from './answer.ts';
import type { Backend } from './backend.ts';

/** What one attempt at the service reports to the operator: a log line, and a span if spans are collected. */
export interface AttemptReport {
  /** The status line arrived. */
  onStatus(status: number): void;
  /** Nothing was visible; the retry loop decides what follows. */
  failed(failure: AppError): void;
  /** The stream ended, complete or not. */
  ended(answer: Answer, failure?: AppError): void;
}

export interface AttemptFacts {
  model: string;
  /** "key 1": its position in the configuration, nothing of the key itself. */
  key: string;
  /** Across all models and keys of the call, from 1. */
  attempt: number;
}

export function reportAttempt(
  backend: Pick<Backend, 'log' | 'now'>,
  facts: AttemptFacts,
  parent: Span | undefined,
  signal: AbortSignal | undefined,
): AttemptReport {
  const startedAt = backend.now();
  const span = parent?.child('model.attempt', {
    'gen_ai.operation.name': 'chat',
    'gen_ai.request.model': facts.model,
    'wentu.key': facts.key,
    'wentu.attempt': facts.attempt,
  });
  let status: number | undefined;
  const reached = () => ({ ...(status !== undefined && { 'http.response.status_code': status }) });
  // A reader that leaves does not learn of the end; the span is ended all the same.
  if (span) signal?.addEventListener('abort', () => span.end(reached(), 'aborted'), { once: true });

  function log(event: 'model.attempt' | 'model.answer', failure: AppError | undefined): void {
    backend.log?.({
      event,
      ...facts,
      ms: Math.round(backend.now() - startedAt),
      ...(status !== undefined && { status }),
      ...(failure && { code: failure.code }),
      ...(failure?.detail && { detail: failure.detail }),
      ...(failure?.requestId && { requestId: failure.requestId }),
    });
  }

  return {
    onStatus(given) {
      status = given;
    },
    failed(failure) {
      log('model.attempt', failure);
      span?.end({ ...reached(), 'wentu.upstream_request_id': failure.requestId }, failure.code);
    },
    ended(answer, failure) {
      log('model.answer', failure);
      span?.end({ ...reached(), ...outcomeOf(answer) }, failure?.code);
    },
  };
}

function outcomeOf(answer: Answer) {
  const { usage, toolCalls } = answer.summary();
  const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    'gen_ai.response.id': answer.id(),
    'gen_ai.usage.input_tokens': count(usage?.prompt_tokens),
    'gen_ai.usage.output_tokens': count(usage?.completion_tokens),
    'wentu.tool_calls': toolCalls.length,
  };
}
