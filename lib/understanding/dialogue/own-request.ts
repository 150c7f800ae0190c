import type { Call } from '../calls/call.ts';
import { locateCall } from '../calls/where.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { isAsking } from './is-asking.ts';

const SHOWS =
  /^(?:那就?|先|再|请|麻烦|算了|不|[,，\s])*(?:给我|帮我|让我|带我|我想|我要)?(?:看看|看一?下|看一看|去看看?|飞到|跳到)(?=\p{Script=Han}{2})|^(?:and|now|then|please|ok|okay|actually|just|can you|could you|[,\s])*(?:show|take|bring|fly)(?: me| us)? (?!the (?:first|second|third|last|one)\b)/iu;

/** Of a place that is to be seen neither a distance nor a way is asked. */
const WAYS = new Set(['measure', 'travel_times', 'plan_route', 'get_weather', 'outing_advice']);

/**
 * A place that is asked for by itself: 给我看看西藏 while another question is open, "Paris, Texas" after several places were
 * compared. It answers or changes nothing.
 */
export function ownPlace(sentence: Sentence, conversation: Conversation): Call | null {
  const named = mentions(sentence, conversation).filter(({ isName }) => isName);
  const [place, ...others] = named;
  if (!place || others.length > 0) return null;
  const isOnly = sentence.pieces.every((piece) =>
    means(piece, 'place', 'name', 'fluff', 'also', 'find', 'show', 'go', 'map', 'in', 'on'),
  );
  if (!isOnly) return null;
  const last = conversation.before.at(-1);
  const isOpen = isAsking(conversation);
  const isBare = sentence.pieces.every((piece) => means(piece, 'place', 'name'));
  const isCompared = last?.name === 'travel_times' && Array.isArray(last.input.to) && last.input.to.length > 1;
  const isOwn = last
    ? ((isOpen || WAYS.has(last.name)) && SHOWS.test(sentence.raw)) || (isCompared && !isOpen && isBare)
    : isBare && sentence.pieces.length === 2 && 'city' in place.input;
  return isOwn ? locateCall(place.input) : null;
}
