import type { PlaceInput } from '../../tools/place-input.ts';
import { scan } from '../slots/scan.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
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
  const places = (conversation.said ?? []).flatMap((said) =>
    spokenIn(scan(said, lexicons, conversation.today), lexicons.places),
  );
  const spoken = places.at(-1);
  return spoken ? { ...conversation, spoken, spokenAll: places } : conversation;
}

/** The places that a sentence speaks of: those that are known, and "Haworth" of "she moved to Haworth". */
export const spokenIn = ({ pieces }: Sentence, places: PlaceLexicon): PlaceInput[] =>
  pieces.flatMap((piece, index) => placesIn(piece, pieces[index - 1], places));

const LED = /\b(?:to|in|near|from) (\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+){0,2})/u;

function placesIn(piece: Piece, before: Piece | undefined, places: PlaceLexicon): PlaceInput[] {
  const { tags, text, place } = piece;
  if (tags.has('place') && place) return [named(text, place.nameEn)];
  const isLed = before !== undefined && means(before, 'to', 'in', 'near', 'from', 'go', 'where');
  if (means(piece, 'word', 'name'))
    return isLed && /^\p{Lu}\p{L}{2}|^\p{Script=Han}{2,6}$/u.test(text) ? [{ name: text }] : [];
  // 买张去西安的火车票 is one turn of speech, with a town in it.
  if (!means(piece, 'service', 'nongeo')) return [];
  const known = places.scan(text).flatMap(({ start, end, nameEn }) => {
    const name = text.slice(start, end);
    return /^\p{Script=Han}{2,}$|^\p{Lu}/u.test(name) ? [named(name, nameEn)] : [];
  });
  const name = LED.exec(text)?.[1];
  return known.length > 0 || !name ? known : [{ name }];
}

const named = (name: string, nameEn: string): PlaceInput => ({
  name,
  ...(nameEn && nameEn.toLowerCase() !== name.toLowerCase() && { name_en: nameEn }),
});
