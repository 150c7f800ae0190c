import { isMiss, type Miss } from '../domain/miss.ts';
import type { Place } from '../domain/place.ts';
import { CLEARLY_LESS, FAMOUS } from '../domain/standing.ts';
import { distanceM } from '../geo/distance.ts';
import type { ToolContext } from './context.ts';
import { lookUp } from './look-up.ts';
import type { PlaceInput } from './place-input.ts';

/** As near as the ends of a way are that is taken in a day. */
const NEAR_M = 200_000;
/** Ends this far apart are looked at again. */
const FAR_M = 500_000;
const MOST = 4;

type Resolved = Place | Miss;

/**
 * Places named together are read as near each other: of a shared name the one that is near the others is taken. Where a
 * better known one is far away, both are offered. `found` are the readings of each name on its own.
 */
export async function nearEachOther(
  inputs: readonly PlaceInput[],
  found: readonly Resolved[],
  context: ToolContext,
): Promise<Resolved[]> {
  const anchors = (index: number) => found.filter((each, at): each is Place => at !== index && !isMiss(each));
  return Promise.all(
    found.map(async (reading, index) => {
      const input = inputs[index];
      if (!input || !('name' in input) || input.city) return reading;
      return readingNear(reading, input, anchors(index), context);
    }),
  );
}

async function readingNear(
  reading: Resolved,
  input: Extract<PlaceInput, { name: string }>,
  anchors: Place[],
  context: ToolContext,
): Promise<Resolved> {
  const isNear = (place: Place) => anchors.some(({ at }) => distanceM(at, place.at) < NEAR_M);
  if (isMiss(reading)) {
    const near = reading.miss === 'ambiguous' ? (reading.candidates ?? []).filter(isNear) : [];
    return near.length === 1 && near[0] ? near[0] : reading;
  }
  const isFar = anchors.length > 0 && anchors.every(({ at }) => distanceM(at, reading.at) >= FAR_M);
  if (!isFar || !isOpenToDoubt(reading)) return reading;
  const { facts, source } = await lookUp({ text: input.name, textEn: input.name_en, limit: 10 }, context);
  const near = facts.find(isNear);
  if (near && standingOf(reading) - standingOf(near) > 2 * CLEARLY_LESS)
    return { miss: 'ambiguous', about: input.name, candidates: [near, reading], source };
  const local = near ?? (await inTownOf(input, anchors, context)).find(isNear);
  if (local) return local;
  const rivals = facts.filter((each) => each.kind === reading.kind && isRival(each, reading));
  return rivals.length > 0 && anchors.some(isSight)
    ? { miss: 'ambiguous', about: input.name, candidates: [reading, ...rivals].slice(0, MOST), source }
    : reading;
}

const standingOf = ({ standing = 0 }: Place) => standing;
const isOpenToDoubt = (place: Place) => place.standing !== undefined && place.standing < FAMOUS;
const isRival = (other: Place, reading: Place) =>
  distanceM(other.at, reading.at) > NEAR_M && standingOf(reading) - standingOf(other) < 2 * CLEARLY_LESS;

const SETTLED = new Set(['country', 'region', 'city', 'county', 'district', 'locality']);
/** A sight, a station, an airport: the way to it begins nearby more often than not. */
const isSight = ({ kind }: Place) => !SETTLED.has(kind) && kind !== 'point' && kind !== 'position';

/** Places of that name in the towns that the others are in. */
async function inTownOf(
  { name, name_en }: Extract<PlaceInput, { name: string }>,
  anchors: Place[],
  context: ToolContext,
): Promise<Place[]> {
  const towns = [...new Set(anchors.flatMap(townsOf))].slice(0, MOST);
  const all = await Promise.all(towns.map((city) => lookUp({ text: name, textEn: name_en, city, limit: 3 }, context)));
  return all.flatMap(({ facts }) => facts);
}

/** "Nanjing" of a station there, "London" of its airport. */
function townsOf({ kind, name, nameEn = name, adminEn = '' }: Place): string[] {
  const [area = ''] = adminEn.split(', ');
  const [first = ''] = nameEn.split(' ');
  const own = kind === 'airport' ? first : SETTLED.has(kind) ? nameEn : '';
  return [own, area].filter(Boolean);
}
