import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

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

/** Whether a call is a request of its own, whatever was asked before: the message names all that its tool needs. */
export function isWhole(call: Call, sentence: Sentence, conversation: Conversation): boolean {
  if (has(sentence, 'about') || CHANGES.test(sentence.raw)) return false;
  const needed = NEEDS[call.name]?.(call.input, sentence);
  if (!needed) return false;
  const named = mentions(sentence, conversation)
    // An unknown word is a place only where a word such as 从 or "near" says so.
    .filter(({ isName, input, role, piece: { tags } }) =>
      'name' in input ? isName || role !== '' : !tags.has('it') && !tags.has('there'),
    )
    .map(({ input }) => JSON.stringify(input));
  const isOne = needed.length > 1 && new Set(needed.map((each) => JSON.stringify(each))).size === 1;
  return !isOne && needed.every((place) => named.includes(JSON.stringify(place)));
}
