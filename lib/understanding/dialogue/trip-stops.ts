import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { TripPlan } from '../../tools/plan-trip/plan.ts';

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
