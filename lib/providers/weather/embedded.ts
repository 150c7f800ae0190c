import tzLookup from '@photostructure/tz-lookup';
import { getTimes } from 'suncalc';
import type { LngLat } from '../../geo/lng-lat.ts';
import { localIso } from '../../geo/local-time.ts';
import type { GeoPorts, WeatherQuery } from '../../tools/ports.ts';
import type { WeatherData } from '../../tools/weather.ts';
import { embeddedSource } from '../embedded-place.ts';

/** The grid has half a degree; farther off is another climate. */
const MAX_CLIMATE_KM = 60;

/** What is true of the weather without data: the climate zone and the sun's times. No temperature is ever invented. */
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

async function climateAndSun({ at, timeZone: asked, now }: WeatherQuery): Promise<WeatherData> {
  // Two megabytes of climate grid: read at the first use, not at the start.
  const { KoppenLookup } = await import('koppen-climate-lookup');
  const timeZone = asked ?? tzLookup(at.lat, at.lng);
  const koppen = KoppenLookup.getInstance().findNearest(at.lat, at.lng, MAX_CLIMATE_KM)?.koppenClass;
  return { timeZone, ...(koppen && { climate: { koppen } }), sun: sunOf(at, timeZone, now) };
}

/** Sunrise and sunset of the local date, as local times; null in polar day and night. */
function sunOf(at: LngLat, timeZone: string, now: Date): NonNullable<WeatherData['sun']> {
  const date = localIso(now.getTime(), timeZone).slice(0, 10);
  const offsetMs = Date.parse(`${localIso(now.getTime(), timeZone)}:00Z`) - now.getTime();
  const noon = Date.parse(`${date}T12:00:00Z`) - offsetMs;
  // The library counts days by the sun at that longitude, which beside the date line is another date than the clock's.
  const days = [0, 1, -1].map((shift) => getTimes(new Date(noon + shift * 86_400_000), at.lat, at.lng));
  const day = days.find(({ solarNoon }) => localIso(solarNoon.getTime(), timeZone).startsWith(date)) ?? days[0];
  const [sunrise, sunset] = [day?.sunrise ?? null, day?.sunset ?? null];
  const local = (moment: Date | null) =>
    moment && Number.isFinite(moment.getTime()) ? localIso(moment.getTime(), timeZone) : null;
  return { date, sunrise: local(sunrise), sunset: local(sunset) };
}
