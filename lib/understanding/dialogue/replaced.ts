import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';

const SWAPPED =
  /\b(?:swap|replace|change|switch|exchange)\b.{1,60}\b(?:for|with|to|by|into)\b|(?:换|改|替换)(?:成|为|到)/iu;
const START = /\b(?:start|origin|starting point|departure)\b|起点|出发地|起始/iu;
const END = /\b(?:end|destination|finish)\b|终点|目的地/iu;
const KEPT = new Set(['get_weather', 'outing_advice', 'plan_route', 'travel_times', 'measure', 'plan_trip']);

/** "Swap York for Leeds", "change the start to Bristol", 把天坛换成鸟巢: the last call with one place in the stead of another. */
export function replaced(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.findLast(({ name }) => KEPT.has(name));
  if (!last || !SWAPPED.test(sentence.raw)) return null;
  const [old, place, ...others] = mentions(sentence, conversation).filter(({ isName }) => isName);
  const { name, input } = last;
  const key = START.test(sentence.raw) ? 'from' : END.test(sentence.raw) ? 'to' : undefined;
  if (name === 'plan_route' && key && old && !place) return { name, input: { ...input, [key]: old.input } };
  if (!old || !place || others.length > 0) return null;
  const swapped = swappedIn(input, old.input, place.input);
  return JSON.stringify(swapped) === JSON.stringify(input) ? null : { name, input: swapped };
}

function swappedIn(input: PastCall['input'], old: PlaceInput, place: PlaceInput): PastCall['input'] {
  const swap = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(swap) : isSame(placeInput.safeParse(value).data, old) ? place : value;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, swap(value)]));
}

const isSame = (one: PlaceInput | undefined, other: PlaceInput) =>
  one !== undefined && 'name' in one && 'name' in other
    ? one.name.toLowerCase() === other.name.toLowerCase() ||
      (one.name_en !== undefined && one.name_en === other.name_en)
    : JSON.stringify(one) === JSON.stringify(other);
