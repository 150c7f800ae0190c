import type { ClimateNormals } from '../../../domain/climate-normals.ts';
import { distanceM } from '../../../geo/distance.ts';
import type { LngLat } from '../../../geo/lng-lat.ts';

/** Farther off, another height or coast makes another climate. */
const MAX_M = 40_000;

/** The monthly means of the nearest city of climate.tsv; undefined if none lies within 40 km. at: WGS-84. */
export async function climateNear(at: LngLat): Promise<ClimateNormals | undefined> {
  const { sources, cities } = await climateTable();
  const [nearest] = cities
    .map((city) => ({ city, distanceM: distanceM(at, city.at) }))
    .filter(({ distanceM: off }) => off <= MAX_M)
    .sort((one, other) => one.distanceM - other.distanceM);
  const source = nearest && sources[nearest.city.source];
  if (!nearest || !source) return undefined;
  const { name, nameEn, country: _country, at: _at, source: _code, ...means } = nearest.city;
  return { city: { name, nameEn }, distanceM: Math.round(nearest.distanceM), source, ...means };
}

/** A row of the table. */
export interface ClimateCity extends Omit<ClimateNormals, 'city' | 'distanceM' | 'source'> {
  name: string;
  nameEn: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  at: LngLat;
  /** A code of `sources`. */
  source: string;
}

interface ClimateTable {
  sources: Record<string, ClimateNormals['source']>;
  cities: ClimateCity[];
}

/** The whole table, read when first asked for. */
export async function climateTable(): Promise<ClimateTable> {
  const { default: table } = await import('../../../../generated/climate.json', { with: { type: 'json' } });
  return table;
}
