import type { ChatChunk } from './chat-chunk.ts';
import type { Part } from './message-builder.ts';
import type { ReaderOutline } from './reader-outline.ts';
import { chunksOfPart } from './replay.ts';

/**
 * The chunks that bring a reader from what `outline` holds to these parts of the same answer; applies them to the
 * outline too. Parts that are behind the reader, as a partial can be, yield nothing. Throws
 * AppError('stream_interrupted') if the reader was sent something the answer does not contain, by a producer that had
 * lost it to another.
 */
export function restOf(outline: ReaderOutline, parts: readonly unknown[]): ChatChunk[] {
  const all: ChatChunk[] = [];
  for (const [index, part] of (parts as Part[]).entries()) {
    const known = outline.parts()[index];
    const chunks = known ? advance(outline, known, part) : opened(part, `rest-${index}`);
    for (const chunk of chunks) outline.apply(chunk);
    all.push(...chunks);
  }
  return all;
}

function isText({ type }: Part): boolean {
  return type === 'text' || type === 'reasoning';
}

/** A part the reader has not seen. Text still being written stays open. */
function opened(part: Part, id: string): ChatChunk[] {
  const chunks = chunksOfPart(part, id);
  return isText(part) && part.state === 'streaming' ? chunks.slice(0, -1) : chunks;
}

/** From the state of the reader's part to that of the stored one. */
function advance(outline: ReaderOutline, known: Part, part: Part): ChatChunk[] {
  if (known.type !== part.type) return [];
  if (!isText(part)) return known.state === part.state ? [] : chunksOfPart(part, '');
  const id = outline.openId(known);
  if (id === undefined) return [];
  const type = part.type as 'text' | 'reasoning';
  const delta = outline.lacks(type, id, String(part.text));
  return [
    ...(delta ? [{ type: `${type}-delta` as const, id, delta }] : []),
    ...(part.state === 'streaming' ? [] : [{ type: `${type}-end` as const, id }]),
  ];
}
