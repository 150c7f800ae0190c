import { AppError } from '../errors.ts';
import type { ChatChunk, MessageBuilder, Part } from './message-builder.ts';
import { chunksOfPart } from './replay.ts';

/**
 * The chunks that bring a reader from what `builder` holds to these parts of the same answer; applies them to the
 * builder too. Parts that are behind the reader, as a partial can be, give nothing. Throws AppError('stream_interrupted')
 * where the reader was told what the answer does not say: by a producer that had lost it to another.
 */
export function restOf(builder: MessageBuilder, parts: readonly unknown[]): ChatChunk[] {
  const all: ChatChunk[] = [];
  for (const [index, part] of (parts as Part[]).entries()) {
    const known = builder.parts()[index];
    const chunks = known ? advance(builder, known, part) : opened(part, `rest-${index}`);
    for (const chunk of chunks) builder.apply(chunk);
    all.push(...chunks);
  }
  return all;
}

function isText({ type }: Part): boolean {
  return type === 'text' || type === 'reasoning';
}

/** A part that the reader has not seen. Text that is still being written stays open. */
function opened(part: Part, id: string): ChatChunk[] {
  const chunks = chunksOfPart(part, id);
  return isText(part) && part.state === 'streaming' ? chunks.slice(0, -1) : chunks;
}

/** From the state of a part that the reader has to that of the stored one. */
function advance(builder: MessageBuilder, known: Part, part: Part): ChatChunk[] {
  if (known.type !== part.type) return [];
  if (!isText(part)) return known.state === part.state ? [] : chunksOfPart(part, '');
  const id = builder.openId(known);
  if (id === undefined) return [];
  const type = part.type as 'text' | 'reasoning';
  const [seen, now] = [String(known.text), String(part.text)];
  if (!now.startsWith(seen) && !seen.startsWith(now)) {
    throw new AppError('stream_interrupted', { detail: 'the answer is not the one that was read' });
  }
  const delta = now.slice(seen.length);
  return [
    ...(delta ? [{ type: `${type}-delta` as const, id, delta }] : []),
    ...(part.state === 'streaming' ? [] : [{ type: `${type}-end` as const, id }]),
  ];
}
