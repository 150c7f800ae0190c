import type { Picture } from '../../domain/picture.ts';
import type { ErrorBody } from '../../errors/error-body.ts';
import type { StreamWriter } from '../../streams/streams.ts';
import type { Reservation } from './used.ts';

/** Why a turn was aborted from outside the model. */
export type TurnAbort = 'stopped' | 'timeout' | 'draining' | 'lost';

export interface Turn {
  owner: string;
  /** Address of whoever asked; undefined: unknown. */
  ip?: string | undefined;
  /** What was booked ahead for this turn; null: its model costs nothing. */
  reserved: Reservation | null;
  sessionId: string;
  userMessageId: string;
  assistantId: string;
  fence: number;
  requestId: string;
  /** The parts of an answer that is being continued. */
  keptParts: unknown[];
  /** Uses the embedded model, whatever is configured. */
  useDemo: boolean;
  /** What came with the question, for this turn alone. */
  pictures: Picture[];
  writer: StreamWriter;
  /** Aborted with a TurnAbort as reason. */
  controller: AbortController;
}

/** How a turn ended. */
export type TurnEnding =
  | { status: 'complete' }
  | { status: 'stopped' }
  | { status: 'interrupted' | 'error'; error: ErrorBody };

/** The result of one step of the model's tool loop. */
export interface StepOutcome {
  finishReason: string;
  usage: {
    inputTokens?: number | undefined;
    outputTokens?: number | undefined;
    inputTokenDetails?: { cacheReadTokens?: number | undefined; cacheWriteTokens?: number | undefined };
    outputTokenDetails?: { reasoningTokens?: number | undefined };
  };
  /** The model that answered, if it is not the first choice. */
  model?: string | undefined;
}
