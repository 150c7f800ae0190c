import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { placeIntent } from './places.ts';

/** What a request of each tool must name itself to need nothing of the one before; null: something else is lacking. */
const NEEDS: Record<string, (input: Call['input'], sentence: Sentence) => unknown[] | null> = {
  get_weather: ({ place }) => [place],
  outing_advice: ({ place }) => [place],
  plan_route: ({ from, to }) => [from, to],
  measure: ({ between }) => (Array.isArray(between) && between.length > 1 ? between : null),
  travel_times: ({ from, minutes, to }) => (minutes === undefined && to === undefined ? null : [from]),
  plan_trip: ({ area }, sentence) => (has(sentence, 'days', 'trip') ? [area] : null),
  search_places: ({ near, category, query }) => (category === undefined && query === undefined ? null : [near]),
};

/** What only changes the request before. */
const CHANGES = /重新|重排|排除|过滤|剔除|筛掉/;

/** A message that is a request of its own, whatever was asked before: it names all that its tool needs. */
export function wholeRequest(sentence: Sentence, conversation: Conversation): Call | null {
  if (conversation.before.length === 0 || has(sentence, 'about') || CHANGES.test(sentence.raw)) return null;
  const call = placeIntent(sentence, conversation);
  const needed = call && NEEDS[call.name]?.(call.input, sentence);
  if (!needed) return null;
  const named = mentions(sentence, conversation)
    // An unknown word is a place only where a word such as 从 or "near" says so.
    .filter(({ isName, input, role }) => isName || role !== '' || !('name' in input))
    .map(({ input }) => JSON.stringify(input));
  return needed.every((place) => named.includes(JSON.stringify(place))) ? call : null;
}
