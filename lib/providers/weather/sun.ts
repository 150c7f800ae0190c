import { getTimes } from 'suncalc';
import type { WeatherData } from '../../domain/weather.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { localIso } from '../../geo/local-time.ts';

type Sun = NonNullable<WeatherData['sun']>;

/** Beyond this difference from the computed time, a reported one is for another place or zone. */
const TRUSTED_MS = 60 * 60_000;

/** Sunrise and sunset of a local date ("2026-11-29"), as local times; polar day and night by name. Pure. */
export function sunOf(at: LngLat, timeZone: string, date: string): Sun {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const offsetMs = Date.parse(`${localIso(noon, timeZone)}:00Z`) - noon;
  // The library counts days by the sun at that longitude, which near the date line is a different date from the
  // clock's.
  const days = [0, 1, -1].map((shift) => getTimes(new Date(noon - offsetMs + shift * 86_400_000), at.lat, at.lng));
  const day = days.find(({ solarNoon }) => localIso(solarNoon.getTime(), timeZone).startsWith(date)) ?? days[0];
  if (day?.alwaysUp) return { date, sunrise: null, sunset: null, polar: 'day' };
  if (day?.alwaysDown) return { date, sunrise: null, sunset: null, polar: 'night' };
  const local = (moment: Date | null | undefined) =>
    moment && Number.isFinite(moment.getTime()) ? localIso(moment.getTime(), timeZone) : null;
  return { date, sunrise: local(day?.sunrise), sunset: local(day?.sunset) };
}

/**
 * The sun on a local date in a forecast, whatever the source: its own times if it has both, else computed. Services
 * give midnight or the epoch for a sun that does not rise or set: polar day and night are always computed.
 */
export function sunIn(data: WeatherData, at: LngLat, date: string): Sun {
  const reckoned = sunOf(at, data.timeZone, date);
  const { sunrise, sunset } = data.days?.find((day) => day.date === date) ?? {};
  const isNear = (told: string | undefined, own: string | null) =>
    told !== undefined && own !== null && Math.abs(Date.parse(`${told}Z`) - Date.parse(`${own}Z`)) <= TRUSTED_MS;
  return isNear(sunrise, reckoned.sunrise) && isNear(sunset, reckoned.sunset)
    ? { date, sunrise: sunrise ?? null, sunset: sunset ?? null }
    : reckoned;
}
