import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { keyOf } from '../../gazetteer/normalize.mjs';
import { distanceM } from '../../geo/distance.ts';
import { isArea } from '../places/place-of-stored.ts';
import type { FoundPlace } from './asked.ts';

/** The same town in both lies this close to itself. */
const SAME_M = 15_000;
/** What was imported this near to what the map shows may be meant, however famous its namesakes are. */
const HERE_M = 50_000;

/**
 * The gazetteer's answer with what was imported: a town that both know has the gazetteer's weight and the border of the
 * import; a namesake near the map comes first, other towns of that name last. Without a fact of the gazetteer only the
 * import counts, if it has any.
 */
export function withImported(
  known: readonly Place[],
  imported: readonly FoundPlace[],
  query: GeocodeQuery,
): { places: Place[]; isImported: boolean } {
  if (imported.length === 0) return { places: [...known], isImported: false };
  if (!known.some(isFact)) return { places: [...imported], isImported: true };
  const exact = imported.filter((place) => isCalled(place, query));
  const used = new Set<FoundPlace>();
  const places = known.map((place): Place => {
    const twin = exact.find((each) => isArea(each) && isArea(place) && distanceM(each.at, place.at) < SAME_M);
    if (!twin) return place;
    used.add(twin);
    const { at, bbox, providerId } = twin;
    return { ...place, at, ...(bbox && { bbox }), ...(providerId && { providerId }) };
  });
  const isHere = ({ at }: Place) => query.near !== undefined && distanceM(query.near, at) < HERE_M;
  const others = exact.filter((place) => !used.has(place) && !known.some((each) => isSame(each, place)));
  const here = others.filter(isHere);
  const towns = others.filter((place) => !isHere(place) && isArea(place));
  return { places: [...here, ...places, ...towns], isImported: here.length + towns.length + used.size > 0 };
}

/** The gazetteer's own sight, imported under its name. */
const isSame = (known: Place, place: Place) => isFact(known) && distanceM(known.at, place.at) < 1_000;

function isCalled({ name, nameEn, otherNames = [] }: FoundPlace, { text, textEn }: GeocodeQuery): boolean {
  const asked = [text, textEn].flatMap((each) => (each ? [keyOf(each)] : []));
  return [name, nameEn, ...otherNames].some((each) => each && asked.includes(keyOf(each)));
}
