import type { Call } from '../calls/call.ts';
import type { AnyOf, Tag } from '../lexicon/tag.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { reachChange } from './changes.ts';
import type { Conversation } from './conversation.ts';
import { returnWay, routeChange } from './route-change.ts';

/** Calls that have neither a way nor minutes to change. */
const ASIDE = new Set(['get_weather', 'outing_advice', 'map_edit', 'map_view', 'locate', 'get_place', 'search_places']);
const ANY: readonly (Tag | AnyOf)[] = ['fluff', 'about', 'change', 'switch', 'also', 'and', 'of', 'it'];
const OF_WAY: readonly (Tag | AnyOf)[] = ['mode:', 'avoid:', 'alternatives', 'alternativesOther', 'from'];

/** What the last call does not have and one before it does, and nothing else: "by bike?", "from Leith?" after the weather where a way ends. */
export function earlierChange(sentence: Sentence, conversation: Conversation): Call | null {
  const { before } = conversation;
  const aside = before.at(-1)?.name ?? '';
  const isOnly = (...tags: (Tag | AnyOf)[]) => sentence.pieces.every((piece) => means(piece, ...tags, ...ANY));
  if (!ASIDE.has(aside)) return null;
  const way = before.findLast(({ name }) => name === 'plan_route');
  const isWay = aside !== 'search_places' && has(sentence, ...OF_WAY) && isOnly(...OF_WAY, 'place', 'name');
  const back = way && aside !== 'search_places' ? returnWay(sentence, conversation, way) : null;
  if (back) return back;
  if (way && isWay) return routeChange(sentence, conversation, way);
  const area = before.findLast(({ name, input }) => name === 'travel_times' && input.minutes !== undefined);
  return area && has(sentence, 'minutes') && isOnly('minutes', 'mode:') ? reachChange(sentence, area) : null;
}
