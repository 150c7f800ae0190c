import type { Conversation } from '../dialogue/conversation.ts';
import { listedPlaces } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';

/** A number that the newest list does not have. */
export interface BeyondList {
  number: number;
  /** How many the list has; 0: nothing was listed. */
  count: number;
}

/** The first number of the message that names no place of the newest list; null when all do, or none is said. */
export function beyondList({ raw, pieces }: Sentence, conversation: Conversation): BeyondList | null {
  if (conversation.selection.length > 0 || !pieces.some(({ tags }) => tags.has('ordinal'))) return null;
  // "Stop at the pier first": before anything else.
  const isFirst = /\bfirst\W*$/i.test(raw) && pieces.some((piece) => means(piece, 'via', 'place'));
  // "Remove the first stop" of a way.
  const way = conversation.before.at(-1);
  const isOfWay = way?.name === 'plan_route' && way.input.via !== undefined && /\bstop\b|途经点|[站处]/i.test(raw);
  if (isFirst || isOfWay) return null;
  const count = listedPlaces(conversation).length;
  // "The last" of nothing is hardly a place.
  const isMissing = (amount: number) => (count > 0 ? Math.abs(amount) > count || amount === 0 : amount > 0);
  const missing = pieces.find(({ tags, amount = 0 }) => tags.has('ordinal') && isMissing(amount));
  return missing ? { number: missing.amount ?? 0, count } : null;
}
