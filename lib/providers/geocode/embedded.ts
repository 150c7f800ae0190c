import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery, GeoPorts } from '../../domain/ports.ts';
import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { placeOfCandidate } from '../embedded-place.ts';
import { embeddedSource, importedSource } from '../embedded-source.ts';
import { importedByName } from './imported.ts';
import { withImported } from './with-imported.ts';

/** The beginning of a name is a guess; it counts only if it is most of the name. */
const LEAST_SHARE = 0.5;

/** Names → places of the gazetteer and imported ones, best first; a miss is an empty list. Never uses the network. */
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
      const imported = places ? await importedByName(places, query) : [];
      const found = withImported(value, imported, query);
      const source = found.isImported ? importedSource(now()) : embeddedSource('places', now());
      return { value: found.places, source };
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

function certainOnly(candidates: Candidate[], asked: string): Candidate[] {
  const certain = candidates.filter(isFact);
  if (certain.length > 0) return certain;
  const share = ({ name, nameEn }: Candidate) => asked.length / (/[一-鿿]/.test(asked) ? name.length : nameEn.length);
  return candidates.filter((candidate) => share(candidate) >= LEAST_SHARE);
}
