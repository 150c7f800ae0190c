import { z } from 'zod';
import { AppError } from '../../errors/app-error.ts';
import type { ExportedSession } from '../../store/store.ts';
import { TURN_STATUSES } from './message.ts';
import { storedMetadata, storedPart } from './stored-parts.ts';

const id = z.string().regex(/^[\w-]{1,64}$/);
const time = z.int().min(0).max(8_640_000_000_000_000);
/** One exported conversation as a file. */
export const sessionFile = z.strictObject({
  format: z.literal('wentu.session'),
  version: z.literal(1),
  session: z.strictObject({
    id: z.uuid(),
    title: z.string().max(1_000),
    isTitleAuto: z.boolean(),
    isPinned: z.boolean(),
    createdAt: time,
    updatedAt: time,
    leafId: id.nullable(),
  }),
  messages: z
    .array(
      z.strictObject({
        id,
        parentId: id.nullable(),
        role: z.enum(['user', 'assistant']),
        parts: z.array(storedPart).max(1_000),
        metadata: storedMetadata,
        status: z.enum(TURN_STATUSES),
        createdAt: time,
      }),
    )
    .max(100_000),
});

/** Where a message came from matters only here: the file leaves it out. */
export function toSessionFile({ session, messages }: ExportedSession): z.input<typeof sessionFile> {
  const own = messages.map(({ metadata: { isImported: _, ...metadata }, ...message }) => {
    const { id, parentId, role, parts, ...rest } = message;
    return { id, parentId, role, parts, metadata, ...rest };
  });
  return { format: 'wentu.session', version: 1, session, messages: own } as z.input<typeof sessionFile>;
}

/** The validated content of a file; throws AppError('bad_request') if it is inconsistent. */
export function fromSessionFile({ session, messages }: z.output<typeof sessionFile>): ExportedSession {
  const known = new Set<string>();
  for (const [index, { id, parentId }] of messages.entries()) {
    if (parentId !== null && !known.has(parentId)) throw broken(`messages.${index}.parentId`);
    if (known.has(id)) throw broken(`messages.${index}.id`);
    known.add(id);
  }
  if (session.leafId !== null && !known.has(session.leafId)) throw broken('session.leafId');
  return { session, messages: messages.map((each) => ({ ...each, metadata: { ...each.metadata, isImported: true } })) };
}

const broken = (path: string) => new AppError('bad_request', { fields: [{ path, problem: 'invalid' }] });
