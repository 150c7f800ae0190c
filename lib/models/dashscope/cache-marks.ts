import type { ServerKind } from '../../config.ts';
import { isRecord } from '../../domain/is-record.ts';
import { familyOf } from './families.ts';
import { SERVERS } from './servers.ts';

type Message = Record<string, unknown>;

/** Whether requests to this model say which prefixes to keep; else the service finds equal ones by itself, now and then. */
export const marksCache = (model: string, server: ServerKind): boolean =>
  SERVERS[server].isAlibaba && familyOf(model).takesCacheMarks === true;

/**
 * Messages with cache_control at the end of the instructions, which all conversations share, and of the newest user message.
 * Every instruction and question is a list of one text, marked or not, so that only the mark moves.
 */
export function withCacheMarks(messages: unknown): unknown {
  if (!Array.isArray(messages)) return messages;
  const newest = messages.findLastIndex((message) => isRecord(message) && message.role === 'user');
  return messages.map((message: unknown, index) => {
    if (!isRecord(message) || typeof message.content !== 'string') return message;
    if (message.role !== 'system' && message.role !== 'user') return message;
    return marked(message, message.role === 'system' || index === newest);
  });
}

const marked = (message: Message, isMarked: boolean): Message => ({
  ...message,
  content: [{ type: 'text', text: message.content, ...(isMarked && { cache_control: { type: 'ephemeral' } }) }],
});
