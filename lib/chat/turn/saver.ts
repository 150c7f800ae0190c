import { toAppError } from '../../errors/to-app-error.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import type { ChatDeps } from '../deps.ts';
import type { MessageBuilder } from '../log/message-builder.ts';
import type { AnswerRecorder } from '../log/recorder.ts';
import type { Turn } from './turn.ts';

/** Keeps the stored partial within a second: this, plus the time of the write. */
const SAVE_EVERY_MS = 700;
const BEAT_EVERY_MS = 2_500;
/** After this long without a save, other instances may declare the turn interrupted. */
export const LEASE_MS = 12_000;
/** How long to wait for a lost database at the end of a turn. */
const LATE_SAVE_MS = 60_000;

/** Keeps the stored partial fresh and the turn's lease alive, and writes the ending. */
export interface TurnSaver {
  start(recorder: AnswerRecorder): void;
  /** Stops the ticking; waits for a save in progress. */
  stop(): Promise<void>;
  saveEnding(metadata: MessageMetadata): Promise<SavedEnding>;
}

/**
 * late: the database is away; the ending is written if it comes back within a minute. lost: the turn is no longer ours.
 */
export type SavedEnding = 'saved' | 'late' | 'lost';

interface SaverOptions {
  turn: Turn;
  builder: MessageBuilder;
  /** What is known of the answer so far. */
  soFar: () => MessageMetadata;
  deps: ChatDeps;
  /** The turn is no longer ours, or was deleted. */
  onLost: () => void;
}

export function createTurnSaver({ turn, builder, soFar, deps, onLost }: SaverOptions): TurnSaver {
  let ticker: NodeJS.Timeout | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isSaving = false;
  let savedAt = deps.clock();
  let beatAt = Number.NEGATIVE_INFINITY;

  function save({ status = 'running', ...metadata }: MessageMetadata): Promise<boolean> {
    const now = deps.clock();
    return deps.store.saveTurn({
      sessionId: turn.sessionId,
      assistantId: turn.assistantId,
      fence: turn.fence,
      parts: builder.parts(),
      metadata,
      status,
      text: builder.text(),
      leaseUntil: now + LEASE_MS,
      now,
    });
  }

  function warn(error: unknown): void {
    const { code, detail } = toAppError(error);
    deps.log('warn', 'turn.save', { requestId: turn.requestId, code, detail });
  }

  async function savePartial(): Promise<void> {
    isSaving = true;
    try {
      if (await save(soFar())) savedAt = deps.clock();
      else onLost();
    } catch (error) {
      warn(error);
    } finally {
      isSaving = false;
    }
  }

  return {
    start(recorder) {
      ticker = setInterval(() => {
        const now = deps.clock();
        if (now - beatAt >= BEAT_EVERY_MS) {
          beatAt = now;
          deps.streams.heartbeat(turn.assistantId).catch(() => {});
        }
        // If a slow save is still in progress, a tick leaves the changes for the next one.
        if (!isSaving && (recorder.takeDirty() || now - savedAt >= BEAT_EVERY_MS)) saving = savePartial();
      }, SAVE_EVERY_MS);
    },
    async stop() {
      clearInterval(ticker);
      await saving;
    },
    async saveEnding(metadata) {
      try {
        return (await save(metadata)) ? 'saved' : 'lost';
      } catch (error) {
        warn(error);
        void saveLate(() => save(metadata), deps.clock() + LATE_SAVE_MS, deps.clock);
        return 'late';
      }
    },
  };
}

async function saveLate(save: () => Promise<boolean>, until: number, clock: () => number): Promise<void> {
  while (clock() < until) {
    await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
    const isDone = await save().then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
}
