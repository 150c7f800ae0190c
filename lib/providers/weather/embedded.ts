import tzLookup from '@photostructure/tz-lookup';
import type { GeoPorts, WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { localIso } from '../../geo/local-time.ts';
import { embeddedSource } from '../embedded-source.ts';
import { sunOf } from './sun.ts';

/** The grid is half a degree; farther off is another climate. */
const MAX_CLIMATE_KM = 60;

/**
 * What is true of the weather without data: the climate zone and the times of the sun. No temperature is ever invented.
 */
export function embeddedWeather(): Pick<GeoPorts, 'weather'> {
  return {
    async weather(query, signal) {
      signal.throwIfAborted();
      return {
        value: await climateAndSun(query),
        source: embeddedSource('climate', query.now.getTime(), ['no_live_data']),
      };
    },
  };
}

async function climateAndSun({ at, timeZone: asked, date, now }: WeatherQuery): Promise<WeatherData> {
  // The climate grid is two megabytes: loaded on first use, not at startup.
  const { KoppenLookup } = await import('koppen-climate-lookup');
  const timeZone = asked ?? tzLookup(at.lat, at.lng);
  const koppen = KoppenLookup.getInstance().findNearest(at.lat, at.lng, MAX_CLIMATE_KM)?.koppenClass;
  return {
    timeZone,
    ...(koppen && { climate: { koppen } }),
    sun: sunOf(at, timeZone, date ?? localIso(now.getTime(), timeZone).slice(0, 10)),
  };
}
