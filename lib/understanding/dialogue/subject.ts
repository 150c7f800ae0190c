import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { type Found, foundBy, placesOf } from './past-calls.ts';

const readPlace = (value: unknown): PlaceInput[] => [placeInput.safeParse(value).data ?? []].flat();

/** Of two places whose distance was told, the one that was asked of: the first of "how far is Osaka from Kyoto" and 天津离北京多远, else the second. */
export function measuredIn({ name, input }: PastCall, { asked = [] }: Conversation): PlaceInput | undefined {
  const ends = name === 'measure' && Array.isArray(input.between) ? input.between.flatMap(readPlace) : [];
  const [first, second, ...others] = ends;
  if (!first || !second || others.length > 0) return undefined;
  // 跟沈阳隔多远, "is it far from Leeds": the one that was left unsaid is the one talked about.
  const isSaid = (place: PlaceInput) => 'name' in place && asked.slice(-3).some((said) => said.includes(place.name));
  const isFrom = (place: PlaceInput) =>
    'name' in place && asked.slice(-3).some((said) => isBehindFrom(said, place.name));
  return isSaid(second) && (!isSaid(first) || (isFrom(second) && !isFrom(first))) ? first : second;
}

function isBehindFrom(said: string, name: string): boolean {
  const at = said.indexOf(name);
  return at > 0 && /(?:\bfrom (?:the )?|[从從离離距])$/i.test(said.slice(0, at));
}

/** Of several places whose travel times were told, the one that is reached first. */
export function quickestOf(call: PastCall, number = 1): PlaceInput | undefined {
  const targets = foundBy(call, 'travel_times')?.targets ?? [];
  const meant = nearestFirst(targets)[number - 1];
  if (meant?.place.ref) return { ref: meant.place.ref };
  const to = Array.isArray(call.input.to) ? call.input.to : [];
  return meant || number === 1 ? readPlace(to[meant ? targets.indexOf(meant) : 0])[0] : undefined;
}

type Target = NonNullable<Found<'travel_times'>['targets']>[number];

export const nearestFirst = (targets: readonly Target[]): Target[] =>
  targets.toSorted(
    (a, b) =>
      Number(a.noWay === true) - Number(b.noWay === true) ||
      (a.durationS ?? Infinity) - (b.durationS ?? Infinity) ||
      a.distanceM - b.distanceM,
  );

const WHICH =
  /^(?:(?:and|what about|which(?: one)?(?: is|'s)|what(?:'s| is)|how about|那|那么|哪个|谁)[\s,，]{0,2}){0,2}(?:the )?(?:(?:第([二三四五])|(second|third|fourth|fifth|2nd|3rd|4th|5th)[ -])?(?:最?[近远快慢]|clos(?:er|est)|near(?:er|est)|quick(?:er|est)|fast(?:er|est)|slow(?:er|est)|furth(?:er|est)|farth(?:er|est))(?: one| of (?:them|all))?)(?:的|一个|那个|是哪个|是哪家|呢|away)*[\s?？.!。]*$/iu;
const NUMBERS = ['二2s', '三3t', '四4fo', '五5fi'];

/** "And the furthest?", 第二近的呢 after several were compared: the same figures again, or the one that comes next. */
export function rankOf({ raw }: Sentence, { before }: Conversation): Call | null {
  const last = before.findLast(({ name }) => name !== 'get_place');
  const said = last?.name === 'travel_times' && Array.isArray(last.input.to) ? WHICH.exec(raw.trim()) : null;
  if (!last || !said) return null;
  const number = (said[1] ?? said[2] ?? '').toLowerCase();
  if (number === '') return { name: last.name, input: last.input };
  const at = NUMBERS.findIndex((each) => number.startsWith(each.slice(2)) || each.includes(number[0] ?? '-'));
  const place = quickestOf(last, at + 2);
  return place && 'ref' in place ? { name: 'get_place', input: { ref: place.ref } } : null;
}

/** A place that was named in full before: 虹桥 after 虹桥火车站, 101 after 台北101. */
export function saidInFull(text: string, { before }: Conversation): PlaceInput | undefined {
  if (!/^(?:\p{Script=Han}{2,}|\d{3,4})$/u.test(text)) return undefined;
  const isShort = (name: string) => name.length > text.length && (name.startsWith(text) || name.endsWith(text));
  for (const call of before.toReversed()) {
    const located = call.name === 'locate' ? placesOf(call).find(({ place }) => isShort(place.name)) : undefined;
    const said = located
      ? { ref: located.ref }
      : Object.values(call.input)
          .flat()
          .flatMap(readPlace)
          .find((each) => 'name' in each && isShort(each.name));
    if (said) return said;
  }
  return undefined;
}

const TOWNS = new Set(['city', 'county', 'region', 'country']);

/** The sight that was located in one message with the weather of its town: "there" is the sight. */
export function sightBefore({ before, asked = [] }: Conversation): string | undefined {
  const [located, weather] = before.slice(-2);
  const town = readPlace(weather?.input.place)[0];
  const [sight] = located?.name === 'locate' && weather?.name === 'get_weather' ? placesOf(located) : [];
  const said = asked.at(-1) ?? '';
  const isBoth = [Object(town).name, located?.input.query].every(
    (each) => typeof each === 'string' && said.includes(each),
  );
  return isBoth && sight && !TOWNS.has(sight.place.kind) ? sight.ref : undefined;
}

/** Of a name that was not found the town that it was said to lie in, if any was. */
export const townOf = (place: PlaceInput): PlaceInput =>
  'city' in place && place.city !== undefined ? { name: place.city } : place;

/** A place that was found; what only lies around a place that is not known is not it: nobody walks from the middle of the town. */
export const askedAs = ({ ref, place: { asked } }: ReturnType<typeof placesOf>[number]): PlaceInput =>
  asked === undefined ? { ref } : { name: asked };
