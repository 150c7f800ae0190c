import type { Conversation } from '../dialogue/conversation.ts';
import { MORNING } from '../dialogue/travel-said.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { routeIntent } from './route.ts';

const ON_THE_WAY =
  /沿途|沿路|一路上?|路上|途中|\b(?:on the (?:way|drive|ride|road)|along the (?:way|route|road|drive|ride)|en route)\b/i;

/** 从北京开车到天津，沿途天气怎么样: the way between two places with its weather, not the weather of one of them. */
export function wayWeather(sentence: Sentence, conversation: Conversation): Call | null {
  if (!has(sentence, 'weather', 'umbrella') || !ON_THE_WAY.test(sentence.raw)) return null;
  // "Along" otherwise asks for places beside a way.
  const way = { ...sentence, pieces: sentence.pieces.filter(({ tags }) => !tags.has('along') && !tags.has('weather')) };
  const isWay = has(way, 'route', 'howlong', 'leave', 'go', 'from', 'to', 'thereafter');
  const call = isWay ? routeIntent(way, conversation, mentions(way, conversation)) : null;
  if (call?.name === 'plan_route' && call.input.from !== undefined)
    return { name: call.name, input: { ...call.input, ...dayOfWay(sentence, call), weather: true } };
  // The way that was planned last: 路上天气怎么样.
  const last = conversation.before.at(-1);
  const isNamed = sentence.pieces.some((piece) => means(piece, 'place', 'point', 'ordinal', 'ref', 'date', 'span'));
  return last?.name === 'plan_route' && last.input.from !== undefined && !isNamed
    ? { name: last.name, input: { ...last.input, weather: true } }
    : null;
}

const BOTH_ENDS = /两(?:头|端|边)|(?:起点|出发地)和(?:终点|目的地)|\b(?:both|either|each|the two) (?:ends?|sides?)\b/i;

/** "The weather at both ends" of a way that is said or was planned last: the way, where it is new, and the weather of each end. */
export function endsWeather(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!has(sentence, 'weather', 'umbrella', 'wear') || !BOTH_ENDS.test(sentence.raw)) return null;
  const way = { ...sentence, pieces: sentence.pieces.filter((piece) => !means(piece, 'weather', 'along')) };
  const named = mentions(way, conversation, false).filter(({ isName }) => isName);
  const call = named.length > 1 ? routeIntent(way, conversation, named) : null;
  const { from, to } = (call ?? conversation.before.findLast(({ name }) => name === 'plan_route'))?.input ?? {};
  if (from === undefined || to === undefined) return null;
  const date = first(sentence, 'date')?.value;
  const at = (place: unknown): Call => ({
    name: 'get_weather',
    input: date === undefined ? { place, span: 'now' } : { place, span: 'days', date },
  });
  return [...(call ? [{ ...call, input: { ...call.input, ...dayOfWay(sentence, call) } }] : []), at(from), at(to)];
}

/** Another day without an hour: the weather of today would be none of it. The answer names the hour. */
function dayOfWay(sentence: Sentence, { input }: Call): { depart_at?: string } {
  const date = first(sentence, 'date')?.value;
  return date === undefined || input.depart_at !== undefined || input.arrive_by !== undefined
    ? {}
    : { depart_at: `${date}T${MORNING}` };
}
