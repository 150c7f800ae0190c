import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import { listedPlaces } from '../slots/place-of.ts';
import type { Conversation } from './conversation.ts';
import { lastPair, placesOfCall } from './last-pair.ts';

const SAID: readonly (readonly [number, RegExp])[] = [
  [3, /[这那]三[个处座家地站]|(?:它|他)们三|三[个座](?:地方|城市|景点)|\b(?:these|those|the|all) three\b/i],
  [4, /[这那]四[个处座家地站]|四[个座](?:地方|城市|景点)|\b(?:these|those|the|all) four\b/i],
  [5, /[这那]五[个处座家地站]|五[个座](?:地方|城市|景点)|\b(?:these|those|the|all) five\b/i],
];

/** 这三个城市, "these three": how many of those that were named or listed are meant. */
export const severalSaid = (raw: string): { count: number; said: RegExpExecArray } | null => {
  for (const [count, words] of SAID) {
    const said = words.exec(raw);
    if (said) return { count, said };
  }
  return null;
};

/** So many places that were listed or spoken of last, in their order; null where there were not as many. */
export function lastSeveral(conversation: Conversation, count: number): PlaceInput[] | null {
  const isList = ['search_places', 'plan_trip'].includes(conversation.before.at(-1)?.name ?? '');
  const listed = isList ? listedPlaces(conversation) : [];
  if (listed.length >= count) return listed.slice(0, count);
  const found = new Map<string, PlaceInput>();
  for (const call of conversation.before.toReversed())
    for (const place of placesOfCall(call).toReversed())
      if (found.size < count && !found.has(JSON.stringify(place))) found.set(JSON.stringify(place), place);
  return found.size < count ? null : [...found.values()].reverse();
}

/** The places of the last calls of one kind, asked of one after the other: the weather of three towns; at most six. */
function lastRun({ before }: Conversation): PlaceInput[] {
  const name = before.at(-1)?.name ?? '';
  if (!['get_weather', 'locate', 'outing_advice'].includes(name)) return [];
  const from = before.findLastIndex((call) => call.name !== name) + 1;
  const places = before
    .slice(from)
    .flatMap((call) => placesOfCall(call).slice(0, 1))
    .flatMap((place) => placeInput.safeParse(place).data ?? []);
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].slice(-6);
}

/** Those that a comparison is of where it names none: so many as it says, all that were asked of one after the other, or the last two. */
export const comparedOf = (raw: string, conversation: Conversation): PlaceInput[] => {
  const several = severalSaid(raw);
  const run = lastRun(conversation);
  const all = several && lastSeveral(conversation, several.count);
  if (all) return all;
  return run.length > 2 && !TWO.test(raw) ? run : (lastPair(conversation) ?? []);
};

const TWO = /两|俩|\b(?:two|both|closer|nearer|further|farther)\b/i;
