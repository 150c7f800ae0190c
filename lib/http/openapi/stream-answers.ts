import { z } from 'zod';
import { gives } from './components.ts';
import { errorCode, refusedField } from './error-answers.ts';

const streamError = {
  error: z.string().describe('A sentence in the language of the message.'),
  code: errorCode,
  fix: z.string(),
  retryable: z.boolean(),
  retry_after_s: z.number().optional(),
  until: z.iso.datetime().optional().describe('When a limit of a day is over.'),
  fields: z.array(refusedField).optional(),
};

/** The error response of /api/stream. */
export const streamRefusal = gives(
  'StreamRefusal',
  z.object({ type: z.literal('error'), ...streamError, request_id: z.uuid() }),
);

const ids = { message_id: z.uuid(), session_id: z.uuid() };

export const streamEvent = gives(
  'StreamEvent',
  z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('stream_start'), ...ids }),
      z.object({
        type: z.literal('stream_chunk'),
        ...ids,
        chunk: z.string().min(1).describe('Joined, the chunks are the answer, in Markdown.'),
        retract: z
          .int()
          .optional()
          .describe(
            'So many Unicode characters at the end of the text so far were thought: drop them before adding this chunk.',
          ),
      }),
      z.object({ type: z.literal('stream_end'), ...ids }),
      z.object({ type: z.literal('error'), ...ids, ...streamError }),
    ])
    .describe('One `stream_start` first, then chunks, then one `stream_end` or `error`.'),
);

export const uiChunk = gives(
  'UiMessageChunk',
  z
    .looseObject({ type: z.string() })
    .describe('A chunk of the AI SDK’s UI message stream, version 1. May change with the page that it is made for.'),
);
