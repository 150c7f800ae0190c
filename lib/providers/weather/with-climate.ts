import type { Sourced } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { climateNear } from './climate/climate-near.ts';

/** With the monthly means of a city nearby, for days that no forecast reaches. */
export async function withClimate({ value, source }: Sourced<WeatherData>, at: LngLat): Promise<Sourced<WeatherData>> {
  const normals = value.climate?.normals ?? (await climateNear(at));
  return { value: { ...value, ...(normals && { climate: { ...value.climate, normals } }) }, source };
}
