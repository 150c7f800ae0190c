import type { RefusedField } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/table.ts';

/**
 * A failure as programs receive it: one sentence and a remedy, in the language of the request, with the facts beside
 * them.
 */
export interface StreamChatError {
  error: string;
  /** A row of lib/errors/table.ts. */
  code: ErrorCode;
  fix: string;
  /** Whether sending the same request again can help. */
  retryable: boolean;
  /** Seconds to wait before that, if known. */
  retry_after_s?: number;
  /** ISO 8601 UTC: when a limit of a day is over. */
  until?: string;
  /** The rejected fields of the request, if known. */
  fields?: readonly RefusedField[];
}

/** What StreamChatService yields and POST /api/stream sends: one start, chunks of text, one end or error. */
export type StreamChatEvent = { message_id: string; session_id: string } & (
  | { type: 'stream_start' }
  /**
   * retract: this many Unicode characters at the end of the text so far were the model's reasoning, as only this chunk
   * reveals; remove them before appending it. Rare: happens when a server leaves a model's reasoning in the text
   * without an opening tag.
   */
  | { type: 'stream_chunk'; chunk: string; retract?: number }
  | { type: 'stream_end' }
  | ({ type: 'error' } & StreamChatError)
);
