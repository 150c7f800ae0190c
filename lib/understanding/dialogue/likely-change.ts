import type { PastCall } from '../../domain/turn-facts.ts';
import { placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has, kindsOf } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { isSame } from './last-pair.ts';
import { withDate, withPlace } from './repeated.ts';
import { DROPPED } from './route-stops.ts';
import { travelSaid } from './travel-said.ts';

/** Requests that a message may go on with in words of its own. */
const GOES_ON = new Set([
  'plan_route',
  'travel_times',
  'get_weather',
  'outing_advice',
  'locate',
  'measure',
  'plan_trip',
]);
/** Longer ones tell of something. */
const LONGEST = 60;

/**
 * What a message of which nothing else could be made changes of the last request, by what it names: 对方改早上九点了 the hour of a
 * way, "so the wife wants Kuala Lumpur" where it leads.
 */
export function likelyChange(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (!last || !GOES_ON.has(last.name) || sentence.raw.length > LONGEST || kindsOf(sentence).length > 0) return null;
  if (has(sentence, 'service', 'nongeo', 'trivia', 'greet', 'thanks', 'bye', 'compose')) return null;
  if (has(sentence, 'ordinal', 'hide', 'remove', 'clear')) return null;
  // 能帮忙挂个心内科的号吗: what somebody is asked to do names no place.
  const isAsked = /[帮替]我?|\b(?:can|could|would) you\b/i.test(sentence.raw);
  const named = mentions(sentence, conversation, !isAsked).filter(({ isName }) => isName);
  return last.name === 'plan_route'
    ? wayChanged(sentence, conversation, last, named)
    : otherChanged(sentence, last, named);
}

function wayChanged(sentence: Sentence, conversation: Conversation, last: PastCall, named: Mention[]): Call | null {
  const { input } = last;
  const said = travelSaid(sentence, conversation, input);
  const stops = [input.from, input.to, input.via].flat().flatMap((stop) => placeInput.safeParse(stop).data ?? []);
  const news = (DROPPED.test(sentence.raw) ? [] : named).filter(
    ({ input: place }) => !stops.some((stop) => isSame(stop, place, conversation.before)),
  );
  const [only, ...others] = news;
  if (others.length > 0 || (said === input && !only)) return null;
  if (only?.role === 'via') return { name: last.name, input: { ...said, via: [input.via ?? [], only.input].flat() } };
  const end = only?.role === 'from' ? 'from' : 'to';
  return { name: last.name, input: { ...said, ...(only && { [end]: only.input }) } };
}

function otherChanged(sentence: Sentence, last: PastCall, named: Mention[]): Call | null {
  const date = first(sentence, 'date') ?? first(sentence, 'today');
  const [only, ...others] = named;
  if (others.length > 0) return null;
  if (only) return withPlace(last, only.input, { date: date?.value, mode: undefined });
  return date ? withDate(last, date, undefined) : null;
}
