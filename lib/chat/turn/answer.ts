import type { LanguageModelV4, SharedV4ProviderOptions } from '@ai-sdk/provider';
import {
  InvalidToolInputError,
  isStepCount,
  type LanguageModelUsage,
  type ModelMessage,
  NoSuchToolError,
  type StepResult,
  // One reader, nothing kept for a second one: a sixth less time per frame, and no copy of the answer.
  experimental_streamTextLowMemory as streamText,
  type ToolSet,
  toUIMessageStream,
} from 'ai';
import { AppError } from '../../errors/app-error.ts';
import { errorBody } from '../../errors/error-body.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import type { ChatMessage } from '../conversation/message.ts';
import { droppedCallsNote, INSTRUCTIONS, LAST_WORD_NOTE } from '../conversation/prompt.ts';
import { withNote, withReminders } from '../conversation/told-messages.ts';
import type { ChatChunk } from '../log/chat-chunk.ts';
import { type Ending, recordChunks } from '../log/record-chunks.ts';
import type { AnswerRecorder } from '../log/recorder.ts';
import type { ToolGuard } from './guard-tools.ts';
import type { TurnReport } from './report.ts';
import { withoutCalls } from './without-calls.ts';

/** The last one only speaks. */
const MAX_STEPS = 8;
const MAX_OUTPUT_TOKENS = 4_096;

export interface AnswerRequest {
  model: LanguageModelV4;
  messages: ModelMessage[];
  /** Values for a model that reads them in place of the prompt, given the steps done so far. */
  factsAt?: ((steps: readonly StepResult<ToolSet>[]) => SharedV4ProviderOptions) | undefined;
  guard: ToolGuard;
  recorder: AnswerRecorder;
  report: Pick<TurnReport, 'startStep' | 'endStep'>;
  signal: AbortSignal;
  locale: Locale;
  /** Rewrites a chunk before it is recorded; an empty list drops it. */
  shape: (chunk: ChatChunk) => ChatChunk[];
}

export interface Answered {
  finishReason: string;
  usage?: { inputTokens?: number; outputTokens?: number; cachedTokens?: number };
  /** Another model than the first choice answered the last step: which, and in place of which. */
  answeredBy?: { model: string; fallbackFrom: string };
}

/**
 * Runs the model's tool loop and records what it says. Resolves for an answer that is complete (or cut at a limit);
 * throws AppError on failure and the abort reason on abort. What was recorded by then stays.
 */
export async function recordAnswer(request: AnswerRequest): Promise<Answered> {
  const { guard, signal, report } = request;
  const answered: Answered & { isLastWord: boolean } = { finishReason: 'other', isLastWord: false };
  let dropped = 0;
  let failure: AppError | undefined;
  // If the loop ends before the stream does (size limit), the upstream must be closed all the same.
  const closing = new AbortController();
  const result = streamText({
    model: request.model,
    instructions: INSTRUCTIONS,
    messages: request.messages,
    tools: guard.tools,
    stopWhen: isStepCount(MAX_STEPS),
    // Not JSON at all: the tool itself says what it takes.
    repairToolCall: async ({ toolCall, error }) =>
      InvalidToolInputError.isInstance(error) ? { ...toolCall, input: JSON.stringify(toolCall.input) } : null,
    maxRetries: 0,
    // The SDK's events carry content, and cost time with nobody listening; our own spans are in report.ts.
    telemetry: { isEnabled: false },
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    abortSignal: AbortSignal.any([signal, closing.signal]),
    prepareStep: ({ stepNumber, steps, responseMessages }) => {
      answered.isLastWord = stepNumber === MAX_STEPS - 1 || guard.isSpent();
      guard.startStep();
      report.startStep();
      const facts = request.factsAt && { providerOptions: request.factsAt(steps) };
      const notes = [
        ...(dropped > 0 ? [droppedCallsNote(dropped)] : []),
        ...(answered.isLastWord ? [LAST_WORD_NOTE] : []),
      ];
      // Instructions, tools and what was said stay as they were, so that the service's cache holds: what is new goes last.
      // The SDK's own list contains what earlier steps were given, their notes too.
      const told = request.factsAt ? responseMessages : withReminders(responseMessages, request.locale);
      const messages = [...request.messages, ...notes.reduce(withNote, told)];
      if (!answered.isLastWord) return { messages, ...facts };
      return { messages, ...facts, toolChoice: 'none' as const, model: withoutCalls(request.model) };
    },
    onError: ({ error }) => {
      failure ??= toAppError(error, 'bad_upstream_response');
    },
    onStepEnd: ({ usage, finishReason, providerMetadata }) => {
      answered.finishReason = finishReason;
      answered.usage = addUsage(answered.usage, usage);
      const { model, fallbackFrom, droppedToolCalls } = providerMetadata?.dashscope ?? {};
      if (typeof model === 'string' && typeof fallbackFrom === 'string') answered.answeredBy = { model, fallbackFrom };
      dropped = typeof droppedToolCalls === 'number' ? droppedToolCalls : 0;
      report.endStep({ finishReason, usage, ...(typeof model === 'string' && { model }) });
    },
  });
  const stream = toUIMessageStream<typeof guard.tools, ChatMessage>({
    stream: result.stream,
    tools: guard.tools,
    sendStart: false,
    sendFinish: false,
    // Errors of tools and of the stream alike: typed, so that nothing of a provider's gets through.
    onError: (error) => JSON.stringify(errorBody(toolError(error))),
  });
  const ending = await recordChunks(stream, request);
  if (!ending.isWhole) closing.abort();
  if (failure) throw failure;
  signal.throwIfAborted();
  if (ending.error) throw ending.error;
  const { isLastWord, ...rest } = answered;
  if (ending.isTooLong) return { ...rest, finishReason: 'length' };
  return finished(rest, ending, request, isLastWord);
}

/** Interprets the finish reason together with the text; adds a closing sentence if the model wrote none. */
async function finished(
  answered: Answered,
  ending: Ending,
  request: AnswerRequest,
  isLastWord: boolean,
): Promise<Answered> {
  const { finishReason } = answered;
  if (finishReason === 'content-filter') throw new AppError('content_filtered');
  if (finishReason === 'error' || finishReason === 'interrupted' || finishReason === 'other') {
    throw new AppError(ending.hasText ? 'stream_interrupted' : 'bad_upstream_response', {
      detail: `finish reason ${finishReason}`,
    });
  }
  if (ending.hasClosingText) return answered;
  if (!ending.hasCalls) throw new AppError('bad_upstream_response', { detail: 'an answer without text' });
  const kind = isLastWord ? 'capped' : ending.hasResult ? 'done' : 'failed';
  const id = 'closing';
  await request.recorder.write({ type: 'text-start', id });
  await request.recorder.write({ type: 'text-delta', id, delta: answersIn(request.locale).closing[kind] });
  await request.recorder.write({ type: 'text-end', id });
  return { ...answered, finishReason: 'stop' };
}

/** Calling a tool that does not exist is the model's fault, not a data service's. */
const toolError = (error: unknown): AppError =>
  NoSuchToolError.isInstance(error)
    ? new AppError('bad_arguments', { detail: 'unknown tool' })
    : toAppError(error, 'tool_failed');

function addUsage(sum: Answered['usage'], usage: LanguageModelUsage): NonNullable<Answered['usage']> {
  const add = (a?: number, b?: number) => (a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0));
  const inputTokens = add(sum?.inputTokens, usage.inputTokens);
  const outputTokens = add(sum?.outputTokens, usage.outputTokens);
  const cachedTokens = add(sum?.cachedTokens, usage.inputTokenDetails?.cacheReadTokens);
  return {
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(cachedTokens !== undefined && { cachedTokens }),
  };
}
