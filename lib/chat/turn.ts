import { AppError, type ErrorBody, errorBody, toAppError } from '../errors.ts';
import type { Locale } from '../geo/format.ts';
import type { StreamWriter } from '../streams/streams.ts';
import { bindTools } from '../tools/bind.ts';
import { type Answered, recordAnswer } from './answer.ts';
import { type AnswerRecorder, createRecorder } from './answer-recorder.ts';
import { createTextJoin, openTextOf } from './continued-text.ts';
import type { ChatDeps } from './deps.ts';
import { guardTools, type ToolGuard } from './guard-tools.ts';
import { HISTORY_MESSAGES, modelMessagesOf } from './history.ts';
import { type ChatMessage, type MessageMetadata, textOf, type UserMetadata } from './message.ts';
import { type ChatChunk, createMessageBuilder, type MessageBuilder } from './message-builder.ts';
import { instructionsFor } from './prompt.ts';
import { chunksOfParts } from './replay.ts';
import { historyOf, toolContextOf } from './tool-context.ts';
import { createTurnSaver, type TurnSaver } from './turn-saver.ts';

/** Why a turn was aborted from outside the model. */
export type TurnAbort = 'stopped' | 'timeout' | 'draining' | 'lost';

export interface Turn {
  owner: string;
  sessionId: string;
  userMessageId: string;
  assistantId: string;
  fence: number;
  requestId: string;
  /** The parts of an answer that is continued. */
  keptParts: unknown[];
  /** The embedded model is asked, whatever is configured. */
  useDemo: boolean;
  writer: StreamWriter;
  /** Aborted with a TurnAbort as reason. */
  controller: AbortController;
}

/** Runs a turn that has begun to its one ending. Never throws; the promise ends when all is written. */
export async function runTurn(turn: Turn, deps: ChatDeps): Promise<void> {
  const startedAt = deps.clock();
  const builder = createMessageBuilder(turn.keptParts);
  const metadata: MessageMetadata = { status: 'running', sentAt: new Date(startedAt).toISOString() };
  const abort = (reason: TurnAbort) => turn.controller.abort(reason);
  const saver = createTurnSaver({ turn, builder, metadata, deps, onLost: () => abort('lost') });
  const recorder = createRecorder({
    writer: turn.writer,
    builder,
    clock: deps.clock,
    startedAt,
    onRefused: () => abort('lost'),
  });
  const total = setTimeout(() => abort('timeout'), deps.timeouts.totalMs);
  saver.start(recorder);
  let guard: ToolGuard | undefined;
  let answered: Answered | undefined;
  let thrown: unknown;
  try {
    const prepared = await prepare(turn, deps, metadata, recorder);
    guard = prepared.guard;
    answered = await recordAnswer({ ...prepared, recorder, signal: turn.controller.signal });
  } catch (error) {
    thrown = error;
  }
  clearTimeout(total);
  await saver.stop();
  const hasText = builder.text() !== '';
  const ending = answered ? { status: 'complete' as const } : endingOf(thrown, turn.controller.signal, hasText, turn);
  Object.assign(metadata, {
    ...ending,
    totalMs: deps.clock() - startedAt,
    ...(recorder.firstTextMs() !== undefined && { firstTextMs: recorder.firstTextMs() }),
    ...(answered && { finishReason: answered.finishReason }),
    ...(answered?.usage && { usage: answered.usage }),
    ...(answered?.fallbackFrom && { fallbackFrom: answered.fallbackFrom }),
  });
  await end(turn, { builder, recorder, saver, metadata });
  deps.log(ending.status === 'complete' || ending.status === 'stopped' ? 'info' : 'warn', 'turn', {
    requestId: turn.requestId,
    status: ending.status,
    code: metadata.error?.code,
    detail: thrown === undefined || turn.controller.signal.aborted ? undefined : toAppError(thrown).detail,
    model: metadata.model,
    ms: metadata.totalMs,
    firstTextMs: metadata.firstTextMs,
    steps: answered?.steps,
    toolCalls: guard?.calls(),
    inputTokens: metadata.usage?.inputTokens,
    outputTokens: metadata.usage?.outputTokens,
    characters: builder.text().length,
    unsaved: metadata.unsaved,
  });
}

interface Prepared {
  model: ReturnType<ChatDeps['models']['forTurn']>['model'];
  instructions: string;
  messages: Awaited<ReturnType<typeof modelMessagesOf>>;
  guard: ToolGuard;
  locale: Locale;
  shape: (chunk: ChatChunk) => ChatChunk[];
}

/** Loads what the model needs and writes the first chunk, before anything that can fail for lack of a model. */
async function prepare(
  turn: Turn,
  deps: ChatDeps,
  metadata: MessageMetadata,
  recorder: AnswerRecorder,
): Promise<Prepared> {
  metadata.model = deps.models.describe().id;
  await recorder.write({
    type: 'start',
    messageId: turn.assistantId,
    messageMetadata: { ...metadata, parentId: turn.userMessageId },
  });
  // The kept parts are in the builder already: they only go to the log. Text at their end stays open.
  const openId = openTextOf(turn.keptParts);
  const join = createTextJoin(openId);
  for (const chunk of chunksOfParts(turn.keptParts)) {
    if (chunk.type !== 'text-end' || chunk.id !== openId) await turn.writer.append(JSON.stringify(chunk));
  }
  const { model, id } = deps.models.forTurn({
    useDemo: turn.useDemo,
    onProgress: (progress) => void recorder.write({ type: 'data-progress', data: progress, transient: true }),
  });
  metadata.model = id;
  const history = await historyOf(deps, { ...turn, leafId: turn.userMessageId, limit: HISTORY_MESSAGES });
  if (!history) throw new AppError('not_found');
  const asked = history.recent.at(-1);
  const facts: UserMetadata = asked?.metadata ?? {};
  const context = toolContextOf(deps, {
    facts,
    text: asked ? textOf(asked) : '',
    messages: [...history.older, ...history.recent],
    signal: turn.controller.signal,
  });
  const { locale } = context;
  const tools = bindTools(context, {
    timeoutMs: deps.timeouts.toolMs,
    messageId: turn.assistantId,
    onFailure: (tool, { code, detail }) => deps.log('warn', 'tool', { requestId: turn.requestId, tool, code, detail }),
  });
  const guard = guardTools(tools);
  const kept = turn.keptParts.length > 0 ? continuation(turn, locale) : [];
  return {
    model,
    guard,
    locale,
    instructions: instructionsFor({ ...context, metadata: facts }),
    messages: await modelMessagesOf([...history.recent, ...kept], guard.tools),
    shape: (chunk) => shaped(chunk).flatMap(join),
  };
}

/** What makes a model go on where its answer broke off. */
function continuation(turn: Turn, locale: Locale): ChatMessage[] {
  const text =
    locale === 'zh'
      ? '请从中断处直接继续，不要重复已经写过的内容。'
      : 'Go on exactly where you stopped; do not repeat what you have already written.';
  return [
    { id: turn.assistantId, role: 'assistant', parts: turn.keptParts as ChatMessage['parts'] },
    { id: `${turn.assistantId}-go-on`, role: 'user', parts: [{ type: 'text', text }] },
  ];
}

/** Drops what the wire does not need: argument deltas, provider metadata, step ends. */
function shaped(chunk: ChatChunk): ChatChunk[] {
  if (chunk.type === 'tool-input-delta' || chunk.type === 'finish-step') return [];
  if ('providerMetadata' in chunk && chunk.providerMetadata !== undefined) {
    const { providerMetadata: _, ...rest } = chunk;
    return [rest as ChatChunk];
  }
  return [chunk];
}

type TurnEnding =
  | { status: 'complete' }
  | { status: 'stopped' }
  | { status: 'interrupted' | 'error'; error: ErrorBody };

function endingOf(thrown: unknown, signal: AbortSignal, hasText: boolean, turn: Turn): TurnEnding {
  const withId = (error: AppError) => ({ requestId: turn.requestId, ...errorBody(error) });
  const interrupted = (error: AppError): TurnEnding => ({ status: 'interrupted', error: withId(error) });
  if (signal.aborted) {
    switch (signal.reason as TurnAbort) {
      case 'stopped':
        return { status: 'stopped' };
      case 'timeout':
        return hasText
          ? interrupted(new AppError('stream_interrupted'))
          : { status: 'error', error: withId(new AppError('upstream_timeout')) };
      default:
        return interrupted(new AppError('stream_interrupted'));
    }
  }
  const error = toAppError(thrown);
  const isBroken = hasText && BREAKS.has(error.code);
  return isBroken ? interrupted(error) : { status: 'error', error: withId(error) };
}

/** Failures that, after some text, mean that the answer broke off rather than that it was refused. */
const BREAKS: ReadonlySet<string> = new Set([
  'stream_interrupted',
  'upstream_timeout',
  'upstream_unavailable',
  'bad_upstream_response',
  'internal',
]);

/** Closes open tool calls, saves, then tells the readers: who reads the ending finds it stored. */
async function end(
  turn: Turn,
  state: { builder: MessageBuilder; recorder: AnswerRecorder; saver: TurnSaver; metadata: MessageMetadata },
): Promise<void> {
  const { builder, recorder, saver, metadata } = state;
  if (metadata.status !== 'complete') {
    const errorText = JSON.stringify(metadata.error ?? errorBody(new AppError('stream_interrupted')));
    for (const toolCallId of builder.openCalls()) {
      await recorder.write({ type: 'tool-output-error', toolCallId, errorText });
    }
  }
  if (metadata.error) await recorder.write({ type: 'data-error', data: metadata.error });
  if (!(await saver.saveEnding())) metadata.unsaved = true;
  const messageMetadata = { ...metadata, parentId: turn.userMessageId };
  await recorder.write({ type: 'message-metadata', messageMetadata });
  if (metadata.error) await recorder.write({ type: 'error', errorText: JSON.stringify(metadata.error) });
  else if (metadata.status === 'stopped') await recorder.write({ type: 'abort' });
  else await recorder.write({ type: 'finish', finishReason: finishReasonOf(metadata.finishReason) });
  await turn.writer.end().catch(() => {});
}

const finishReasonOf = (reason: string | undefined) => (reason === 'length' ? ('length' as const) : ('stop' as const));
