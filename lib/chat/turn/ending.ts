import { AppError } from '../../errors/app-error.ts';
import { errorBody } from '../../errors/error-body.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import type { MessageBuilder } from '../log/message-builder.ts';
import type { AnswerRecorder } from '../log/recorder.ts';
import type { SavedEnding, TurnSaver } from './saver.ts';
import type { Turn, TurnAbort, TurnEnding } from './turn.ts';

/** What was thrown, or the abort, as an ending. hasText: part of the answer is visible and is kept. */
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

/**
 * Closes open tool calls, saves, then notifies the readers: whoever reads the ending finds it stored. Returns what they
 * were told, which differs from the given ending if the store had ended the turn without us.
 */
export async function endTurn(
  turn: Turn,
  ending: MessageMetadata,
  { builder, recorder, saver }: { builder: MessageBuilder; recorder: AnswerRecorder; saver: TurnSaver },
): Promise<MessageMetadata> {
  for (const chunk of builder.closing()) await recorder.write(chunk);
  const errorText = JSON.stringify(ending.error ?? errorBody(new AppError('stream_interrupted')));
  for (const toolCallId of builder.openCalls()) {
    await recorder.write({ type: 'tool-output-error', toolCallId, errorText });
  }
  if (ending.error) await recorder.write({ type: 'data-error', data: ending.error });
  const told = toldAs(ending, await saver.saveEnding(ending), turn.requestId);
  if (told.error && !ending.error) await recorder.write({ type: 'data-error', data: told.error });
  await recorder.write({ type: 'message-metadata', messageMetadata: { ...told, parentId: turn.userMessageId } });
  if (told.error) await recorder.write({ type: 'error', errorText: JSON.stringify(told.error) });
  else if (told.status === 'stopped') await recorder.write({ type: 'abort' });
  else await recorder.write({ type: 'finish', finishReason: finishReasonOf(told.finishReason) });
  await turn.writer.end().catch(() => {});
  return told;
}

function toldAs(ending: MessageMetadata, saved: SavedEnding, requestId: string): MessageMetadata {
  if (saved === 'late') return { ...ending, unsaved: true };
  if (saved === 'saved' || ending.error) return ending;
  return {
    ...ending,
    status: 'interrupted',
    error: { requestId, ...errorBody(new AppError('stream_interrupted')) },
  };
}

const finishReasonOf = (reason: string | undefined) => (reason === 'length' ? ('length' as const) : ('stop' as const));
