import { AppError, type ErrorBody, errorBody, toAppError } from '../../errors.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import type { MessageBuilder } from '../log/message-builder.ts';
import type { AnswerRecorder } from '../log/recorder.ts';
import type { TurnSaver } from './saver.ts';
import type { Turn, TurnAbort } from './turn.ts';

/** How a turn ended. */
export type TurnEnding =
  | { status: 'complete' }
  | { status: 'stopped' }
  | { status: 'interrupted' | 'error'; error: ErrorBody };

/** What was thrown, or the abort, as an ending. hasText: something of the answer is visible and is kept. */
export function endingOf(thrown: unknown, signal: AbortSignal, hasText: boolean, requestId: string): TurnEnding {
  const withId = (error: AppError) => ({ requestId, ...errorBody(error) });
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
export async function endTurn(
  turn: Turn,
  state: { builder: MessageBuilder; recorder: AnswerRecorder; saver: TurnSaver; metadata: MessageMetadata },
): Promise<void> {
  const { builder, recorder, saver, metadata } = state;
  for (const chunk of builder.closing()) await recorder.write(chunk);
  const errorText = JSON.stringify(metadata.error ?? errorBody(new AppError('stream_interrupted')));
  for (const toolCallId of builder.openCalls()) {
    await recorder.write({ type: 'tool-output-error', toolCallId, errorText });
  }
  if (metadata.error) await recorder.write({ type: 'data-error', data: metadata.error });
  const saved = await saver.saveEnding();
  if (saved === 'late') metadata.unsaved = true;
  // The store has ended this turn without us: our readers are told that ending, not ours.
  if (saved === 'lost' && !metadata.error) {
    const error = { requestId: turn.requestId, ...errorBody(new AppError('stream_interrupted')) };
    Object.assign(metadata, { status: 'interrupted', error });
    await recorder.write({ type: 'data-error', data: error });
  }
  const messageMetadata = { ...metadata, parentId: turn.userMessageId };
  await recorder.write({ type: 'message-metadata', messageMetadata });
  if (metadata.error) await recorder.write({ type: 'error', errorText: JSON.stringify(metadata.error) });
  else if (metadata.status === 'stopped') await recorder.write({ type: 'abort' });
  else await recorder.write({ type: 'finish', finishReason: finishReasonOf(metadata.finishReason) });
  await turn.writer.end().catch(() => {});
}

const finishReasonOf = (reason: string | undefined) => (reason === 'length' ? ('length' as const) : ('stop' as const));
