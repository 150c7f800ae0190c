import type { RegionShown } from '../domain/overview.ts';
import type { Regions } from '../region/regions.ts';
import type { Streets } from '../region/streets/streets.ts';

/** The region that is used, for the operator; undefined: there is none. */
export function regionShown(regions: Regions, streets: Pick<Streets, 'state'>): RegionShown | undefined {
  const region = regions.current();
  if (!region) return undefined;
  const { name, id, builtAt, source, places, map } = region;
  const { status, why } = streets.state();
  return {
    name,
    id,
    builtAt,
    file: source.file,
    ...(source.timestamp && { asOf: source.timestamp }),
    ...(places && { places: places.count }),
    ...(region.streets && {
      streets: { engine: region.streets.engine, bytes: region.streets.bytes, status, ...(why && { why }) },
    }),
    ...(map && { map: { bytes: map.bytes, minZoom: map.minZoom, maxZoom: map.maxZoom } }),
  };
}
