import { toWgs } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { fallbackKind, idIn, withOurNames } from './columns.ts';
import type { Found, Reading } from './found.ts';
import { contentId, ownId } from './place-id.ts';
import { placeOfTags } from './place-of-tags.ts';
import type { Tags } from './tags.ts';

/** A feature as found by its reader. */
export interface FeatureIn {
  /** Part of the ids: "geojson", "kml", "gpx". */
  format: string;
  /** An id outside the properties. */
  own: string | number | undefined;
  tags: Tags;
  at: LngLat | 'outside' | null;
  /** "feature 3". */
  where: string;
}

/** A feature of any format as a place, or the reason why it is not one. */
export function foundOfFeature(
  { format, own, tags: properties, at, where }: FeatureIn,
  reading: Reading,
): Omit<Found, 'progress'> {
  const tags = withOurNames(properties);
  const id = own === undefined || own === '' ? idIn(tags) : String(own);
  const told = id === undefined ? where : `${where}, ${id}`;
  if (at === null) return { leftOut: { reason: 'no-position', where: told } };
  if (at === 'outside') return { leftOut: { reason: 'outside-the-globe', where: told } };
  if (at.lng === 0 && at.lat === 0) return { leftOut: { reason: 'null-island', where: told } };
  const wgs = toWgs(at, reading.datum ?? 'wgs84');
  const { source } = reading;
  const place = placeOfTags(
    id === undefined ? contentId(format, source, wgs, tags) : ownId(format, source, id),
    wgs,
    tags,
    fallbackKind(tags),
  );
  return typeof place === 'string' ? { leftOut: { reason: place, where: told } } : { place };
}
