import tzLookup from '@photostructure/tz-lookup';
import type { GeoPorts, WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { localIso } from '../../geo/local-time.ts';
import { climateAt } from '../climate-grid.ts';
import { embeddedSource } from '../embedded-source.ts';
import { sunOf } from './sun.ts';

/** The grid is half a degree; farther off is another climate. */
const MAX_CLIMATE_M = 60_000;

/**
 * What is true of the weather without data: the climate zone and the times of the sun. No temperature is ever invented.
 */
export function embeddedWeather(): Pick<GeoPorts, 'weather'> {
  return {
    async weather(query, signal) {
      signal.throwIfAborted();
      return {
        value: climateAndSun(query),
        source: embeddedSource('climate', query.now.getTime(), ['no_live_data']),
      };
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
