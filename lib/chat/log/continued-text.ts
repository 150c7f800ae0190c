import type { ChatChunk } from './chat-chunk.ts';

/** The stream id under which the part at this index of a kept answer is replayed. */
export const keptId = (index: number): string => `kept-${index}`;

/** The id of the text part that a continued answer resumes; null if the kept parts do not end in text. */
export function openTextOf(parts: readonly unknown[]): string | null {
  const last = parts.at(-1);
  const isText = typeof last === 'object' && last !== null && 'type' in last && last.type === 'text';
  return isText ? keptId(parts.length - 1) : null;
}

/**
 * Joins the first text of a continuation to the text that broke off, so that a sentence stays in one piece. openId: of
 * the kept text, which is still open; null leaves every chunk unchanged.
 */
export function createTextJoin(openId: string | null): (chunk: ChatChunk) => ChatChunk[] {
  let state: 'waiting' | 'joined' | 'done' = openId === null ? 'done' : 'waiting';
  let joinedId = '';
  return (chunk) => {
    if (state === 'done' || openId === null) return [chunk];
    if (state === 'waiting') {
      if (chunk.type === 'start-step') return [];
      if (chunk.type === 'text-start') {
        state = 'joined';
        joinedId = chunk.id;
        return [];
      }
      state = 'done';
      return [{ type: 'text-end', id: openId }, chunk];
    }
    if (chunk.type === 'text-delta' && chunk.id === joinedId) return [{ ...chunk, id: openId }];
    if (chunk.type === 'text-end' && chunk.id === joinedId) {
      state = 'done';
      return [{ ...chunk, id: openId }];
    }
    return [chunk];
  };
}
