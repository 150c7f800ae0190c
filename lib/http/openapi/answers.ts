import { z } from 'zod';
import { TURN_STATUSES } from '../../chat/conversation/message.ts';
import { messageMetadata, PARTS } from '../../chat/conversation/stored-parts.ts';
import { gives } from './components.ts';
import { errorBodySchema, errorCode, refusedField } from './error-answers.ts';

const time = z.int().describe('Unix time in milliseconds.');
const cursor = z.string().nullable().describe('Pass it as `before` for the next page; null at the end.');

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
    .union(
      Object.values({ ...PARTS, 'data-error': z.object({ type: z.literal('data-error'), data: errorBodySchema }) }),
    )
    .describe('A part of a UI message. `output` is what the tool gave; `errorText` holds an Error as JSON.'),
);

export const message = gives(
  'Message',
  z.object({
    id: z.string(),
    role: z.enum(['user', 'assistant']),
    parts: z.array(part),
    metadata: messageMetadata.extend({ error: errorBodySchema.optional(), status: z.enum(TURN_STATUSES).optional() }),
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
          part: z.literal('saved').optional().describe('The saved places, which stand behind the conversations.'),
          title: z.string().nullable(),
          code: errorCode,
          fields: z.array(refusedField).optional(),
        }),
      )
      .describe('The saved places, if they were not imported, and the first 100 conversations.'),
    failedCount: z.int(),
    savedPlaces: z.int().describe('Saved places in the file; they are kept under their ids.'),
  }),
);

export const importAnswer = gives('ImportAnswer', z.union([z.object({ id: z.uuid() }), imported]));
