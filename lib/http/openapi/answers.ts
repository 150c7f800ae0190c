import { z } from 'zod';
import { TURN_STATUSES } from '../../chat/conversation/message.ts';
import { messageMetadata, PARTS } from '../../chat/conversation/stored-parts.ts';
import { ERRORS, type ErrorCode } from '../../errors/table.ts';
import { allLocales } from '../../i18n/index.ts';
import { gives } from './components.ts';

const time = z.int().describe('Unix time in milliseconds.');
const cursor = z.string().nullable().describe('Pass it as `before` for the next page; null at the end.');

const errorCode = gives('ErrorCode', z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]));
const eachLanguage = gives(
  'EachLanguage',
  z.object(Object.fromEntries(allLocales().map((locale) => [locale, z.string()]))),
);
const refusedField = gives(
  'RefusedField',
  z.object({
    path: z.string().describe('As in `message.parts.0.text`; empty for the whole body.'),
    problem: z.enum(['unknown', 'missing', 'invalid']),
  }),
);

const errorBody = gives(
  'Error',
  z.object({
    code: errorCode,
    title: eachLanguage,
    cause: eachLanguage,
    fix: eachLanguage.describe('What to do about it.'),
    retryable: z.boolean().describe('Whether the same request can succeed later.'),
    link: z.url().optional().describe('A page of the model service that explains it.'),
    offerDemo: z.boolean().optional().describe('The demo model can answer meanwhile: `useDemo`.'),
    retryAfterS: z.number().optional(),
    requestId: z.string().optional(),
    fields: z.array(refusedField).optional(),
    hint: z.string().optional().describe('What to write instead, in English.'),
  }),
);

/** The error response of every route but /api/stream. */
export const errorAnswer = gives('ErrorAnswer', z.object({ error: errorBody }));

const streamError = {
  error: z.string().describe('A sentence in the language of the message.'),
  code: errorCode,
  fix: z.string(),
  retryable: z.boolean(),
  retry_after_s: z.number().optional(),
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

const session = gives(
  'Session',
  z.object({
    id: z.uuid(),
    title: z.string(),
    isTitleAuto: z.boolean().describe('False once somebody renamed it.'),
    isPinned: z.boolean(),
    createdAt: time,
    updatedAt: time,
    leafId: z.string().nullable().describe('The last message of the branch that is shown.'),
    isRunning: z.boolean().describe('It is being answered.'),
  }),
);

const part = gives(
  'MessagePart',
  z
    .union(Object.values({ ...PARTS, 'data-error': z.object({ type: z.literal('data-error'), data: errorBody }) }))
    .describe('A part of a UI message. `output` is what the tool gave; `errorText` holds an Error as JSON.'),
);

export const message = gives(
  'Message',
  z.object({
    id: z.string(),
    role: z.enum(['user', 'assistant']),
    parts: z.array(part),
    metadata: messageMetadata.extend({ error: errorBody.optional(), status: z.enum(TURN_STATUSES).optional() }),
  }),
);

export const sessionList = gives(
  'SessionList',
  z.object({
    items: z.array(session.extend({ snippet: z.string().optional().describe('Where the search was found.') })),
    next: cursor,
  }),
);
export const changedSession = gives('ChangedSession', z.object({ session }));
export const share = gives('Share', z.object({ id: z.uuid(), createdAt: time }));
export const shareList = gives('ShareList', z.object({ items: z.array(share) }));
export const sessionPage = gives(
  'SessionPage',
  z.object({
    session,
    messages: z.array(message).describe('A page of the branch, oldest first.'),
    next: cursor,
    siblings: z
      .record(z.string(), z.array(z.string()))
      .describe('Message id → all versions in its place; only where there are several.'),
    shares: z.array(share),
  }),
);
export const sharedPage = gives(
  'SharedPage',
  z.object({
    id: z.uuid(),
    title: z.string(),
    createdAt: time,
    messages: z.array(message),
    next: cursor,
  }),
);

const imported = gives(
  'Imported',
  z.object({
    imported: z.array(z.string()).describe('Ids as they are now.'),
    unchanged: z.array(z.string()).describe('Already here, left as they are.'),
    failed: z
      .array(
        z.object({
          index: z.int().describe('Place in the file, from 0.'),
          title: z.string().nullable(),
          code: errorCode,
          fields: z.array(refusedField).optional(),
        }),
      )
      .describe('The first 100.'),
    failedCount: z.int(),
  }),
);

export const importAnswer = gives('ImportAnswer', z.union([z.object({ id: z.uuid() }), imported]));

export const health = gives(
  'Health',
  z.object({
    status: z.enum(['up', 'down']),
    mode: z.enum(['demo', 'live']),
    kept: z.literal('until restart').optional().describe('There is no database: conversations end with the process.'),
    reason: errorCode.optional(),
  }),
);
export const readiness = gives(
  'Readiness',
  z
    .looseObject({
      status: z.enum(['ready', 'not ready']),
      isDegraded: z.literal(true).optional(),
      degraded: z.array(z.enum(['streams', 'limits'])).optional(),
      mode: z.enum(['local', 'normal']).optional(),
    })
    .describe('With HEALTH_TOKEN also the state of database, streams, limits, model, keys and providers.'),
);
