import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import { type Locale, languageIn } from '../../i18n/index.ts';
import { pointOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { FetchJson } from '../fetch-json.ts';
import { placeOfFeature } from './photon-place.ts';

export const PHOTON_CREDIT = {
  name: 'Photon',
  attribution: '© OpenStreetMap contributors (ODbL), search by Photon',
  url: 'https://www.openstreetmap.org/copyright',
};

const collection = z.looseObject({ features: z.array(z.unknown()) });

/** Any other `lang` is an error in some versions of Photon, and Chinese names come without it. */
const KNOWN_LANGUAGES = ['en', 'de', 'fr'];

/** Queries Photon; the features as places, at most `limit`. */
export async function photonPlaces(
  fetchJson: FetchJson,
  url: URL,
  locale: Locale,
  limit: number,
  signal: AbortSignal,
): Promise<Place[]> {
  const { tag } = languageIn(locale);
  if (KNOWN_LANGUAGES.includes(tag)) url.searchParams.set('lang', tag);
  const { body } = await fetchJson({ url }, signal);
  const parsed = collection.safeParse(body);
  if (!parsed.success) throw new ProviderFailure('malformed');
  const places = parsed.data.features.slice(0, 500).flatMap((item) => placeOfFeature(item) ?? []);
  // A motorway without a name is an answer that says nothing; what has no position at all is not an answer.
  if (places.length === 0 && parsed.data.features.length > 0 && !parsed.data.features.some(hasPosition)) {
    throw new ProviderFailure('malformed');
  }
  return places.slice(0, limit);
}

function hasPosition(item: unknown): boolean {
  const { coordinates } = recordOf(recordOf(item).geometry);
  return Array.isArray(coordinates) && pointOf(coordinates[0], coordinates[1]) !== undefined;
}
