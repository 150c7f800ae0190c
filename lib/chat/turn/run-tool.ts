import { AppError } from '../../errors/app-error.ts';
import { DEFAULT_ZONE } from '../../geo/local-time.ts';
import { mendToolInput, runTool } from '../../tools/bind.ts';
import { type GeoToolName, isPageTool } from '../../tools/registry.ts';
import { HISTORY_MESSAGES } from '../conversation/history.ts';
import type { ChatMessage, UserMetadata } from '../conversation/message.ts';
import { toChatMessage } from '../conversation/message-view.ts';
import type { ChatDeps } from '../deps.ts';
import { type AskedMessage, askedMessage, beginTurn } from './begin.ts';
import { historyOf, savedContextOf, toolContextOf } from './tool-context.ts';

export interface ToolRequest {
  owner: string;
  requestId: string;
  name: GeoToolName;
  /** Repaired and validated here with the tool's own schema. */
  input: unknown;
  /** Makes its refs known to the tool; with `message` the call becomes part of it. */
  sessionId?: string;
  metadata: UserMetadata;
  /** Stores the call as a turn: this user message and an answer containing the call. */
  message?: { id: string; text: string };
  signal: AbortSignal;
}

export interface ToolAnswer {
  output: unknown;
  /** What was changed in the meaning of the input, in English. */
  notes?: string[];
  /** The stored user message and answer, if requested. */
  messages?: [ChatMessage, ChatMessage];
}

/** Runs one geo tool without a model. Throws AppError: bad_request, not_found, busy, or the tool's own failure. */
export async function answerByTool(deps: ChatDeps, request: ToolRequest): Promise<ToolAnswer> {
  const { owner, name, sessionId, metadata, signal } = request;
  const now = new Date(deps.clock());
  const timeZone = metadata.timeZone ?? DEFAULT_ZONE;
  const { selection = [], view } = metadata;
  const made = mendToolInput(name, request.input, { now, timeZone, selection, view, isStrict: true });
  if ('refusal' in made) throw new AppError('bad_request', { detail: `input of ${name}`, hint: made.refusal });
  const message = request.message && askedMessage({ ...request.message, metadata });
  const history = sessionId ? await historyOf(deps, { owner, sessionId, limit: HISTORY_MESSAGES }) : null;
  if (sessionId && !history && !(message && (await isNewTo(deps, sessionId, owner)))) throw new AppError('not_found');
  const messages = history ? [...history.older, ...history.recent] : [];
  const toolCallId = deps.newId();
  const assistantId = deps.newId();
  const output = await runTool(name, made.input, {
    context: toolContextOf(deps, {
      facts: metadata,
      text: message?.text ?? '',
      messages,
      saved: await savedContextOf(deps, owner),
      signal,
    }),
    options: {
      timeoutMs: deps.timeouts.toolMs,
      messageId: assistantId,
      onFailure: (tool, { code, detail }) =>
        deps.log('warn', 'tool', { requestId: request.requestId, tool, code, detail }),
    },
    toolCallId,
    signal,
  });
  const answer = { output, ...(made.notes.length > 0 && { notes: made.notes }) };
  if (!sessionId || !message) return answer;
  const parts = [
    { type: 'step-start' },
    { type: `tool-${name}`, toolCallId, state: 'output-available', input: storedInput(name, made.input), output },
  ];
  const stored = await storeTurn(deps, { owner, sessionId, message, assistantId, parts });
  return { ...answer, messages: stored };
}

/** Of a file's shapes, the output alone is kept: models read inputs, and would read every coordinate. */
const storedInput = (name: GeoToolName, input: unknown) => (isPageTool(name) ? {} : input);

async function isNewTo({ store }: ChatDeps, sessionId: string, owner: string): Promise<boolean> {
  return (await store.getSession(owner, sessionId)) === null;
}

/** Stores a call as a finished turn; returns the user message and the answer. */
async function storeTurn(
  deps: ChatDeps,
  turn: { owner: string; sessionId: string; message: AskedMessage; assistantId: string; parts: unknown[] },
): Promise<[ChatMessage, ChatMessage]> {
  const { owner, sessionId, message, assistantId, parts } = turn;
  const now = deps.clock();
  const begun = await beginTurn(deps, turn);
  if (begun.kind === 'started') {
    await deps.store.saveTurn({
      sessionId,
      assistantId,
      fence: begun.fence,
      parts,
      metadata: { sentAt: new Date(now).toISOString(), finishReason: 'stop' },
      status: 'complete',
      text: '',
      leaseUntil: now,
      now,
    });
  }
  const answerId = begun.kind === 'duplicate' ? begun.assistantId : assistantId;
  const [user, answer] = await Promise.all([
    deps.store.getMessage(owner, sessionId, message.id),
    answerId === null ? null : deps.store.getMessage(owner, sessionId, answerId),
  ]);
  if (!user || !answer) throw new AppError('not_found');
  return [toChatMessage(user), toChatMessage(answer)];
}
