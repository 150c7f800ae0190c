import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceM } from '../geo/distance.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';
import { joinedSpan } from './areas.ts';
import type { PlaceKind } from './candidate.ts';
import type { Gazetteer, NearestOptions, PlaceSpan } from './contract.ts';
import { extentOf } from './extent.ts';
import { findPlaces } from './find.ts';
import { openIndex } from './index-file.ts';
import { createKeySearch } from './key-search.ts';
import { createLookup, type Finder } from './lookup.ts';
import { createReader } from './reader.ts';
import { scanText } from './scan.ts';

export type { Candidate } from './candidate.ts';
export type { Gazetteer } from './contract.ts';

/** A gazetteer over the bytes of generated/gazetteer.bin (scripts/build-data.mjs). Pure: no I/O. */
export function createGazetteer(bytes: Uint8Array): Gazetteer {
  const file = openIndex(bytes);
  const search = createKeySearch(file);
  const reader = createReader(file);
  const tree = KDBush.from(file.tree);
  const lookup = createLookup(file, search, reader, nearest);

  function nearest(point: LngLat, limit: number, options: NearestOptions = {}) {
    const isWanted = (id: number) => {
      const [kind, category] = reader.kindOf(id).split(':');
      if (kind === 'country' || kind === 'region') return false;
      if (options.category && category !== options.category) return false;
      return !options.kinds || options.kinds.includes(kind as PlaceKind);
    };
    const maxKm = options.maxDistanceM === undefined ? Number.POSITIVE_INFINITY : options.maxDistanceM / 1000;
    const ids = around(tree, point.lng, point.lat, limit, maxKm, isWanted) as number[];
    return ids.map((id) => ({
      ...reader.candidate(id, 'exact', reader.importance(id)),
      distanceM: distanceM(point, reader.at(id)),
    }));
  }

  function scan(text: string): PlaceSpan[] {
    const spans = spansOf(text);
    const merged: PlaceSpan[] = [];
    for (const span of spans) {
      const last = merged.at(-1);
      const joined = last && joinedSpan(reader, text, last, span);
      if (joined) merged[merged.length - 1] = joined;
      else merged.push(span);
    }
    return merged;
  }

  function spansOf(text: string): PlaceSpan[] {
    return scanText(text, file, search).flatMap((span) => {
      const candidates = lookup.spanned(span.key).slice(0, 40);
      return candidates.length > 0
        ? [{ start: span.start, end: span.end, text: text.slice(span.start, span.end), candidates }]
        : [];
    });
  }

  const extents = new Map<number, BBox | undefined>();
  function extent(id: number): BBox | undefined {
    if (!extents.has(id)) extents.set(id, file.boxes.get(id) ?? extentOf(id, reader, file.count));
    return extents.get(id);
  }

  const finder: Finder = { ...lookup, find: (text, options = {}) => findPlaces(text, options, finder) };
  return {
    find: finder.find,
    nearest,
    scan,
    extentOf: extent,
    metro: file.metro,
    size: file.count,
  };
}
