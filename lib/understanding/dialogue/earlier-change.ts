import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import type { AnyOf, Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has, modeIn } from '../slots/slots.ts';
import { reachChange, tripChange } from './changes.ts';
import type { Conversation } from './conversation.ts';
import { withDate } from './repeated.ts';
import { returnWay, routeChange } from './route-change.ts';
import { endGiven, stopAdded, stopDropped } from './route-stops.ts';

/** Calls that have neither a way nor minutes to change. */
const ASIDE = new Set([
  'get_weather',
  'outing_advice',
  'map_edit',
  'map_view',
  'locate',
  'get_place',
  'search_places',
  'measure',
]);
const WEATHER = new Set(['get_weather', 'outing_advice']);
const ANY: readonly (Tag | AnyOf)[] = ['fluff', 'ok', 'about', 'change', 'switch', 'also', 'and', 'of', 'it'];
const OF_WAY: readonly (Tag | AnyOf)[] = ['mode:', 'howlong', 'avoid:', 'alternatives', 'alternativesOther', 'from'];

const STARTS = /\b(?:start|set off|leave|begin|depart|arrive)(?:ing|s)? (?:it )?on\b|出发|动身|开始/iu;
const LEFT_OUT = /\b(?:drop|skip|without|leave out|no|fewer|less)\b|不要|去掉|别去|少点/iu;

/** What the last call does not have and one before it does, and nothing else: "by bike?", "from Leith?" after the weather where a way ends. */
export function earlierChange(sentence: Sentence, conversation: Conversation): Call | null {
  const { before } = conversation;
  const aside = before.at(-1)?.name ?? '';
  const isOnly = (...tags: (Tag | AnyOf)[]) => sentence.pieces.every((piece) => means(piece, ...tags, ...ANY));
  const way = before.findLast(({ name }) => name === 'plan_route');
  const other = otherWay(sentence, conversation, way) ?? onward(sentence, conversation, way);
  if (other) return other;
  const trip =
    aside === 'plan_trip' || aside.endsWith('weather')
      ? before.findLast(({ name }) => name === 'plan_trip')
      : undefined;
  const date =
    trip && STARTS.test(sentence.raw) && isOnly('date', 'today', 'leave', 'word', 'go', 'waystart')
      ? first(sentence, 'date')
      : undefined;
  if (trip && date) return withDate(trip, date, undefined);
  if (trip && LEFT_OUT.test(sentence.raw) && sentence.pieces.length <= 5)
    return tripChange(sentence, conversation, trip);
  if (!ASIDE.has(aside)) return null;
  const isWay =
    (aside !== 'search_places' || has(sentence, 'avoid:')) &&
    has(sentence, ...OF_WAY) &&
    (isOnly(...OF_WAY, 'place', 'name', 'route') || (!has(sentence, 'place', 'name') && isOnly(...OF_WAY, 'to', 'go')));
  const back = way ? returnWay(sentence, conversation, way) : null;
  const isAside = has(sentence, 'via') || WEATHER.has(aside);
  const dropped = way
    ? (stopDropped(sentence, conversation, way) ??
      (isAside ? (stopAdded(sentence, conversation, way) ?? endGiven(sentence, conversation, way)) : null))
    : null;
  if (back ?? dropped) return back ?? dropped;
  if (way && isWay) return routeChange(sentence, conversation, way);
  const area = before.findLast(({ name, input }) => name === 'travel_times' && input.minutes !== undefined);
  return area && has(sentence, 'minutes') && isOnly('minutes', 'mode:') ? reachChange(sentence, area) : null;
}

const ONWARD =
  /^(?:(?:ok|and) )?(?:then|after that|from there|next)\b|^(?:到了|然后|接着|之后|再)(?:以后|之后)?|^下一(?:单|站|家|程|趟)/iu;

/** "Then on to Bari", 到了去拙政园: the way goes on from where the last one led. */
function onward(sentence: Sentence, conversation: Conversation, way: PastCall | undefined): Call | null {
  const isLast = way !== undefined && conversation.before.at(-1) === way && way.input.from !== undefined;
  const isWay = isLast && ONWARD.test(sentence.raw.trim()) && !has(sentence, 'weather', 'via', 'timeq', 'near');
  const [end, ...others] = isWay
    ? mentions(sentence, conversation).filter(({ piece }) => !piece.tags.has('there'))
    : [];
  if (!way || !end || others.length > 0 || !['to', 'go', 'then'].includes(end.role)) return null;
  const mode = modeIn(sentence) ?? way.input.mode;
  return { name: way.name, input: { from: way.input.to, to: end.input, ...(mode !== undefined && { mode }) } };
}

/** "Then Moab to Vegas", where a way was planned before: two names and nothing else are another. */
function otherWay(sentence: Sentence, conversation: Conversation, way: PastCall | undefined): Call | null {
  const isPair = sentence.pieces.every((piece) =>
    means(piece, 'place', 'name', 'to', 'from', 'fluff', 'and', 'also', 'thereafter'),
  );
  const [start, end, ...others] = isPair && way ? mentions(sentence, conversation) : [];
  if (!way || !start || !end || others.length > 0 || end.role !== 'to' || way.input.from === undefined) return null;
  const { mode } = way.input;
  return { name: way.name, input: { from: start.input, to: end.input, ...(mode !== undefined && { mode }) } };
}
