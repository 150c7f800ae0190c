import type { Conversation } from './conversation.ts';
import { followUp } from './follow-up.ts';
import { mapIntent } from './map-intents.ts';
import { placeIntent } from './place-intents.ts';
import { requestsOf } from './requests.ts';
import { type Sentence, scan } from './scan.ts';
import { has, mentions } from './slots.ts';
import type { CategoryLexicon, PlaceLexicon } from './token.ts';

export interface Call {
  name: string;
  input: Record<string, unknown>;
}

export type Talk =
  | 'greet'
  | 'thanks'
  | 'bye'
  | 'ok'
  | 'capability'
  | 'whoareyou'
  | 'compose'
  | 'past'
  | 'unknown'
  | 'empty';

/** What a message asks for: tool calls, or plain talk. */
export type Understanding = { kind: 'calls'; calls: Call[] } | { kind: 'talk'; talk: Talk };

export interface Lexicons {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}

const GEO = [
  'weather',
  'umbrella',
  'air',
  'wear',
  'outing',
  'route',
  'where',
  'whereask',
  'near',
  'howfar',
  'reach',
  'trip',
  'measure',
  'category',
];

/** Understands one message in its conversation. Pure. */
export function understand(conversation: Conversation, lexicons: Lexicons): Understanding {
  const { message, today } = conversation;
  const sentence = scan(message, lexicons, today);
  if (sentence.raw === '') return { kind: 'talk', talk: 'empty' };
  const chosen = chosenCandidate(sentence.raw, conversation);
  if (chosen) return { kind: 'calls', calls: [chosen] };
  const talk = talkOf(sentence);
  if (talk) return { kind: 'talk', talk };
  const requests = requestsOf(sentence.raw, lexicons, today);
  const several = requests.length > 1 ? severalCalls(requests, conversation) : null;
  if (several) return { kind: 'calls', calls: several };
  const calls = callsOf(sentence, conversation);
  return calls.length > 0
    ? { kind: 'calls', calls }
    : { kind: 'talk', talk: has(sentence, 'greet') ? 'greet' : 'unknown' };
}

function callsOf(sentence: Sentence, conversation: Conversation): Call[] {
  const call =
    mapIntent(sentence, conversation) ?? followUp(sentence, conversation) ?? placeIntent(sentence, conversation);
  if (!call) return [];
  return call.name === 'get_weather' || call.name === 'outing_advice'
    ? forEachPlace(call, sentence, conversation)
    : [call];
}

/** "Rome and Athens": the same question for each place, at most four. */
function forEachPlace(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const places = mentions(sentence, conversation, false).filter(
    ({ isName, role }) => isName && !['from', 'via'].includes(role),
  );
  const isList = places.every(({ piece }, index) => {
    const before = places[index - 1];
    return (
      !before ||
      /^\s*(?:的|市)?\s*(?:和|跟|与|及|以及|、|,|，|还有|and|&|or|vs\.?|versus|对比|比|\s*(?:\w+er|more \w+|than)(?: than)?|,\s*and)\s*(?:the )?$/i.test(
        sentence.raw.slice(before.piece.end, piece.start),
      )
    );
  });
  if (places.length < 2 || !isList) return [call];
  return places.slice(0, 4).map(({ input }) => ({ name: call.name, input: { ...call.input, place: input } }));
}

/** Small talk and everything that is no matter of places; null when the message is about places. */
function talkOf(sentence: Sentence): Talk | null {
  const isGeo = has(sentence, ...GEO);
  const isLabel = has(sentence, 'quoted') && has(sentence, 'map');
  if (
    has(sentence, 'compose') &&
    !isLabel &&
    !has(sentence, 'circle', 'line', 'rectangle', 'polygon', 'label', 'buffer')
  )
    return 'compose';
  if (has(sentence, 'capability')) return 'capability';
  if (has(sentence, 'whoareyou') && !has(sentence, 'weather', 'route')) return 'whoareyou';
  const isStay = has(sentence, 'days') && has(sentence, 'place');
  if (
    has(sentence, 'nongeo') &&
    !isStay &&
    !has(sentence, 'weather', 'route', 'near', 'whereask', 'reach', 'trip', 'where')
  )
    return 'compose';
  if (has(sentence, 'past') && has(sentence, 'weather')) return 'past';
  if (isGeo || has(sentence, 'place', 'point', 'ordinal', 'zoomin', 'zoomout', 'clear', 'undo')) return null;
  for (const talk of ['thanks', 'bye', 'greet', 'ok'] as const) {
    const isAll = sentence.pieces.every(({ tags }) =>
      [...tags].some((tag) => [talk, 'fluff', 'ok', 'greet', 'thanks', 'bye', 'also'].includes(tag)),
    );
    if (has(sentence, talk) && isAll) return talk;
  }
  return null;
}

const WEATHER = new Set(['get_weather', 'outing_advice']);

/** Calls for a message of several requests; null when it is one request in several clauses. */
function severalCalls(requests: Sentence[], conversation: Conversation): Call[] | null {
  const calls: Call[] = [];
  for (const request of requests) {
    if (talkOf(request) && !has(request, ...GEO)) continue;
    const hasPlace = mentions(request, conversation, false).length > 0;
    const made = callsOf(request, {
      ...conversation,
      before: [...conversation.before, ...calls.map((call) => ({ ...call, result: '' }))],
    });
    if (made.length === 0) return null;
    for (const call of made) {
      const last = calls.at(-1);
      if (last && isSame(last, call)) {
        calls[calls.length - 1] = call;
        continue;
      }
      if (last && !hasPlace) {
        // "会下雨吗" after "天气怎么样" asks for nothing new.
        if (last.name === call.name && WEATHER.has(call.name)) {
          last.input = { ...call.input, ...last.input };
          continue;
        }
        carryPlace(last, call);
      }
      calls.push(call);
    }
  }
  if (calls.length > 1 && calls.every(({ name }) => name === 'measure')) return null;
  const [first, second] = calls;
  if (
    first?.name === 'get_weather' &&
    first.input.air_quality &&
    second?.name === 'outing_advice' &&
    calls.length === 2
  )
    return has(requests[0] ?? { raw: '', pieces: [] }, 'weather') ? calls : [first];
  return calls.length > 0 ? calls : null;
}

/** Saying it twice asks once: "我反悔了，退回上一步"; the details of a place include where it is. */
function isSame(last: Call, call: Call): boolean {
  if (JSON.stringify(last) === JSON.stringify(call)) return true;
  if (last.name === 'locate' && call.name === 'get_place') return last.input.ref === call.input.ref;
  const isStep = last.name === call.name && (call.name === 'map_edit' || call.name === 'map_view');
  return isStep && last.input.action === call.input.action && call.input.refs === undefined;
}

/** The place of the request before, for one that names none. */
function carryPlace(from: Call, to: Call): void {
  const { place, near, to: target, area, center, query } = from.input;
  const known =
    place ??
    target ??
    near ??
    area ??
    center ??
    (typeof query === 'string' && from.name === 'locate' ? { name: query } : undefined);
  if (!known) return;
  const key = { get_weather: 'place', outing_advice: 'place', search_places: 'near', map_view: '', plan_trip: 'area' }[
    to.name
  ];
  if (key && !to.input.within && !to.input.along) to.input = { ...to.input, [key]: known };
}

/** "我说的是朝阳区（长春市）": the answer to "which one?", put into the call that asked. */
function chosenCandidate(raw: string, { before }: Conversation): Call | null {
  const match = /^(?:我说的是|我是说|我指的是|i mean)\s*(.+?)(?:\s*[（(,]\s*(.+?)[）)]?)?\s*[。.!]?$/i.exec(raw);
  const asked = before.findLast(({ result }) => /^ambiguous|^several places/.test(result));
  if (!match?.[1] || !asked) return null;
  const place = {
    name: match[1],
    ...(match[2] && { city: match[2].split(/[\s,]+/).at(/[a-z]/i.test(match[2]) ? 0 : -1) }),
  };
  const about = /^ambiguous: (.*)/m.exec(asked.result)?.[1];
  const input = { ...asked.input };
  if (asked.name === 'locate')
    return { name: 'locate', input: { query: place.name, ...(place.city && { city: place.city }) } };
  for (const key of ['place', 'from', 'to', 'near', 'area', 'center']) {
    const value = input[key] as { name?: string } | undefined;
    if (value?.name && (about === undefined || value.name === about)) {
      input[key] = place;
      break;
    }
  }
  return { name: asked.name, input };
}
