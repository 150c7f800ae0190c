import { z } from 'zod';
import { chatBody, sessionId, streamBody } from '../../bodies.ts';
import { schemaOf, takes } from '../components.ts';
import type { Described } from '../described.ts';
import { READS, WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';
import { streamEvent, streamRefusal, uiChunk } from '../stream-answers.ts';

takes('ChatRequest', chatBody);
takes('StreamRequest', streamBody);

/** A stream is text; the schema of one event stands beside it. */
const streamOf = (event: z.ZodType, description: string) => ({
  schema: { type: 'string', description },
  'x-event-schema': schemaOf(event, 'output'),
});
const uiStream = {
  'text/event-stream': streamOf(
    uiChunk,
    'Events with `id:` (the offset to resume after) and one `data:` line, a JSON UiMessageChunk; `data: [DONE]` is the last.',
  ),
};
const UI_HEADERS = { 'x-vercel-ai-ui-message-stream': 'Always `v1`.' };
const BEGINS = [
  ...WRITES,
  'not_found',
  'busy',
  'empty_message',
  'message_too_long',
  'overloaded',
  'daily_limit',
  'visitor_limit',
  'quota_full',
] as const;

export const chatPaths: Record<string, Record<string, Described>> = {
  '/api/stream': {
    post: {
      id: 'streamAnswer',
      tag: 'answers',
      summary: 'Asks, and streams the answer as events',
      description:
        'For programs. `Accept: application/x-ndjson` yields one event per line, anything else Server-Sent Events. A failure after the start comes as the last event.',
      body: { schema: streamBody },
      answers: {
        200: {
          description: 'The events of the answer.',
          content: {
            'text/event-stream': streamOf(
              streamEvent,
              'One event per `data:` line, as JSON; comment lines keep the connection open.',
            ),
            'application/x-ndjson': streamOf(
              streamEvent,
              'One event per line, as JSON; empty lines keep the connection open.',
            ),
          },
        },
      },
      errors: BEGINS,
      refusal: streamRefusal,
    },
  },
  '/api/chat': {
    post: {
      id: 'chat',
      tag: 'answers',
      summary: 'Begins an answer and streams it, for the page',
      description:
        'Closing the connection does not stop the answer. Sending a message id again returns the same answer.',
      body: { schema: chatBody },
      answers: { 200: { description: 'The answer.', content: uiStream, headers: UI_HEADERS } },
      errors: BEGINS,
    },
  },
  '/api/chat/{id}/stream': {
    get: {
      id: 'resumeAnswer',
      tag: 'answers',
      summary: 'Resumes the running answer',
      path: { id: sessionId },
      query: z.object({
        after: z.int().min(0).max(999_999_999).default(0).describe('The offset of the last event read.'),
      }),
      answers: {
        200: { description: 'The rest of the answer.', content: uiStream, headers: UI_HEADERS },
        204: { description: 'No answer is running in this conversation.' },
      },
      errors: [...READS, 'not_found', 'bad_request'],
    },
  },
  '/api/chat/{id}/stop': {
    post: {
      id: 'stopAnswer',
      tag: 'answers',
      summary: 'Stops the running answer, on whichever instance it runs',
      path: { id: sessionId },
      answers: {
        200: {
          description: 'Whether something is being stopped. The text so far is kept.',
          content: json(z.object({ isStopping: z.boolean() })),
        },
      },
      errors: [...READS, 'not_found'],
    },
  },
};
