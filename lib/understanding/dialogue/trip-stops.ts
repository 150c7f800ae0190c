import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { TripPlan } from '../../tools/plan-trip/plan.ts';
import type { TripLayout } from '../../tools/plan-trip/trip-layout.ts';

/** A place that comes to a trip; without an index, at the end of the day. */
export interface AddedStop {
  day: number;
  index: number | undefined;
  place: PlaceInput;
}

/** Less of a name says nothing: "the". */
const LEAST_LATIN = 4;

/** The ref of the stop that is meant by a place or its words. */
export function namedStop({ days }: TripPlan, input: PlaceInput, said: string): string | undefined {
  const stops = days.flatMap((day) => day.stops.map(({ place }) => place));
  if ('ref' in input) return stops.find(({ ref }) => ref === input.ref)?.ref;
  if (!('name' in input)) return undefined;
  const words = [input.name, input.name_en ?? input.name, said].map(folded);
  const namesOf = ({ name, nameEn = name }: (typeof stops)[number]) => [name, nameEn].map(folded);
  const isPart = (name: string, word: string) =>
    (/\p{Script=Han}/u.test(word) ? word.length > 1 : word.length >= LEAST_LATIN) && name.includes(word);
  return (
    stops.find((stop) => namesOf(stop).some((name) => words.includes(name))) ??
    stops.find((stop) => namesOf(stop).some((name) => words.some((word) => isPart(name, word))))
  )?.ref;
}

const folded = (name: string) => name.toLowerCase().replace(/^the /, '');

/** Where a stop lies least out of the way of the others, in their order. */
export function bestIndex(at: LngLat, others: readonly LngLat[]): number {
  const detours = [...others, at].map((_, index) => {
    const [before, after] = [others[index - 1], others[index]];
    const way = (before ? distanceM(before, at) : 0) + (after ? distanceM(at, after) : 0);
    return way - (before && after ? distanceM(before, after) : 0);
  });
  return detours.indexOf(Math.min(...detours));
}

/** The n-th stop of a day, or of the whole trip; negative counts from the end. */
export function numbered(layout: TripLayout, number: number, day: number | undefined): string | undefined {
  const stops = day === undefined ? layout.flatMap((each) => each.stops) : (layout[day]?.stops ?? []);
  return stops.at(number > 0 ? number - 1 : number)?.ref;
}
