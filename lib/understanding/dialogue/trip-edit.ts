import { nameFor } from '../../domain/name-for.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { TripPlan } from '../../tools/plan-trip/plan.ts';
import {
  arrangedInput,
  layoutOf,
  movedTo,
  slotOf,
  type TripLayout,
  withoutStop,
} from '../../tools/plan-trip/trip-layout.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { type StopSaid, stopSaid } from '../slots/stop-said.ts';
import type { Understanding } from '../understanding.ts';
import type { Conversation } from './conversation.ts';
import { foundBy } from './past-calls.ts';
import { begunAt, daysTurned, firstOfDay } from './trip-layouts.ts';
import { orderSaid } from './trip-order.ts';
import { type AddedStop, bestIndex, namedStop, numbered } from './trip-stops.ts';

const REMOVES =
  /\b(?:remove|delete|drop|skip|cut|lose|scrap|leave out|get rid of|take\b.{1,50}\b(?:off|out|away))\b|删|去掉|去除|拿掉|移除|移走|取消|不要|不去|砍掉|划掉|略过|跳过/i;
const MOVES =
  /\b(?:move|put|shift|place|bring|switch|push|pull|schedule|do|have|squeeze|slot|want|like|visit|see|add|include|fit|go to)\b|放|排|移|挪|换|改|调|加|去|玩|看|逛|搬/i;
const ONE = /一(?:个|站|处|项)|\b(?:one|a stop|something|a sight)\b/i;
const SWAPS = /\b(?:swap|replace|exchange|instead of)\b|换[成为](?!第)|改[成为](?!第)|替换/i;
const ASKS =
  /^(?:and |so )?(?:how|what|which|where|when|why|is|are|will|does|do (?:we|i))\b|怎么|什么|哪|几点|多[久远长]|^(?!.*(?:[能把]|可以)).*吗[?？]?$/i;
const OTHER: readonly Tag[] = [
  'weather',
  'route',
  'umbrella',
  'wear',
  'howlong',
  'howfar',
  'near',
  'reach',
  'whereask',
  'timeq',
  'find',
  'hours',
];

interface Trip {
  call: PastCall;
  plan: TripPlan;
  layout: TripLayout;
}

/**
 * A stop of the trip that is taken out, put on another day or added to one, as a drag in its card does: "remove the second
 * stop on day 2", 把兵马俑放到第一天. null where nothing of that is said.
 */
export function tripEdit(sentence: Sentence, conversation: Conversation): Understanding | null {
  const call = conversation.before.findLast((each) => foundBy(each, 'plan_trip'));
  const plan = foundBy(call, 'plan_trip');
  const asked = plan && whichAsked(plan, sentence);
  if (asked) return asked;
  if (!call || !plan || has(sentence, ...OTHER) || ASKS.test(sentence.raw)) return null;
  const trip: Trip = { call, plan, layout: layoutOf(plan) };
  const said = stopSaid(
    sentence,
    trip.layout.map(({ date }) => date),
  );
  const isLast = conversation.before.at(-1) === call;
  const named = isLast ? placeSaid(trip, sentence, conversation)?.ref : undefined;
  const changed =
    daysTurned(trip.layout, said, sentence) ??
    (isLast && !SWAPS.test(sentence.raw) ? firstOfDay(trip.layout, named, sentence) : null) ??
    (isLast ? begunAt(trip.layout, said, sentence) : null);
  if (changed) return again(trip, changed, conversation);
  const order = orderSaid(plan, trip.layout, sentence, conversation);
  if (order) return again(trip, order.layout, conversation, order.added);
  if (SWAPS.test(sentence.raw)) return null;
  if (isLast && takesOutAnother(trip, sentence, conversation)) return NOT_THERE;
  const isNamed = REMOVES.test(sentence.raw) && placeSaid(trip, sentence, conversation)?.ref !== undefined;
  if (said.days.length === 0 && !isNamed && !(isLast && (said.isStop || call.input.plan !== undefined))) return null;
  if (REMOVES.test(sentence.raw)) return removed(said, trip, sentence, conversation);
  return MOVES.test(sentence.raw) && said.days.length > 0 ? moved(said, trip, sentence, conversation) : null;
}

const WHICH =
  /^(?:and |so )?(?:what|which(?: place| sight)?)(?:'s| is)\b|(?:是|在)?(?:哪里|哪儿|哪个|什么|啥)(?:地方|景点)?[?？]?$/iu;

/** "What's the second stop on day 1?" */
function whichAsked({ days }: TripPlan, sentence: Sentence): Understanding | null {
  if (!WHICH.test(sentence.raw) || has(sentence, ...OTHER)) return null;
  const said = stopSaid(
    sentence,
    days.map(({ date }) => date),
  );
  const [day, ...others] = said.days;
  if (day === undefined || others.length > 0 || said.number === undefined || !said.isStop) return null;
  const stop = days[day]?.stops.at(said.number > 0 ? said.number - 1 : said.number);
  return stop?.place.ref
    ? { kind: 'calls', calls: [{ name: 'get_place', input: { ref: stop.place.ref } }] }
    : NOT_THERE;
}

/** 天坛去掉 of a plan without it: a sight is no wish for one. */
function takesOutAnother(trip: Trip, sentence: Sentence, conversation: Conversation): boolean {
  if (!REMOVES.test(sentence.raw) || has(sentence, 'category')) return false;
  const [only, ...others] = mentions(sentence, conversation).filter(({ isName }) => isName);
  const isSight = only?.piece.place !== undefined && !AREAS.has(only.piece.place.kind);
  return isSight && others.length === 0 && placeSaid(trip, sentence, conversation)?.ref === undefined;
}

const NOT_THERE: Understanding = { kind: 'talk', talk: 'notInPlan' };

function removed(said: StopSaid, trip: Trip, sentence: Sentence, conversation: Conversation): Understanding | null {
  const { layout } = trip;
  const named = said.number === undefined ? placeSaid(trip, sentence, conversation) : undefined;
  // 第二天删掉一个: which one is not said, so the last.
  const isAny = said.days.length === 1 && ONE.test(sentence.raw);
  if (said.number === undefined && !named?.ref && !isAny) return null;
  const ref = named?.ref ?? numbered(layout, said.number ?? (isAny ? -1 : 1), said.days[0]);
  if (!ref || layout.flatMap(({ stops }) => stops).length === 1) return NOT_THERE;
  return again(trip, withoutStop(layout, ref), conversation);
}

function moved(said: StopSaid, trip: Trip, sentence: Sentence, conversation: Conversation): Understanding | null {
  const { plan, layout } = trip;
  const day = said.days.at(-1) ?? 0;
  const named = placeSaid(trip, sentence, conversation);
  if (!named && said.number === undefined) return null;
  if (!layout[day]) return NOT_THERE;
  const from = said.days.length > 1 ? said.days[0] : undefined;
  const ref = named ? named.ref : numbered(layout, said.number ?? 1, from);
  // "As the first stop of day 2"
  const index = named && said.number !== undefined ? indexOf(said.number, layout[day].stops.length) : undefined;
  if (ref === undefined)
    return named ? again(trip, layout, conversation, { day, index, place: named.input }) : NOT_THERE;
  const stop = plan.days.flatMap(({ stops }) => stops).find(({ place }) => place.ref === ref)?.place;
  if (!stop) return NOT_THERE;
  const isThere = slotOf(layout, ref)?.day === day && (index === undefined || slotOf(layout, ref)?.index === index);
  const about = nameFor(stop, answerLocale(conversation.message, conversation.pageLocale));
  if (isThere) return { kind: 'talk', talk: 'onThatDay', about };
  const others = plan.days[day]?.stops.flatMap(({ place }) => (place.ref === ref ? [] : [place.at])) ?? [];
  const to = { day, index: index ?? bestIndex(stop.at, others) };
  return again(trip, movedTo(layout, ref, to), conversation);
}

const indexOf = (number: number, count: number) => (number > 0 ? Math.min(number - 1, count) : count);

/** The place that is named, with its ref where it is a stop of the trip. */
function placeSaid(
  { plan }: Trip,
  sentence: Sentence,
  conversation: Conversation,
): { input: PlaceInput; ref?: string } | undefined {
  const named = mentions(sentence, conversation)
    .filter(({ piece }) => !isNumber(piece))
    .filter(
      ({ piece, input }) =>
        'ref' in input ||
        piece.tags.has('place') ||
        piece.tags.has('name') ||
        /^\p{Lu}|\p{Script=Han}{2}/u.test(piece.text),
    );
  const stops = named.flatMap(({ input, piece }) => namedStop(plan, input, piece.text) ?? []);
  const [stop] = stops;
  if (stop) return { input: { ref: stop }, ref: stop };
  const known = named.filter(({ isName }) => isName);
  const [only, ...others] = known.length > 0 ? known : named;
  return only && 'name' in only.input && others.length === 0 ? { input: only.input } : undefined;
}

/** 第一站: it is where the place goes, or counted by the day. */
const isNumber = ({ tags, text }: Piece) => tags.has('ordinal') || (tags.has('ref') && !/^[a-z]\d/i.test(text));

function again({ call, plan }: Trip, layout: TripLayout, conversation: Conversation, added?: AddedStop): Understanding {
  const locale = answerLocale(conversation.message, conversation.pageLocale);
  const input = arrangedInput({ output: plan, input: call.input, locale }, layout);
  const days = input.plan.map((day, at) =>
    at === added?.day
      ? { ...day, stops: day.stops.toSpliced(added.index ?? day.stops.length, 0, { place: added.place }) }
      : day,
  );
  return { kind: 'calls', calls: [{ name: 'plan_trip', input: { ...input, plan: days } }] };
}
