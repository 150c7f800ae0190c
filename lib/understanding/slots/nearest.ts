import type { Conversation } from '../dialogue/conversation.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Piece, Sentence } from './sentence.ts';

/** A place of a list, by what one of them can be called the most. */
interface Listed {
  distanceM?: number | undefined;
  population?: number | undefined;
  rating?: number | undefined;
}

const RATED = ({ rating }: Listed) => rating;
/** What is the most, and of what; the nearest where nothing of it is said. */
const MOST: readonly [said: RegExp, of: (place: Listed) => number | undefined][] = [
  [/furthe|farthe|远/i, ({ distanceM }) => distanceM],
  [/bigge|large|populous|大/i, ({ population }) => population],
  [/smalle|小/i, ({ population }) => population && -population],
  [/best|rated|最[高好]/i, RATED],
];
const NEAREST = ({ distanceM }: Listed) => distanceM && -distanceM;

/** "The closest one", 最大的那个: the place of the newest list that is the most so; where nothing is listed, the nearest is to be found. */
export function withNearest(sentence: Sentence, conversation: Conversation): Sentence {
  if (!sentence.pieces.some(({ tags }) => tags.has('nearestone'))) return sentence;
  return { ...sentence, pieces: sentence.pieces.map((piece) => meantBy(piece, conversation)) };
}

function meantBy(piece: Piece, conversation: Conversation): Piece {
  if (!piece.tags.has('nearestone')) return piece;
  const most = MOST.find(([said]) => said.test(piece.text))?.[1];
  const number = numberOf(most ?? NEAREST, conversation);
  if (number !== undefined) return { ...piece, tags: new Set(['ordinal']), amount: number };
  if (most && most !== RATED) return { ...piece, tags: new Set(['ordinal']), amount: 1 };
  return { ...piece, ...kindOfLast(most ? 'sort:rating' : 'sort:distance', conversation) };
}

/** Where no place of the last list tells the nearest is one of what was looked for, and so is the best. */
function kindOfLast(sort: Tag, { before }: Conversation): Pick<Piece, 'tags' | 'value'> {
  const last = before.findLast(({ name }) => name === 'search_places');
  const category = last === before.at(-1) ? last?.input.category : undefined;
  return typeof category === 'string'
    ? { tags: new Set([sort, 'category']), value: category }
    : { tags: new Set([sort]) };
}

/** The number in the newest list of the place of which this is the most. */
function numberOf(most: (place: Listed) => number | undefined, { before }: Conversation): number | undefined {
  const last = before.findLast(({ name }) => name === 'search_places' || name === 'travel_times');
  const places: readonly Listed[] =
    foundBy(last, 'search_places')?.places ?? foundBy(last, 'travel_times')?.targets ?? [];
  const amounts = places.map((place) => most(place) ?? Number.NEGATIVE_INFINITY);
  const greatest = Math.max(...amounts);
  return Number.isFinite(greatest) ? amounts.indexOf(greatest) + 1 : undefined;
}
