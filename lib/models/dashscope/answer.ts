import { REASONING_CLOSE, REASONING_OPEN, THOUGHT_ABOVE } from './answer-marks.ts';
import type { Delta } from './delta-of.ts';
import { requestIdOf } from './error-body.ts';
import { type UpstreamFailure, withRequestId } from './failure.ts';
import { settleCall } from './settle-call.ts';
import { createDeltaTidy } from './tidy-deltas.ts';
import { createToolCallCollector, type ToolCall } from './tool-calls.ts';
import { type Ending, reasonOf, verdictOf } from './verdict.ts';

const MARKS = /[\u{F0000}-\u{F0002}]/gu;

export interface AnswerSettings {
  maxReplyBytes: number;
  maxToolCalls: number;
  /** The names of the tools the model may call. */
  offered: ReadonlySet<string>;
  newId(): string;
}

/** What an attempt has collected for its reader. */
export interface Answer {
  /** The request's id from its headers, for failures without a better one. */
  comesFrom(requestId: string | undefined): void;
  /** Takes a delta; returns whether it had content, and whether the answer must end here (size cap). */
  take(delta: Delta): { hasContent: boolean; isFull: boolean };
  /** The upstream said that nothing follows, with or without a finish reason. */
  complete(): void;
  /** The upstream ended: cleanly, or with a failure. Later calls do nothing. */
  end(failure?: UpstreamFailure): void;
  /** Resolves when there is something to show or the answer has ended. */
  ready: Promise<void>;
  /** Why it ended badly, if it did. */
  failure(): UpstreamFailure | undefined;
  isEnded(): boolean;
  /** True once a reader may have seen something: no retry after that. */
  isVisible(): boolean;
  hasFinish(): boolean;
  /** The upstream's id of the completion. */
  id(): string | undefined;
  /** Takes whatever can be sent; '' if nothing. */
  drainText(): string;
  /** Called when text has arrived (urgent if it should go out at once), and at the end. */
  onChange(listener: (isUrgent: boolean) => void): void;
  summary(): Summary;
}

interface Summary {
  toolCalls: ToolCall[];
  droppedToolCalls: number;
  finishReason: string | undefined;
  usage: Record<string, unknown> | undefined;
}

/**
 * The answer of one attempt, from deltas to what is shown. Nothing is visible before the first non-space character of
 * text or reasoning; tool calls count only when the answer has ended well, so a broken call is never run.
 */
export function createAnswer(settings: AnswerSettings): Answer {
  const tidy = createDeltaTidy(settings.offered);
  const collector = createToolCallCollector(settings.maxToolCalls, settings.newId, settings.offered);
  let waiting = '';
  let isReasoning = false;
  let hasText = false;
  let isTextSent = false;
  let isVisible = false;
  let isEnded = false;
  let isFull = false;
  let isComplete = false;
  let bytes = 0;
  let id: string | undefined;
  let headerId: string | undefined;
  let finishReason: string | undefined;
  let usage: Record<string, unknown> | undefined;
  let failure: UpstreamFailure | undefined;
  let listener: (isUrgent: boolean) => void = () => undefined;
  let setReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    setReady = resolve;
  });

  function append(text: string, asReasoning: boolean): void {
    if (asReasoning !== isReasoning) {
      waiting += asReasoning ? REASONING_OPEN : REASONING_CLOSE;
      isReasoning = asReasoning;
    }
    waiting += text.replace(MARKS, '');
    bytes += Buffer.byteLength(text);
    const isFirst = asReasoning ? !isVisible : !hasText;
    const isBlank = isFirst && text.trim() === '';
    if (isBlank) return;
    if (!asReasoning) hasText = true;
    isVisible = true;
    if (isFirst) setReady();
    listener(isFirst);
  }

  /** Turns the text so far into reasoning: here if none of it was sent, otherwise by a mark. */
  function takeBack(): void {
    if (!hasText) return;
    if (isTextSent) {
      if (isReasoning) waiting += REASONING_CLOSE;
      isReasoning = false;
      waiting += THOUGHT_ABOVE;
    } else {
      waiting = `${REASONING_OPEN}${waiting.replace(MARKS, '')}`;
      isReasoning = true;
    }
    hasText = false;
  }

  function apply(delta: Delta): { hasContent: boolean; isFull: boolean } {
    id ??= delta.id;
    if (delta.usage) usage = delta.usage;
    if (delta.isThoughtAbove) takeBack();
    if (delta.reasoning !== '') append(delta.reasoning, true);
    if (delta.text !== '') append(delta.text, false);
    for (const call of delta.toolCalls) {
      collector.add(call);
      bytes += call.arguments.length + 16;
    }
    if (delta.finishReason) finishReason = delta.finishReason;
    isFull = bytes > settings.maxReplyBytes;
    const hasContent = delta.text !== '' || delta.reasoning !== '' || delta.toolCalls.length > 0;
    return { hasContent, isFull };
  }

  function ending(): Ending {
    const isCallEnded = finishReason !== undefined && finishReason !== 'length' && !isFull;
    const calls = collector.calls().map((call) => settleCall(call, settings.offered, isCallEnded));
    return { finishReason, isComplete, isFull, isVisible, hasText, calls };
  }

  return {
    ready,
    comesFrom(requestId) {
      headerId = requestId;
    },
    take(delta) {
      // qwen3.8-max ends some answers without a finish reason.
      isComplete = delta.isLast;
      return apply(tidy.take(delta));
    },
    complete() {
      isComplete = true;
    },
    end(given) {
      if (isEnded) return;
      const rest = tidy.end();
      // While nothing is visible, a failed answer can be requested again.
      if (rest && (!given || isVisible)) apply(rest);
      isEnded = true;
      const found = given ?? verdictOf(ending());
      failure = found && withRequestId(found, requestIdOf(id, headerId));
      if (isReasoning) waiting += REASONING_CLOSE;
      setReady();
      listener(true);
    },
    failure: () => failure,
    id: () => id,
    isEnded: () => isEnded,
    isVisible: () => isVisible,
    hasFinish: () => finishReason !== undefined,
    drainText() {
      if (!isVisible) return '';
      // Half of a surrogate pair waits for its other half: some serialisers cut between escapes.
      const last = waiting.charCodeAt(waiting.length - 1);
      const keep = !isEnded && last >= 0xd800 && last <= 0xdbff ? 1 : 0;
      const text = waiting.slice(0, waiting.length - keep);
      isTextSent ||= hasText && text !== '';
      waiting = waiting.slice(waiting.length - keep);
      return text;
    },
    onChange(given) {
      listener = given;
    },
    summary() {
      const state = ending();
      return {
        toolCalls: state.calls,
        droppedToolCalls: collector.dropped(),
        finishReason: reasonOf(state),
        usage,
      };
    },
  };
}
