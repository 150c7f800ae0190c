import { UpstreamFailure } from './failure.ts';
import { isJson } from './tool-arguments.ts';
import type { ToolCall } from './tool-calls.ts';

/** The state of an answer whose stream has ended without complaint. */
export interface Ending {
  /** As given by the upstream; undefined if it was not. */
  finishReason: string | undefined;
  /** The upstream said that nothing follows. */
  isComplete: boolean;
  /** Ended here, by the size cap. */
  isFull: boolean;
  /** Text or reasoning was shown. */
  isVisible: boolean;
  hasText: boolean;
  calls: ToolCall[];
}

/** Reasons by which servers report a failure of their own; the text so far is incomplete. */
const BROKEN = new Set(['error', 'abort', 'network_error', 'insufficient_system_resource']);

/** What is wrong with the answer, if anything. */
export function verdictOf(ending: Ending): UpstreamFailure | undefined {
  const { finishReason, isFull, isVisible, hasText, calls } = ending;
  if (isFull && hasText) return undefined;
  if (isFull) return new UpstreamFailure('bad_upstream_response', { detail: 'reply over the size cap' });
  if (finishReason === undefined && isCut(ending)) return interrupted('no finish reason');
  if (finishReason !== undefined && BROKEN.has(finishReason)) return interrupted(`finish ${finishReason}`);
  if (finishReason === 'content_filter') {
    return new UpstreamFailure('content_filtered', { detail: 'finish content_filter' });
  }
  if (hasText || calls.length > 0) return undefined;
  return new UpstreamFailure('bad_upstream_response', {
    retry: 'once',
    key: 'failing',
    detail: isVisible ? 'reasoning only' : 'empty reply',
  });
}

/** The finish reason that fits what arrived. */
export function reasonOf({ finishReason, isComplete, isFull, calls }: Ending): string | undefined {
  if (isFull) return 'length';
  if (finishReason === undefined && isComplete) return calls.length > 0 ? 'tool_calls' : 'stop';
  // Some compatible servers say "stop" alongside tool calls.
  if (calls.length > 0 && (finishReason === 'stop' || finishReason === 'function_call')) return 'tool_calls';
  if (calls.length === 0 && (finishReason === 'tool_calls' || finishReason === 'function_call')) return 'stop';
  return finishReason;
}

/** Without a finish reason, what arrived is incomplete, or may be. */
function isCut({ isComplete, isVisible, calls }: Ending): boolean {
  return isComplete ? calls.some((call) => !isJson(call.arguments)) : isVisible || calls.length > 0;
}

/** The answer broke off; what arrived so far is kept. */
export function interrupted(detail: string): UpstreamFailure {
  return new UpstreamFailure('stream_interrupted', { retry: 'backoff', key: 'failing', detail });
}
