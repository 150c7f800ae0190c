import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { GEO, type Talk, talkOf } from '../talk/talk-of.ts';
import type { Call } from './call.ts';
import { callsFor } from './calls-for.ts';
import { callsOf } from './calls-of.ts';
import { climateCalls } from './climate.ts';
import { isRequest } from './requests.ts';

/** Talk that asks for something, which no tool can do. */
export const BEYOND_TOOLS = new Set<Talk | null>(['service', 'compose', 'past', 'export']);

const wordsOf = ({ raw }: Sentence) => raw.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').slice(0, 80);

const WEATHER = new Set(['get_weather', 'outing_advice']);

/** Calls for a message of several requests, and the requests that no tool can do, in the user's words. */
export interface SeveralCalls {
  calls: Call[];
  undone: string[];
}

/** null when it is one request in several clauses, or nothing of it can be done. */
export function severalCalls(
  requests: Sentence[],
  conversation: Conversation,
  read: (text: string) => Sentence,
): SeveralCalls | null {
  const undone: string[] = [];
  const calls: Call[] = [];
  let isPlaced = false;
  let isAsked = false;
  let ends: { from: PlaceInput; to: PlaceInput } | undefined;
  for (const request of requests) {
    const talk = talkOf(request);
    if (talk && BEYOND_TOOLS.has(talk)) {
      undone.push(wordsOf(request));
      continue;
    }
    if (talk && !has(request, ...GEO)) continue;
    const named = mentions(request, conversation, false);
    const hasPlace = named.length > 0;
    // "The closest museum, and directions": the next step goes to what was found.
    if (!hasPlace && calls.at(-1)?.input.sort === 'distance' && has(request, 'route', 'leave', 'go')) continue;
    const sofar = { ...conversation, before: [...conversation.before, ...calls] };
    const usual = climateCalls(request, sofar, read);
    const made = usual.length > 0 ? usual : partOf(request, sofar);
    if (made.length === 0) return null;
    isAsked ||=
      (has(request, 'in') && isRequest(request)) || has(request, 'find', ...GEO.filter((tag) => tag !== 'category'));
    for (const [index, call] of made.entries()) {
      const last = calls.at(-1);
      if (last && isSame(last, call)) {
        calls[calls.length - 1] = call;
        continue;
      }
      if (last && index === 0 && hasPlace && !isPlaced && last.name === call.name && WEATHER.has(call.name)) {
        last.input = { ...last.input, ...call.input };
        continue;
      }
      if (last && !hasPlace) {
        // "会下雨吗" after "天气怎么样", "怎么走" after "从国贸去机场" ask for nothing new.
        if (last.name === call.name && (WEATHER.has(call.name) || call.name === 'plan_route')) {
          last.input = { ...call.input, ...last.input };
          continue;
        }
        carryPlace(last, call);
        carryPair(calls, call);
        // 北京到天津多远？开车要多久: the way tells how long it is as well.
        const isWay = call.name === 'plan_route' && call.input.from === undefined;
        const way = calls.find(({ name, input }) => name === 'plan_route' && (isWay || isSameWay(input, call)));
        if (way) {
          way.input = { ...call.input, ...way.input };
          continue;
        }
        const [from, to] = isWay && Array.isArray(last.input.between) ? last.input.between : [];
        if (to) {
          calls[calls.length - 1] = { ...call, input: { ...call.input, from, to } };
          continue;
        }
        if (isWay && ends) call.input = { ...call.input, ...ends };
      }
      calls.push(call);
    }
    isPlaced = hasPlace;
    const [start, goal] = [['from'], ['to', 'go']].map(
      (roles) => named.find(({ role }) => roles.includes(role))?.input,
    );
    if (start && goal) ends = { from: start, to: goal };
  }
  if (calls.length === 0 || (undone.length > 0 && !isAsked)) return null;
  if (calls.length > 1 && calls.every(({ name }) => name === 'measure')) return null;
  // 冷不冷，穿什么 asks once.
  const isFelt = !/天气|气温|温度|几度|多少度|预报|雨|雪|weather|forecast|temperature|rain|snow/i.test(
    requests[0]?.raw ?? '',
  );
  if (
    calls.length === 2 &&
    calls[0]?.name === 'get_weather' &&
    calls[1]?.name === 'outing_advice' &&
    isFelt &&
    has(requests[1] ?? { raw: '', pieces: [] }, 'wear')
  )
    return { calls: [calls[1]], undone };
  return { calls, undone };
}

/** How far two places are apart needs none of its own, after both were named. */
function partOf(request: Sentence, conversation: Conversation): Call[] {
  const calls = callsOf(request, conversation, true);
  return calls.length === 0 && has(request, 'apart', 'howfar') && !has(request, 'place')
    ? callsFor('measure', request, conversation)
    : calls;
}

const isSameWay = ({ from, to }: Call['input'], { name, input }: Call) =>
  name === 'plan_route' && from !== undefined && JSON.stringify([from, to]) === JSON.stringify([input.from, input.to]);

/** Saying it twice asks once: "我反悔了，退回上一步"; the details of a place include where it is. */
function isSame(last: Call, call: Call): boolean {
  if (JSON.stringify(last) === JSON.stringify(call)) return true;
  if (last.name === 'locate' && call.name === 'get_place') return last.input.ref === call.input.ref;
  if (
    (last.name === 'locate' || last.name === 'get_place') &&
    call.name === 'plan_route' &&
    last.input.ref !== undefined
  )
    return JSON.stringify(call.input.to) === JSON.stringify({ ref: last.input.ref });
  const isStep = last.name === call.name && (call.name === 'map_edit' || call.name === 'map_view');
  return isStep && last.input.action === call.input.action && call.input.refs === undefined;
}

/** The place of the request before, for one that names none. */
function carryPlace(from: Call, to: Call): void {
  const { place, near: around, to: target, area, center, query } = from.input;
  const known =
    place ??
    target ??
    around ??
    area ??
    center ??
    (typeof query === 'string' && from.name === 'locate' ? { name: query } : undefined);
  if (!known) return;
  const key = {
    get_weather: 'place',
    outing_advice: 'place',
    search_places: 'near',
    map_view: '',
    plan_trip: 'area',
    map_draw: to.input.shape === 'circle' ? 'center' : '',
  }[to.name];
  // A name that the lexicon does not know is a place all the same.
  const near = to.input.near;
  const isNamed = to.name === 'search_places' && typeof near === 'object' && near !== null && 'name' in near;
  if (key && !isNamed && !to.input.within && !to.input.along) to.input = { ...to.input, [key]: known };
}

/** "The distance between them": the two places that were asked about before. */
function carryPair(before: readonly Call[], to: Call): void {
  if (to.name !== 'measure' || to.input.what !== 'distance') return;
  const places = before.flatMap(({ input: { place, near, query } }) =>
    typeof query === 'string' ? [{ name: query }] : [place ?? near].filter((each) => each !== undefined),
  );
  const pair = places.slice(-2);
  if (pair.length === 2) to.input = { ...to.input, between: pair };
}
