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
        ? { ...piece, ...kindOfLast(conversation) }
        : { ...piece, tags: new Set(['ordinal']), amount: number }
      : piece;
  return { ...sentence, pieces: sentence.pieces.map(read) };
}

/** Where the last list is empty the nearest is one of what was looked for. */
function kindOfLast({ before }: Conversation): Pick<Piece, 'tags' | 'value'> {
  const last = before.findLast(({ name }) => name === 'search_places');
  const category = last === before.at(-1) ? last?.input.category : undefined;
  return typeof category === 'string'
    ? { tags: new Set(['sort:distance', 'category']), value: category }
    : { tags: new Set(['sort:distance']) };
}

/** Its number in the list. */
function nearestOf({ before }: Conversation): number | undefined {
  const targets = foundBy(before.at(-1), 'travel_times')?.targets ?? [];
  const places = foundBy(before.at(-1), 'search_places')?.places ?? targets;
  const metres = places.map(({ distanceM }) => distanceM ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...metres);
  return Number.isFinite(least) ? metres.indexOf(least) + 1 : undefined;
}
