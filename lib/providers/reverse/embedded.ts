import tzLookup from '@photostructure/tz-lookup';
import { iso1A2Code } from '@rapideditor/country-coder';
import type { Place } from '../../domain/place.ts';
import type { GeoPorts } from '../../domain/ports.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { type Locale, languageIn } from '../../i18n/index.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { climateAt } from '../climate-grid.ts';
import { placeOfCandidate } from '../embedded-place.ts';
import { embeddedSource, importedSource } from '../embedded-source.ts';
import { storedAt } from './stored.ts';

/** A landmark this close is where one is; a city farther away than that only indicates the direction. */
const LANDMARK_M = 1_500;
const CITY_M = 60_000;

/**
 * What is at a point: what was imported there, a landmark beside it, the nearest county or city, else the country or
 * nothing (the open sea).
 */
export function embeddedReverse(
  gazetteer: Gazetteer,
  now: () => number,
  places?: PlaceStore,
): Pick<GeoPorts, 'reverse'> {
  return {
    async reverse({ at, locale }, signal) {
      signal.throwIfAborted();
      // A store that does not answer knows nothing, as without it.
      const stored = places ? await storedAt(places, at).catch(() => []) : [];
      if (stored.length > 0) return { value: stored, source: importedSource(now()) };
      const found = placesAt(gazetteer, at);
      const value = found.length > 0 ? found : countryAt(at, locale);
      return { value, source: embeddedSource('places', now()) };
    },
  };
}

function placesAt(gazetteer: Gazetteer, at: LngLat): Place[] {
  const country = countryCodeAt(at);
  const timeZone = tzLookup(at.lat, at.lng);
  const near = (kinds: ('landmark' | 'airport' | 'city' | 'county')[], maxDistanceM: number) =>
    gazetteer
      .nearest(at, 8, { kinds, maxDistanceM })
      // A town across the border is sometimes nearer, but one is not there.
      .filter((found) => !country || found.countryCode === country);
  // A station says how to come, not where one is.
  const landmark = near(['landmark', 'airport'], LANDMARK_M)
    .filter(({ category }) => category !== 'subway')
    .slice(0, 1);
  const settled = near(['city', 'county'], CITY_M);
  const main = settled.find((found) => found.adcode && found.kind === 'county') ?? settled[0];
  return [...landmark, ...(main ? [main] : [])].map((candidate) => ({
    ...placeOfCandidate(candidate),
    timeZone,
    distanceM: Math.round(candidate.distanceM),
  }));
}

/** The country of a point on land. Our borders reach far out to sea, where nobody is in a country. */
function countryAt(at: LngLat, locale: Locale): Place[] {
  const country = countryCodeAt(at);
  if (!country) return [];
  if (climateAt(at, CITY_M) === undefined) return [];
  const timeZone = tzLookup(at.lat, at.lng);
  const names = (language: string) => new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  const name = names(languageIn(locale).tag);
  return [{ name, nameEn: names('en'), kind: 'country', at, countryCode: country, timeZone, precision: 'region' }];
}

const countryCodeAt = ({ lng, lat }: LngLat) => iso1A2Code([lng, lat], { level: 'territory' }) ?? undefined;
