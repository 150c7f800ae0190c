import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery, GeoPorts } from '../../domain/ports.ts';
import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { placeOfCandidate } from '../embedded-place.ts';
import { embeddedSource, importedSource } from '../embedded-source.ts';
import { placeOfStored } from '../places/place-of-stored.ts';

/** The beginning of a name is a guess; it counts only if it is most of the name. */
const LEAST_SHARE = 0.5;

/** Names → places of the gazetteer, else imported ones, best first; a miss is an empty list. Never uses the network. */
export function embeddedGeocode(
  gazetteer: Gazetteer,
  now: () => number,
  places?: PlaceStore,
): Pick<GeoPorts, 'geocode'> {
  return {
    async geocode(query, signal) {
      signal.throwIfAborted();
      const value = candidatesOf(gazetteer, query)
        .slice(0, query.limit)
        .map((candidate): Place => {
          const bbox = gazetteer.extentOf(candidate.id);
          return { ...placeOfCandidate(candidate), ...(bbox && { bbox }) };
        });
      const imported = value.some(isFact) || !places ? [] : await importedByName(places, query);
      return imported.length > 0
        ? { value: imported, source: importedSource(now()) }
        : { value, source: embeddedSource('places', now()) };
    },
  };
}

function candidatesOf(gazetteer: Gazetteer, { text, textEn, city, near, limit }: GeocodeQuery): Candidate[] {
  const options = { limit: Math.max(limit, 10), ...(near && { near }) };
  const find = (name: string) => certainOnly(gazetteer.find(city ? `${name}, ${city}` : name, options), name);
  const own = find(text);
  if (!textEn || textEn === text) return own;
  const english = find(textEn);
  // A guess at one name is worthless if the other is known.
  if (!own.some(isFact)) return english.some(isFact) || own.length === 0 ? english : own;
  if (!english.some(isFact)) return own;
  // The English name decides between several places of the same name: 西安 with "Xi'an" is not a district of Liaoyuan.
  const ids = new Set(english.map((candidate) => candidate.id));
  const settled = own.filter(({ id }) => ids.has(id));
  return settled.length > 0 ? settled : own;
}

/** Imported places of that name, nearest first if there is a reference point. */
async function importedByName(places: PlaceStore, { text, textEn, near, limit }: GeocodeQuery): Promise<Place[]> {
  try {
    if (await places.isEmpty()) return [];
    const search = (words: string) => places.search({ words, limit, ...(near && { near }) });
    const own = await search(text);
    const found = own.length > 0 || !textEn ? own : await search(textEn);
    return found.map(placeOfStored);
  } catch {
    // The store is down: the name stays unknown, as without it.
    return [];
  }
}

function certainOnly(candidates: Candidate[], asked: string): Candidate[] {
  const certain = candidates.filter(isFact);
  if (certain.length > 0) return certain;
  const share = ({ name, nameEn }: Candidate) => asked.length / (/[一-鿿]/.test(asked) ? name.length : nameEn.length);
  return candidates.filter((candidate) => share(candidate) >= LEAST_SHARE);
}
