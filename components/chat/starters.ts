import type { Dictionary, Locale } from '../../lib/i18n/index.ts';
import { placesOfZone } from './zone-places.ts';

export interface Here {
  timeZone: string;
  /** 0–23, local. */
  hour: number;
  locale: Locale;
  /** No key, and maybe no network: suggest only what the built-in data can answer. */
  isDemo: boolean;
}

export interface Starter {
  kind: 'weather' | 'search' | 'route' | 'trip' | 'distance' | 'shape';
  text: string;
}

/** Four first questions that can be answered: about the weather, something to find at this hour, a route, a shape. */
export function startersOf({ timeZone, hour, locale, isDemo }: Here, t: Dictionary['starters']): Starter[] {
  const zone = placesOfZone(timeZone, locale);
  const place = zone.city;
  if (isDemo) {
    return [
      { kind: 'weather', text: t.sunset(place) },
      { kind: 'search', text: (zone.hasSights ? t.landmarks : t.airports)(place) },
      zone.hasTrips
        ? { kind: 'trip', text: t.trip(place) }
        : { kind: 'distance', text: t.distance(zone.city, zone.next) },
      { kind: 'shape', text: t.circle(place) },
    ];
  }
  const weather = hour >= 4 && hour < 15 ? t.weatherMorning : t.weatherEvening;
  return [
    { kind: 'weather', text: weather(place) },
    { kind: 'search', text: searchAt(hour, t)(place) },
    { kind: 'route', text: t.route(zone.city, zone.next) },
    { kind: 'shape', text: t.circle(place) },
  ];
}

function searchAt(hour: number, t: Dictionary['starters']): (place: string) => string {
  if (hour >= 5 && hour < 10) return t.coffee;
  if (hour >= 10 && hour < 13) return t.lunch;
  if (hour >= 13 && hour < 17) return t.sights;
  if (hour >= 17 && hour < 22) return t.dinner;
  return t.night;
}
