import { toAppError } from '../../errors.ts';
import type { StreamWriter } from '../../streams/streams.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import type { ChatDeps } from '../deps.ts';
import { createMessageBuilder } from '../log/message-builder.ts';
import { createRecorder } from '../log/recorder.ts';
import { type Answered, recordAnswer } from './answer.ts';
import { createTokenMeter, type TokenMeter } from './ceiling.ts';
import { endingOf, endTurn } from './ending.ts';
import type { ToolGuard } from './guard-tools.ts';
import { prepareTurn } from './prepare.ts';
import { createTurnReport } from './report.ts';
import { createTurnSaver } from './saver.ts';

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
    maxBytes: deps.limits.answerKb * 1_024,
    onRefused: () => abort('lost'),
  });
  const report = createTurnReport(turn.requestId, deps);
  const total = setTimeout(() => abort('timeout'), deps.timeouts.totalMs);
  saver.start(recorder);
  let guard: ToolGuard | undefined;
  let meter: TokenMeter | undefined;
  let answered: Answered | undefined;
  let thrown: unknown;
  try {
    const until = startedAt + deps.timeouts.totalMs;
    const prepared = await prepareTurn(turn, deps, { metadata, recorder, report, until });
    guard = prepared.guard;
    if (prepared.isBilled) {
      const read = () => prepared.instructions.length + JSON.stringify(prepared.messages).length;
      meter = createTokenMeter(deps, { read, written: () => builder.text().length });
    }
    answered = await recordAnswer({
      ...prepared,
      recorder,
      report: {
        startStep: report.startStep,
        endStep: (outcome) => {
          meter?.step(outcome.usage);
          report.endStep(outcome);
        },
      },
      signal: turn.controller.signal,
    });
  } catch (error) {
    thrown = error;
  }
  clearTimeout(total);
  await saver.stop();
  const hasText = builder.text() !== '';
  const ending = answered
    ? { status: 'complete' as const }
    : endingOf(thrown, turn.controller.signal, hasText, turn.requestId);
  Object.assign(metadata, {
    ...ending,
    totalMs: deps.clock() - startedAt,
    ...(recorder.firstTextMs() !== undefined && { firstTextMs: recorder.firstTextMs() }),
    ...(answered && { finishReason: answered.finishReason }),
    ...(answered?.usage && { usage: answered.usage }),
    ...answered?.answeredBy,
  });
  await endTurn(turn, { builder, recorder, saver, metadata });
  await meter?.end();
  report.end({
    ending,
    metadata,
    detail: thrown === undefined || turn.controller.signal.aborted ? undefined : toAppError(thrown).detail,
    toolCalls: guard?.calls(),
    characters: builder.text().length,
  });
}
