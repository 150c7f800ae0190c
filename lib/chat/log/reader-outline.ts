import { AppError } from '../../errors/app-error.ts';
import type { ChatChunk } from './chat-chunk.ts';
import { createMessageBuilder, type MessageBuilder, type Part } from './message-builder.ts';

/**
 * What a reader has received of an answer: the state of its parts and the length of its texts, but not their content. A
 * stalled reader costs no copy of the answer.
 */
export interface ReaderOutline extends Pick<MessageBuilder, 'apply' | 'parts' | 'openId' | 'closing'> {
  /**
   * What the reader is missing of this text, which continues under `id`; '' if it has more than that. Throws
   * AppError('stream_interrupted') if it was given a different text, by a producer that had lost the turn.
   */
  lacks(type: 'text' | 'reasoning', id: string, text: string): string;
}

interface Prefix {
  length: number;
  hash: number;
}

const NOTHING: Prefix = { length: 0, hash: 0x811c9dc5 };

export function createReaderOutline(): ReaderOutline {
  const { apply, parts, openId, closing } = createMessageBuilder();
  const prefixes = new Map<string, Prefix>();
  return {
    apply(chunk) {
      if (chunk.type === 'text-start' || chunk.type === 'reasoning-start') {
        prefixes.set(partKey(chunk.type === 'text-start' ? 'text' : 'reasoning', chunk.id), NOTHING);
      } else if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') {
        const key = partKey(chunk.type === 'text-delta' ? 'text' : 'reasoning', chunk.id);
        prefixes.set(key, grown(prefixes.get(key) ?? NOTHING, chunk.delta));
      }
      apply(emptied(chunk));
    },
    parts,
    openId,
    closing,
    lacks(type, id, text) {
      const seen = prefixes.get(partKey(type, id)) ?? NOTHING;
      if (text.length < seen.length) return '';
      if (grown(NOTHING, text.slice(0, seen.length)).hash !== seen.hash) {
        throw new AppError('stream_interrupted', { detail: 'the answer is not the one that was read' });
      }
      return text.slice(seen.length);
    },
  };
}

const partKey = (type: Part['type'], id: string) => `${type} ${id}`;

/** FNV-1a over UTF-16 units: meant to catch accidents, not attacks. */
function grown({ length, hash }: Prefix, text: string): Prefix {
  let next = hash;
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return { length: length + text.length, hash: next };
}

function emptied(chunk: ChatChunk): ChatChunk {
  switch (chunk.type) {
    case 'text-delta':
    case 'reasoning-delta':
      return { ...chunk, delta: '' };
    case 'tool-input-available':
    case 'tool-input-error':
      return { ...chunk, input: null };
    case 'tool-output-available':
      return { ...chunk, output: null };
    default:
      return chunk;
  }
}
