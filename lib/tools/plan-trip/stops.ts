import { isMiss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { TravelMode } from '../../domain/route.ts';
import type { Source } from '../../domain/source.ts';
import type { ToolContext } from '../context.ts';
import type { PlaceInput } from '../place-input.ts';
import { resolvePlace } from '../resolve-place.ts';
import { kindOfInterest } from './kind-of-interest.ts';

/** The candidate stops of a trip. */
export interface TripStops {
  must: Place[];
  /** Found by interest, best first, more than needed: some may be closed. */
  others: Place[];
  unmet: string[];
  source: Source;
}

interface Wishes {
  must?: PlaceInput[] | undefined;
  interests?: string[] | undefined;
  avoid?: string[] | undefined;
}

/** The first is any kind of sight. */
const DEFAULT_INTERESTS = ['attraction', 'museum', 'park', 'temple', 'viewpoint'];
/** Nobody walks across a city for a museum. */
export const AROUND_M: Record<TravelMode, number> = { walk: 6_000, bike: 12_000, drive: 25_000, transit: 25_000 };
/** Spares to replace what is closed. */
const SPARE = 4;

/** Looks up every `must` and searches each interest around the area; what is not found goes into `unmet`. */
export async function tripStops(
  input: Wishes,
  area: Place,
  { wanted, radiusM }: { wanted: number; radiusM: number },
  context: ToolContext,
): Promise<TripStops> {
  const unmet: string[] = [];
  const must: Place[] = [];
  for (const each of input.must ?? []) {
    const found = await resolvePlace(each, context);
    if (isMiss(found)) unmet.push(`must:${'name' in each ? each.name : found.about}`);
    else if (!must.some((other) => other.name === found.name)) must.push(found);
  }
  const interests = input.interests?.length ? [...new Set(input.interests.map(kindOfInterest))] : DEFAULT_INTERESTS;
  const searches = await Promise.all(
    interests.map((category) =>
      context.ports.places(
        {
          category,
          area: { kind: 'around', center: area.at, radiusM },
          sort: 'relevance',
          limit: Math.min(20, wanted + SPARE),
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
    ),
  );
  const lists = searches.map(({ value }) => value.filter((found) => !isAvoided(found, input.avoid)));
  lists.forEach((list, index) => {
    if (list.length === 0 && input.interests) unmet.push(`interest:${interests[index]}`);
  });
  const source = searches[0]?.source ?? {
    id: 'none',
    name: '',
    attribution: '',
    fetchedAt: context.now.toISOString(),
  };
  const [sights = [], ...kinds] = lists;
  const shared = input.interests?.length ? lists : [...halvesOf(sights), ...kinds];
  return { must, others: interleave(shared, must), unmet, source };
}

/** The first, third … and the second, fourth …: where nothing was asked for, the great sights are half of a trip. */
const halvesOf = (list: Place[]): Place[][] => [0, 1].map((half) => list.filter((_, index) => index % 2 === half));

/** The first of every list, then the second of every list …, each name once. */
function interleave(lists: Place[][], known: readonly Place[]): Place[] {
  const names = new Set(known.map(({ name }) => name));
  const merged: Place[] = [];
  for (let rank = 0; lists.some((list) => list.length > rank); rank++) {
    for (const list of lists) {
      const next = list[rank];
      if (!next || names.has(next.name)) continue;
      names.add(next.name);
      merged.push(next);
    }
  }
  return merged;
}

const isAvoided = (found: Place, avoid: string[] | undefined) =>
  (avoid ?? []).some(
    (word) =>
      found.name.includes(word) || found.nameEn?.toLowerCase().includes(word.toLowerCase()) || found.kind === word,
  );
