import type { Conversation } from './conversation.ts';
import { followUp } from './follow-up.ts';
import { mapIntent } from './map-intents.ts';
import { placeIntent } from './place-intents.ts';
import { type Sentence, scan } from './scan.ts';
import { first, has, mentions } from './slots.ts';
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
  const parts = partsOf(message).map((part) => scan(part, lexicons, today));
  if (parts.length > 1) {
    const calls = severalCalls(parts, conversation);
    if (calls) return { kind: 'calls', calls };
  }
  const call = callOf(sentence, conversation);
  return call ? { kind: 'calls', calls: [call] } : { kind: 'talk', talk: has(sentence, 'greet') ? 'greet' : 'unknown' };
}

function callOf(sentence: Sentence, conversation: Conversation): Call | null {
  return mapIntent(sentence, conversation) ?? followUp(sentence, conversation) ?? placeIntent(sentence, conversation);
}

/** Small talk and everything that is no matter of places; null when the message is about places. */
function talkOf(sentence: Sentence): Talk | null {
  const isGeo = has(sentence, ...GEO);
  if (has(sentence, 'compose') && !has(sentence, 'circle', 'line', 'rectangle', 'polygon', 'label', 'buffer'))
    return 'compose';
  if (has(sentence, 'capability')) return 'capability';
  if (has(sentence, 'whoareyou') && !has(sentence, 'weather', 'route')) return 'whoareyou';
  if (has(sentence, 'nongeo') && !has(sentence, 'weather', 'route', 'near', 'whereask', 'reach', 'trip', 'where'))
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

/** The message cut where another request may begin. */
function partsOf(message: string): string[] {
  return message
    .split(/[，,。;；!！?？\n]|\s(?:and then|and also|also|then)\s|顺便|然后(?!去|到)|另外|再(?=帮|告诉|查|看|画|找)/i)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

/** Calls for a message of several requests; null when it is one request in several clauses. */
function severalCalls(parts: Sentence[], conversation: Conversation): Call[] | null {
  const calls: Call[] = [];
  for (const part of parts) {
    if (!hasOwnIntent(part)) {
      if (
        calls.length > 0 &&
        part.pieces.every(({ tags }) =>
          [...tags].some((tag) => ['fluff', 'thanks', 'greet', 'ok', 'also'].includes(tag)),
        )
      )
        continue;
      if (calls.length === 0 && talkOf(part)) continue;
      return null;
    }
    const known = calls[0]?.input;
    const call = callOf(part, conversation);
    if (!call) return null;
    const carried = known && (known.place ?? known.near ?? known.to ?? known.area);
    if (carried && call.name === 'get_weather' && mentions(part, conversation, false).length === 0)
      call.input.place = carried;
    if (
      carried &&
      call.name === 'search_places' &&
      call.input.near === undefined &&
      mentions(part, conversation, false).length === 0
    )
      call.input.near = carried;
    calls.push(call);
  }
  const kinds = new Set(calls.map((call) => JSON.stringify(call)));
  return calls.length > 1 && kinds.size === calls.length ? calls : null;
}

const STRONG = [
  'weather',
  'umbrella',
  'air',
  'wear',
  'route',
  'where',
  'whereask',
  'category',
  'howfar',
  'trip',
  'measure',
  'draw',
  'clear',
  'undo',
  'zoomin',
  'zoomout',
  'find',
];
const hasOwnIntent = (sentence: Sentence) => {
  const isOnlyAvoid = [...sentence.pieces].some(({ tags }) => [...tags].some((tag) => tag.startsWith('avoid:')));
  return has(sentence, ...STRONG) && !isOnlyAvoid && !(has(sentence, 'exclude') && !first(sentence, 'find'));
};

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
