import type { ErrorBody } from '../errors.ts';

/** What StreamChatService yields and POST /api/stream sends: one start, chunks of text, one end or error. */
export type StreamChatEvent = { message_id: string; session_id: string } & (
  | { type: 'stream_start' }
  | { type: 'stream_chunk'; chunk: string }
  | { type: 'stream_end' }
  | { type: 'error'; error: ErrorBody }
);
