import type { RefusedField } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/table.ts';

/** A failure as programs get it: one sentence and what to do, in the language of who asked, with the facts beside them. */
export interface StreamChatError {
  error: string;
  /** A row of lib/errors/table.ts. */
  code: ErrorCode;
  fix: string;
  /** Whether sending the same thing again can help. */
  retryable: boolean;
  /** Seconds to wait before that, where they are known. */
  retry_after_s?: number;
  /** The fields of the request that were refused, where they are known. */
  fields?: readonly RefusedField[];
}

/** What StreamChatService yields and POST /api/stream sends: one start, chunks of text, one end or error. */
export type StreamChatEvent = { message_id: string; session_id: string } & (
  | { type: 'stream_start' }
  /**
   * retract: so many Unicode characters at the end of the text so far were the model's thought, which only this chunk shows;
   * drop them before it is added. Rare: a server that leaves the thought of a model in its text without an opening tag.
   */
  | { type: 'stream_chunk'; chunk: string; retract?: number }
  | { type: 'stream_end' }
  | ({ type: 'error' } & StreamChatError)
);
