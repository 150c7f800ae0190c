import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ModelMessage } from 'ai';
import type { Picture } from '../../domain/picture.ts';
import { SAVED_ROLES } from '../../domain/saved-limits.ts';
import { AppError } from '../../errors/app-error.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import { bindTools } from '../../tools/bind.ts';
import { HISTORY_MESSAGES, modelMessagesOf } from '../conversation/history.ts';
import { type ChatMessage, type MessageMetadata, textOf, type UserMetadata } from '../conversation/message.ts';
import { withPictures } from '../conversation/with-pictures.ts';
import type { ChatDeps } from '../deps.ts';
import type { ChatChunk } from '../log/chat-chunk.ts';
import { createTextJoin, openTextOf } from '../log/continued-text.ts';
import type { AnswerRecorder } from '../log/recorder.ts';
import { chunksOfParts } from '../log/replay.ts';
import { contextsOf, localeOfMessage, refusalOf } from './contexts.ts';
import { guardTools, type ToolGuard } from './guard-tools.ts';
import type { TurnReport } from './report.ts';
import { historyOf, savedContextOf, toolContextOf } from './tool-context.ts';
import type { Turn } from './turn.ts';
import { turnFactsOf } from './turn-facts.ts';

/** What recordAnswer needs to know of a turn, besides its model. */
interface PreparedTurn {
  messages: ModelMessage[];
  /** The same as values, given the steps done so far. */
  factsAt: ReturnType<typeof turnFactsOf>;
  guard: ToolGuard;
  locale: Locale;
  shape: (chunk: ChatChunk) => ChatChunk[];
  /** What is told with the question and kept with the answer. */
  told: Pick<MessageMetadata, 'ownPlaces'>;
}

interface ModelRequest {
  recorder: AnswerRecorder;
  report: TurnReport;
  /** Unix ms: the deadline for all steps, tools and waits together. */
  until: number;
}

/**
 * The model that answers. named: the name stored with the answer. isBilled: false for the embedded model, which costs
 * nothing. readsValues: it is given the facts of the turn as values and ignores the prompt.
 */
interface ChosenModel {
  model: LanguageModelV4;
  isBilled: boolean;
  readsValues: boolean;
  /** The pictures that it sees. */
  seen: Picture[];
  named: Pick<MessageMetadata, 'model' | 'fallbackFrom'>;
}

/** Writes the first chunk and the parts of a continued answer, before anything that can fail for lack of a model. */
export async function openAnswer(turn: Turn, recorder: AnswerRecorder, metadata: MessageMetadata): Promise<void> {
  await recorder.write({
    type: 'start',
    messageId: turn.assistantId,
    messageMetadata: { ...metadata, parentId: turn.userMessageId },
  });
  // The kept parts are already in the builder: they only go to the log. Text at their end stays open.
  const openId = openTextOf(turn.keptParts);
  for (const chunk of chunksOfParts(turn.keptParts)) {
    if (chunk.type !== 'text-end' || chunk.id !== openId) await turn.writer.append(JSON.stringify(chunk));
  }
}

/** Throws AppError if no model is available. */
export function chooseModel(
  { useDemo, pictures }: Turn,
  { models }: Pick<ChatDeps, 'models'>,
  { recorder, report, until }: ModelRequest,
): ChosenModel {
  const first = models.describe();
  const {
    model,
    id,
    isDemo,
    seesPictures = false,
  } = models.forTurn({
    useDemo,
    hasPictures: pictures.length > 0,
    until,
    span: report.span,
    onRetry: report.onRetry,
    onProgress: (progress) => void recorder.write({ type: 'data-progress', data: progress, transient: true }),
  });
  // "Use the demo model": the answer records that another was the first choice.
  const isOther = useDemo && first.id !== id;
  return {
    model,
    isBilled: !useDemo && !first.isDemo,
    readsValues: isDemo,
    seen: seesPictures ? pictures : [],
    named: { model: id, ...(isOther && { fallbackFrom: first.id }) },
  };
}

/** Loads what the model needs. sentAt: of the answer. */
export async function prepareTurn(
  turn: Turn,
  deps: ChatDeps,
  {
    report,
    readsValues,
    seen,
    sentAt,
  }: { report: TurnReport; sentAt: string } & Pick<ChosenModel, 'readsValues' | 'seen'>,
): Promise<PreparedTurn> {
  const [history, saved] = await Promise.all([
    historyOf(deps, { ...turn, leafId: turn.userMessageId, limit: HISTORY_MESSAGES }),
    savedContextOf(deps, turn.owner),
  ]);
  if (!history) throw new AppError('not_found');
  const asked = history.recent.at(-1);
  const facts: UserMetadata = asked?.metadata ?? {};
  const known = [...history.older, ...history.recent];
  const context = toolContextOf(deps, {
    facts,
    text: asked ? textOf(asked) : '',
    messages: known,
    saved,
    signal: turn.controller.signal,
  });
  const { locale } = context;
  const told = saved.count > 0 ? { ownPlaces: SAVED_ROLES.filter((role) => saved.ends[role]) } : {};
  const tools = bindTools(context, {
    timeoutMs: deps.timeouts.toolMs,
    messageId: turn.assistantId,
    onFailure: (tool, { code, detail }) => deps.log('warn', 'tool', { requestId: turn.requestId, tool, code, detail }),
  });
  const guard = guardTools(tools, report.startTool);
  const join = createTextJoin(openTextOf(turn.keptParts));
  const kept = turn.keptParts.length > 0 ? continuation(turn, locale) : [];
  const read = [...history.recent, ...kept];
  return {
    guard,
    locale,
    told,
    // Notes about pictures are told like the context: a model that reads values would take them for the user's words.
    messages: await modelMessagesOf(readsValues ? read : withPictures(read, seen, localeOfMessage), {
      localeOf: localeOfMessage,
      refusalOf,
      contextOf: readsValues ? undefined : contextsOf(deps, known, { sentAt, ...told }),
    }),
    factsAt: turnFactsOf(context, read),
    shape: (chunk) => shaped(chunk).flatMap(join),
  };
}

/** What makes a model continue where its answer broke off. */
function continuation(turn: Turn, locale: Locale): ChatMessage[] {
  const text = answersIn(locale).goOn;
  return [
    { id: turn.assistantId, role: 'assistant', parts: turn.keptParts as ChatMessage['parts'] },
    { id: `${turn.assistantId}-go-on`, role: 'user', parts: [{ type: 'text', text }] },
  ];
}

/** Drops what the wire does not need: argument deltas, provider metadata, step ends. */
function shaped(chunk: ChatChunk): ChatChunk[] {
  if (chunk.type === 'tool-input-delta' || chunk.type === 'finish-step') return [];
  if (chunk.type === 'reasoning-start' && chunk.providerMetadata?.dashscope?.isThoughtAbove === true) {
    return [{ type: 'data-thought', data: {} }];
  }
  if (chunk.type === 'reasoning-end' && chunk.id.endsWith('-above')) return [];
  if ('providerMetadata' in chunk && chunk.providerMetadata !== undefined) {
    const { providerMetadata: _, ...rest } = chunk;
    return [rest as ChatChunk];
  }
  return [chunk];
}
