import type { PlaceInput } from '../../tools/place-input.ts';
import { scan } from '../slots/scan.ts';
import type { Piece } from '../slots/sentence.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';

/**
 * The conversation with the place that was named since the last call, in a message that words alone answered: after "book me a
 * flight to Madrid", "there" is Madrid, though no tool was called for it.
 */
export function withSpoken(
  conversation: Conversation,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
): Conversation {
  const places: PlaceInput[] = [];
  for (const said of (conversation.said ?? []).toReversed()) {
    const sentence = scan(said, lexicons, conversation.today);
    const place = sentence.pieces.flatMap((piece) => placesIn(piece, lexicons.places)).at(-1);
    if (place) places.unshift(place);
  }
  const spoken = places.at(-1);
  return spoken ? { ...conversation, spoken, spokenAll: places } : conversation;
}

function placesIn({ tags, text, place }: Piece, places: PlaceLexicon): PlaceInput[] {
  if (tags.has('place') && place) return [named(text, place.nameEn)];
  // 买张去西安的火车票, "she was born in Prague" are one turn of speech, with a town in it.
  if (!tags.has('service') && !tags.has('nongeo')) return [];
  return places.scan(text).flatMap(({ start, end, nameEn }) => {
    const name = text.slice(start, end);
    return /^\p{Script=Han}{2,}$|^\p{Lu}/u.test(name) ? [named(name, nameEn)] : [];
  });
}

const named = (name: string, nameEn: string): PlaceInput => ({
  name,
  ...(nameEn && nameEn.toLowerCase() !== name.toLowerCase() && { name_en: nameEn }),
});
