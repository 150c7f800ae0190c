import { addDays } from '../../geo/calendar.ts';
import type { Call } from '../calls/call.ts';
import { ASKS } from '../lexicon/asks.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import { nthRef } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has, kindsOf, modeIn } from '../slots/slots.ts';
import { measureChange, reachChange, tripChange } from './changes.ts';
import type { Conversation } from './conversation.ts';
import { withDate, withPlace, withTime } from './repeated.ts';
import { routeChange } from './route-change.ts';
import { searchChange } from './search-change.ts';
import { travelSaid } from './travel-said.ts';

const OWN_INTENT: readonly Tag[] = [
  ...ASKS,
  'near',
  'find',
  'draw',
  'phone',
  'ratingq',
  'hours',
  'address',
  'website',
  'detail',
  'howlong',
  'go',
  'whatplace',
  'whereami',
  'timeq',
];

const REPEATABLE = new Set([
  'get_weather',
  'search_places',
  'locate',
  'plan_route',
  'outing_advice',
  'plan_trip',
  'travel_times',
  'measure',
]);

/** A short message that changes one thing of the last request: 「那明天呢」, "what about Shanghai", 「换成步行」. */
export function followUp(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.findLast(({ name }) => REPEATABLE.has(name));
  if (!last) return null;
  const lastSearch = conversation.before.findLast(({ name }) => name === 'search_places');
  const changed =
    searchChange(
      sentence,
      conversation,
      has(sentence, 'else', 'farther', 'nearer') && lastSearch ? lastSearch : last,
    ) ??
    routeChange(sentence, conversation, last) ??
    reachChange(sentence, last) ??
    tripChange(sentence, conversation, last);
  if (changed) return changed;
  const measured = measureChange(sentence, conversation, last);
  if (measured) return measured;
  const isAbout = has(sentence, 'about');
  if (isOnlyTime(sentence)) {
    const told = withTime(last, sentence);
    if (told) return told;
  }
  if (has(sentence, 'apart') && last.name.endsWith('weather')) return null;
  const isNear = last.name === 'search_places' && isOnlyNear(sentence);
  if (
    !isNear &&
    has(sentence, ...OWN_INTENT.filter((tag) => !(isAbout && (tag === 'near' || tag === 'go' || tag === 'where'))))
  )
    return null;
  if (isAbout && has(sentence, 'near', 'category') && last.name !== 'search_places') return null;
  if (isAbout && has(sentence, 'near', 'there') && kindsOf(sentence).length > 0) return null;
  const found = mentions(sentence, conversation);
  if (found.length > 0 && !isAbout && (kindsOf(sentence).length > 0 || has(sentence, 'distance'))) return null;
  const names = found.filter(
    ({ piece: { tags, text }, input, role }) =>
      !tags.has('word') ||
      tags.has('name') ||
      isAbout ||
      (role === 'to' && last.name === 'plan_route' && /^\p{Script=Latin}/u.test(text)) ||
      ('name' in input && input.name !== text),
  );
  const after = first(sentence, 'dayafter') && {
    value: addDays(typeof last.input.date === 'string' ? last.input.date : conversation.today, 1),
    tags: new Set<Tag>(),
  };
  const date = after ?? first(sentence, 'date') ?? first(sentence, 'today');
  const span = first(sentence, 'span');
  if (has(sentence, 'ordinal') && !has(sentence, 'about') && names.length === 1 && sentence.pieces.length <= 4) {
    const ref = nthRef(conversation, first(sentence, 'ordinal')?.amount ?? 1);
    return ref ? { name: 'get_place', input: { ref } } : null;
  }
  const [mention, second] = names;
  if (last.name === 'measure' && has(sentence, 'bearing') && mention) return null;
  if (last.name === 'measure' && mention && second && names.length === 2)
    return { name: last.name, input: { ...last.input, between: [mention.input, second.input] } };
  if (names.length > 1 && (has(sentence, 'from') || last.name === 'travel_times')) return null;
  const isOfSeveral = names.length >= 2 && names.every(({ input }) => 'ref' in input) && last.name === 'search_places';
  const isOtherWay =
    last.name === 'search_places' && !isAbout && (modeIn(sentence) !== undefined || has(sentence, 'to'));
  const isOpenAsked = has(sentence, 'open') && names.some(({ input }) => 'ref' in input);
  if (isOfSeveral || isOtherWay || isOpenAsked) return null;
  if (!mention && !date && !span) return null;
  // "Could we have the Vatican Museums in it?": a sight is no other area of the trip.
  const kind = mention?.piece.place?.kind;
  if (mention && last.name === 'plan_trip' && kind !== undefined && !AREAS.has(kind))
    return { name: last.name, input: { ...last.input, must: [last.input.must ?? [], mention.input].flat() } };
  if (!mention) return withDate(last, date, span?.amount);
  const call = withPlace(last, mention.input, { date: date?.value, mode: modeIn(sentence) });
  return call?.name === 'plan_route' ? { ...call, input: travelSaid(sentence, conversation, call.input) } : call;
}

/** 国贸附近的, "near Bryant Park": nothing but another place. */
const isOnlyNear = (sentence: Sentence) =>
  has(sentence, 'near') &&
  sentence.pieces.every(
    (piece) =>
      means(piece, 'near', 'place', 'name', 'fluff', 'of', 'else', 'change', 'switch', 'in', 'about', 'there') ||
      (means(piece, 'word') && piece.text.length > 1),
  ) &&
  !has(sentence, 'here', 'me', 'it', 'category', 'find');

const TIME: readonly Tag[] = ['date', 'today', 'span', 'hourly', 'daypart', 'days', 'now'];

/** "show me the whole week", 按小时的呢: nothing but another time. */
export const isOnlyTime = (sentence: Sentence): boolean =>
  has(sentence, ...TIME) &&
  sentence.pieces.every((piece) => means(piece, ...TIME, 'fluff', 'find', 'about', 'of', 'in', 'and', 'it'));
