import type { Conversation } from '../dialogue/conversation.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import type { Piece, Sentence } from './sentence.ts';

/** "The closest one", 最近的那家: the place of the newest list that is nearest; where nothing is listed, what is to be found. */
export function withNearest(sentence: Sentence, conversation: Conversation): Sentence {
  if (!sentence.pieces.some(({ tags }) => tags.has('nearestone'))) return sentence;
  const number = nearestOf(conversation);
  const read = (piece: Piece): Piece =>
    piece.tags.has('nearestone')
      ? number === undefined
        ? { ...piece, tags: new Set(['sort:distance']) }
        : { ...piece, tags: new Set(['ordinal']), amount: number }
      : piece;
  return { ...sentence, pieces: sentence.pieces.map(read) };
}

/** Its number in the list. */
function nearestOf({ before }: Conversation): number | undefined {
  const places = foundBy(before.at(-1), 'search_places')?.places ?? [];
  const metres = places.map(({ distanceM }) => distanceM ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...metres);
  return Number.isFinite(least) ? metres.indexOf(least) + 1 : undefined;
}
