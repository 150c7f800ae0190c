import { picturesAsCost } from '../../domain/picture.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import { INSTRUCTIONS } from '../conversation/prompt.ts';
import type { ChatDeps } from '../deps.ts';
import { createMessageBuilder } from '../log/message-builder.ts';
import { createRecorder } from '../log/recorder.ts';
import { type Answered, recordAnswer } from './answer.ts';
import { giveBack, settle } from './budgets.ts';
import { createTokenMeter, type TokenMeter } from './ceiling.ts';
import { endingOf, endTurn } from './ending.ts';
import type { ToolGuard } from './guard-tools.ts';
import { chooseModel, openAnswer, prepareTurn } from './prepare.ts';
import { createTurnReport } from './report.ts';
import { createTurnSaver } from './saver.ts';
import type { Turn, TurnAbort, TurnEnding } from './turn.ts';
import type { TurnUse } from './used.ts';

/** Runs a turn that has begun to its one ending. Never throws; resolves when everything is written. */
export async function runTurn(turn: Turn, deps: ChatDeps): Promise<void> {
  const startedAt = deps.clock();
  const builder = createMessageBuilder(turn.keptParts);
  const sentAt = new Date(startedAt).toISOString();
  let metadata: MessageMetadata = { status: 'running', sentAt };
  const abort = (reason: TurnAbort) => turn.controller.abort(reason);
  const saver = createTurnSaver({ turn, builder, soFar: () => metadata, deps, onLost: () => abort('lost') });
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
    metadata = { ...metadata, model: deps.models.describe().id };
    await openAnswer(turn, recorder, metadata);
    const until = startedAt + deps.timeouts.totalMs;
    const { model, isBilled, readsValues, seen, named } = chooseModel(turn, deps, { recorder, report, until });
    metadata = { ...metadata, ...named };
    const { factsAt, told: asked, ...prepared } = await prepareTurn(turn, deps, { report, readsValues, seen, sentAt });
    metadata = { ...metadata, ...asked };
    guard = prepared.guard;
    if (turn.reserved && isBilled) {
      const read = () => INSTRUCTIONS.length + JSON.stringify(prepared.messages, picturesAsCost).length;
      const model = metadata.model ?? '';
      const { reserved } = turn;
      meter = createTokenMeter(deps, {
        reserved,
        model,
        read,
        settle: (amounts, at) => settle(deps, reserved.who, amounts, at),
        written: () => builder.text().length,
      });
    }
    answered = await recordAnswer({
      ...prepared,
      factsAt: readsValues ? factsAt : undefined,
      model,
      recorder,
      report: {
        startStep: () => {
          meter?.startStep();
          report.startStep();
        },
        endStep: (outcome) => {
          meter?.step(outcome);
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
  const firstTextMs = recorder.firstTextMs();
  const ended: MessageMetadata = {
    ...metadata,
    ...ending,
    totalMs: deps.clock() - startedAt,
    ...(firstTextMs !== undefined && { firstTextMs }),
    ...(answered && { finishReason: answered.finishReason }),
    ...(answered?.usage && { usage: answered.usage }),
    ...answered?.answeredBy,
  };
  const told = await endTurn(turn, ended, { builder, recorder, saver });
  const code = told.error?.code;
  const used = meter ? await meter.end(code) : null;
  // Nothing was asked of a billed model: what was booked is free again.
  if (!meter && turn.reserved) await giveBack(deps, turn.reserved);
  recordUsage(turn, deps, { metadata: told, status: ending.status, used });
  report.end({
    ending,
    metadata: told,
    used,
    detail: thrown === undefined || turn.controller.signal.aborted ? undefined : toAppError(thrown).detail,
    toolCalls: guard?.calls(),
    characters: builder.text().length,
  });
}

function recordUsage(
  { owner, ip }: Turn,
  { usage }: ChatDeps,
  { metadata, status, used }: { metadata: MessageMetadata; status: TurnEnding['status']; used: TurnUse | null },
): void {
  const { model = '', error, totalMs: ms = 0, firstTextMs } = metadata;
  usage?.ended({ owner, ip, model, status, code: error?.code, used, ms, firstTextMs });
}
