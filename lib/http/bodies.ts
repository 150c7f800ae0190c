import { z } from 'zod';
import { userMetadata } from '../chat/conversation/message.ts';
import { MOST_PICTURE_BYTES, MOST_PICTURES, pictureId } from '../domain/picture.ts';
import { savedList, savedPlace } from '../domain/saved.ts';
import { MOST_AT_ONCE } from '../domain/saved-limits.ts';
import { allLocales } from '../i18n/index.ts';

/** Ids made by clients: UUIDs for sessions, the SDK's ids for messages. */
export const sessionId = z.uuid().transform((id) => id.toLowerCase());
export const messageId = z.string().regex(/^[\w-]{1,64}$/);

const textPart = z.strictObject({ type: z.literal('text'), text: z.string() });

const DATA_URL = 'data:image/jpeg;base64,';
/** Base64 writes three bytes as four characters. */
const MOST_URL = DATA_URL.length + Math.ceil(MOST_PICTURE_BYTES / 3) * 4;
/** A message with as many pictures as there may be. */
export const PICTURES_BODY_BYTES = MOST_PICTURES * MOST_URL + 256 * 1_024;

const picturePart = z
  .strictObject({
    type: z.literal('file'),
    mediaType: z.literal('image/jpeg'),
    filename: pictureId,
    url: z
      .string()
      .max(MOST_URL)
      .regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/),
  })
  .describe('A picture for a model that sees; `filename` is its id in `metadata.pictures`. Read once and not stored.');

const userMessage = z.strictObject({
  id: messageId,
  role: z.literal('user'),
  parts: z
    .array(z.discriminatedUnion('type', [textPart, picturePart]))
    .min(1)
    .max(20)
    .refine((parts) => parts.filter(({ type }) => type === 'file').length <= MOST_PICTURES),
  metadata: userMetadata.optional(),
});

/** POST /api/chat. */
export const chatBody = z.strictObject({
  id: sessionId.describe('The conversation: a UUID, a new one to begin another.'),
  message: userMessage.optional().describe('The new message; regenerate and continue do without.'),
  trigger: z.enum(['submit-message', 'regenerate-message', 'continue']).optional(),
  messageId: messageId
    .optional()
    .describe(
      'regenerate: the answer to write anew, or the user message to answer; continue: the answer to go on with.',
    ),
  parentId: messageId
    .nullable()
    .optional()
    .describe('Edit and resend: the message that the new one follows; null: it is the first.'),
  useDemo: z.boolean().optional().describe('The demo model answers, whatever is configured.'),
  pictures: z
    .array(picturePart)
    .max(MOST_PICTURES)
    .optional()
    .describe('regenerate: the pictures that came with the question, which are not stored.'),
});
export type ChatBody = z.output<typeof chatBody>;

/** POST /api/stream. */
export const streamBody = z.strictObject({
  message: z.string().describe('The question: 1 to 8,000 characters, something visible among them.'),
  session_id: sessionId.optional().describe('Go on with this conversation; without it a new one begins.'),
  locale: z
    .enum(allLocales())
    .optional()
    .describe('The language of the answer and its errors where the message itself has none ("123").'),
});

/** PATCH /api/sessions/[id]. */
export const sessionChange = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    isPinned: z.boolean().optional(),
    leafId: messageId.optional().describe('The last message of the branch to show.'),
    branchOf: messageId.optional().describe('Shows the newest branch below this message.'),
    rating: z
      .strictObject({
        messageId,
        vote: z.enum(['up', 'down']).nullable(),
        reason: z.string().trim().min(1).max(500).optional(),
      })
      .optional()
      .describe('What an answer was worth, for the operator to read; vote null takes it back.'),
  })
  .refine((change) => Object.keys(change).length > 0);

/** POST /api/tools/[name]; the input is validated with the tool's own schema. */
export const toolBody = z.strictObject({
  input: z.unknown(),
  sessionId: sessionId.exactOptional(),
  metadata: userMetadata.optional(),
  message: z
    .strictObject({ id: messageId, text: z.string() })
    .exactOptional()
    .describe('With sessionId: the call is stored as this user message and its answer.'),
});

/** POST /api/saved. */
export const savedAddition = z.strictObject({
  lists: z.array(savedList).max(MOST_AT_ONCE).optional(),
  places: z.array(savedPlace).max(MOST_AT_ONCE).optional(),
});

/** DELETE /api/saved. */
export const savedRemoval = z.strictObject({
  lists: z.array(savedList.shape.id).max(MOST_AT_ONCE).optional(),
  places: z.array(savedPlace.shape.id).max(MOST_AT_ONCE).optional(),
});

/** DELETE /api/sessions. */
export const deleteAllBody = z.strictObject({ confirm: z.literal('delete everything') });

/** POST /api/shares. */
export const shareBody = z.strictObject({ sessionId });
