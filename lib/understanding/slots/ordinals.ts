import type { Conversation } from '../dialogue/conversation.ts';
import { listedPlaces } from './place-of.ts';
import type { Piece, Sentence } from './sentence.ts';
import { has } from './slots.ts';

const NTH = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i;

/**
 * "The 12th" is a day or the twelfth of a list: it counts where another number of the list stands beside it, or where a list
 * was shown and nothing in the message has to do with days.
 */
export function withOrdinals(sentence: Sentence, conversation: Conversation): Sentence {
  const isNth = ({ tags, text }: Piece) => tags.has('date') && NTH.test(text);
  if (!sentence.pieces.some(isNth)) return sentence;
  const last = conversation.before.at(-1)?.name;
  const isCounted =
    has(sentence, 'ordinal') ||
    (listedPlaces(conversation).length > 0 &&
      (last === 'search_places' || last === 'plan_route' || last === 'get_place') &&
      !has(sentence, 'weather', 'umbrella', 'air', 'wear', 'outing', 'trip', 'days', 'time'));
  if (!isCounted) return sentence;
  const read = (piece: Piece): Piece =>
    isNth(piece) ? { ...piece, tags: new Set(['ordinal']), amount: Number(NTH.exec(piece.text)?.[1]) } : piece;
  return { ...sentence, pieces: sentence.pieces.map(read) };
}
