import tzLookup from '@photostructure/tz-lookup';
import type { GeoPorts, WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { localIso } from '../../geo/local-time.ts';
import { climateAt } from '../climate-grid.ts';
import { embeddedSource } from '../embedded-source.ts';
import { sunOf } from './sun.ts';
import { withClimate } from './with-climate.ts';

/** The grid is half a degree; farther off is another climate. */
const MAX_CLIMATE_M = 60_000;

/**
 * What is true of the weather without data: the climate and the times of the sun. A temperature is only ever the mean of many
 * years, and said to be that.
 */
export function embeddedWeather(): Pick<GeoPorts, 'weather'> {
  return {
    async weather(query, signal) {
      signal.throwIfAborted();
      // Climate that was asked for lacks nothing.
      const lacks = query.want === 'climate' ? [] : ['no_live_data'];
      const source = embeddedSource('climate', query.now.getTime(), lacks);
      return withClimate({ value: climateAndSun(query), source }, query.at);
    },
  };
}

function climateAndSun({ at, timeZone: asked, date, now }: WeatherQuery): WeatherData {
  const timeZone = asked ?? tzLookup(at.lat, at.lng);
  const koppen = climateAt(at, MAX_CLIMATE_M);
  return {
    timeZone,
    ...(koppen && { climate: { koppen } }),
    sun: sunOf(at, timeZone, date ?? localIso(now.getTime(), timeZone).slice(0, 10)),
  };
}
