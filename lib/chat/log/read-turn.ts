import { AppError } from '../../errors/app-error.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import type { Store } from '../../store/store.ts';
import type { StoredMessage } from '../../store/stored.ts';
import type { Frame, StreamLog } from '../../streams/streams.ts';
import { waitOrAbort } from '../../wait.ts';
import { metadataOf } from '../conversation/message-view.ts';
import type { ChatChunk } from './chat-chunk.ts';
import { createReaderOutline, type ReaderOutline } from './reader-outline.ts';
import { endingChunkOf, rebuiltFrame, startOf } from './replay.ts';
import { restOf } from './rest-of-answer.ts';

/** The stored partial is up to a second old; looking more often shows nothing new. */
const LOOK_EVERY_MS = 500;

interface Sources {
  streams: StreamLog;
  store: Store;
  clock: () => number;
}

export interface TurnId {
  owner: string;
  sessionId: string;
  assistantId: string;
}

/**
 * The frames of a turn with offset > after, then live ones until it ends. They come from the stream log; if that breaks
 * off (frames evicted, Redis lost or failed over, a silent producer), the rest comes from the store, with offset 0,
 * until the turn has ended there. Only readers that started from the beginning can be given that rest: for others the
 * iteration throws AppError('stream_interrupted').
 */
export function readTurn(from: Sources, turn: TurnId, after: number, signal: AbortSignal): AsyncIterable<Frame> {
  const reader: Reader = { outline: createReaderOutline(), hasStarted: false, hasEnded: false };
  return framesOf(from, turn, { after, signal, reader });
}

/** What a reader has received. */
interface Reader {
  outline: ReaderOutline;
  hasStarted: boolean;
  hasEnded: boolean;
}

interface Reading {
  after: number;
  signal: AbortSignal;
  reader: Reader;
}

async function* framesOf(from: Sources, turn: TurnId, reading: Reading): AsyncGenerator<Frame> {
  const { after, signal, reader } = reading;
  try {
    const live = await from.streams.read(turn.assistantId, after, signal);
    if (!live) throw new AppError('stream_interrupted', { detail: 'there is no log of this turn' });
    for await (const frame of live) {
      note(reader, frame, after === 0);
      yield frame;
    }
    // A producer that lost its turn closes its log without an ending: the turn now has another producer.
    if (!reader.hasEnded && !signal.aborted) {
      throw new AppError('stream_interrupted', { detail: 'the log ended before the turn' });
    }
  } catch (error) {
    if (after > 0 || reader.hasEnded || toAppError(error).code !== 'stream_interrupted') throw error;
    for await (const chunk of storedRest(from, turn, reading)) yield rebuiltFrame(chunk);
  }
}

/** canBeRefilled: the reader started from the beginning; for others only the ending is noted. */
function note(reader: Reader, { data }: Frame, canBeRefilled: boolean): void {
  // Written by our own recorder.
  const chunk = JSON.parse(data) as ChatChunk;
  if (canBeRefilled) reader.outline.apply(chunk);
  reader.hasStarted = true;
  if (chunk.type === 'finish' || chunk.type === 'error' || chunk.type === 'abort') reader.hasEnded = true;
}

/** What the reader is missing of the stored answer, checked repeatedly until the turn has ended. */
async function* storedRest(from: Sources, turn: TurnId, { signal, reader }: Reading): AsyncGenerator<ChatChunk> {
  const { owner, sessionId, assistantId } = turn;
  while (!signal.aborted) {
    // After a producer dies, nobody else may look soon enough.
    await from.store.reapTurns(from.clock());
    const message = await from.store.getMessage(owner, sessionId, assistantId);
    if (!message) throw new AppError('stream_interrupted', { detail: 'the turn was deleted' });
    if (!reader.hasStarted) yield startOf(message);
    reader.hasStarted = true;
    yield* restOf(reader.outline, message.parts);
    if (message.status !== 'running') return yield* endingOf(reader, message);
    await waitOrAbort(LOOK_EVERY_MS, signal);
  }
}

function* endingOf({ outline }: Reader, message: StoredMessage): Generator<ChatChunk> {
  yield* outline.closing();
  yield { type: 'message-metadata', messageMetadata: metadataOf(message) };
  yield endingChunkOf(message);
}
