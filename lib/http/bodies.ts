import { z } from 'zod';
import { userMetadata } from '../chat/conversation/message.ts';

/** Ids that clients make: UUIDs for sessions, the SDK's ids for messages. */
export const sessionId = z.uuid().transform((id) => id.toLowerCase());
export const messageId = z.string().regex(/^[\w-]{1,64}$/);

const userMessage = z.strictObject({
  id: messageId,
  role: z.literal('user'),
  parts: z
    .array(z.strictObject({ type: z.literal('text'), text: z.string() }))
    .min(1)
    .max(20),
  metadata: userMetadata.optional(),
});

/** POST /api/chat. */
export const chatBody = z.strictObject({
  id: sessionId,
  /** The new message; for regenerate and continue it may be left out. */
  message: userMessage.optional(),
  trigger: z.enum(['submit-message', 'regenerate-message', 'continue']).optional(),
  /** regenerate: the answer to write anew, or the user message to answer; continue: the answer to go on with. */
  messageId: messageId.optional(),
  /** Edit and resend: the message that the new one follows; null: it is the first. */
  parentId: messageId.nullable().optional(),
  useDemo: z.boolean().optional(),
});
export type ChatBody = z.output<typeof chatBody>;

/** POST /api/stream. */
export const streamBody = z.strictObject({
  message: z.string(),
  session_id: sessionId.optional(),
  /** Of the answer and its errors, where the message itself has no language ("123"). */
  locale: z.enum(['zh', 'en']).optional(),
});

/** PATCH /api/sessions/[id]. */
export const sessionChange = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    isPinned: z.boolean().optional(),
    leafId: messageId.optional(),
    /** Shows the newest branch below this message. */
    branchOf: messageId.optional(),
  })
  .refine((change) => Object.keys(change).length > 0);

/** POST /api/tools/[name]; the input is checked by the tool's own schema. */
export const toolBody = z.strictObject({
  input: z.unknown(),
  sessionId: sessionId.optional(),
  metadata: userMetadata.optional(),
  /** With sessionId: the call is stored as this user message and its answer. */
  message: z.strictObject({ id: messageId, text: z.string() }).optional(),
});
