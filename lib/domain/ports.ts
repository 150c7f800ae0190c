import type { Locale } from '../geo/format.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { Label } from './label.ts';
import type { Place, Source } from './place.ts';
import type { RouteOption, TravelMode } from './route.ts';
import type { AirQuality, WeatherData } from './weather.ts';

/** A provider's answer with its origin. An empty list is an answer; a failure is a throw (AppError). */
export interface Sourced<T> {
  value: T;
  source: Source;
}

export interface GeocodeQuery {
  text: string;
  /** English or local name; tried when `text` finds nothing, and used to settle ambiguity. */
  textEn?: string;
  city?: string;
  /** Re-ranks candidates of equal name; does not exclude. */
  near?: LngLat;
  limit: number;
  locale: Locale;
}

/** Where a search looks. Polygons are rings of WGS-84 points, outer first. */
export type SearchArea =
  | { kind: 'around'; center: LngLat; radiusM: number }
  | { kind: 'bbox'; bbox: BBox }
  | { kind: 'polygon'; rings: LngLat[][] }
  | { kind: 'along'; path: LngLat[]; distanceM: number };

export interface PlacesQuery {
  /** Free words: a name or part of it. */
  query?: string;
  /** A category id of lib/domain/categories ("cafe", "pharmacy" …). */
  category?: string;
  area: SearchArea;
  /** Only what lies in this country (ISO 3166-1 alpha-2) and region, where `area` is the box around them. */
  inside?: { countryCode?: string; region?: Label };
  openNow?: boolean;
  sort: 'distance' | 'relevance' | 'rating';
  limit: number;
  locale: Locale;
  now: Date;
}

export interface WeatherQuery {
  at: LngLat;
  adcode?: string;
  timeZone?: string;
  /** What is needed; a provider may return more. */
  want: 'now' | 'hours' | 'days';
  /** 1–16. */
  days: number;
  /** The one local date that must be covered, "2026-11-29": sources that lack it are passed over. */
  date?: string;
  locale: Locale;
  now: Date;
}

export interface RouteQuery {
  from: LngLat;
  to: LngLat;
  via: LngLat[];
  mode: TravelMode;
  avoid: ('highways' | 'tolls' | 'ferries')[];
  /** Local ISO times without offset; at most one is set. */
  departAt?: string;
  arriveBy?: string;
  /** 1–3. */
  alternatives: number;
  locale: Locale;
}

export interface MatrixQuery {
  from: LngLat;
  to: LngLat[];
  mode: TravelMode;
}

/** One way of a matrix; durationS null: not known, as without a road network. */
export interface TravelCell {
  durationS: number | null;
  distanceM: number;
  /** The distance is along the great circle: no length of the way is known. */
  isStraight?: boolean;
}

/** From every point to every other. */
export interface TableQuery {
  points: LngLat[];
  mode: TravelMode;
}

export interface IsochroneQuery {
  from: LngLat;
  /** Ascending, 1–60 each. */
  minutes: number[];
  mode: TravelMode;
}

/** All I/O that tools may do. Every method honours `signal` (abort is final) and throws AppError on failure of the whole chain. */
export interface GeoPorts {
  geocode(query: GeocodeQuery, signal: AbortSignal): Promise<Sourced<Place[]>>;
  reverse(at: LngLat, locale: Locale, signal: AbortSignal): Promise<Sourced<Place[]>>;
  places(query: PlacesQuery, signal: AbortSignal): Promise<Sourced<Place[]>>;
  /** Details of one place by its providerId or name and point; null when nothing more is known. */
  details(place: Place, locale: Locale, signal: AbortSignal): Promise<Sourced<Place | null>>;
  weather(query: WeatherQuery, signal: AbortSignal): Promise<Sourced<WeatherData>>;
  /** null: not available (offline). */
  air(at: LngLat, signal: AbortSignal): Promise<Sourced<AirQuality | null>>;
  routes(query: RouteQuery, signal: AbortSignal): Promise<Sourced<{ options: RouteOption[]; unmet: string[] }>>;
  /** Per target: seconds and metres; null where unreachable. */
  matrix(query: MatrixQuery, signal: AbortSignal): Promise<Sourced<(TravelCell | null)[]>>;
  /** A row for each point, with an entry for each point; null where there is no way. One request, up to 50 points live. */
  table(query: TableQuery, signal: AbortSignal): Promise<Sourced<(TravelCell | null)[][]>>;
  /** One area (rings) per requested number of minutes, same order. */
  isochrone(query: IsochroneQuery, signal: AbortSignal): Promise<Sourced<{ minutes: number; rings: LngLat[][] }[]>>;
  /** Whether the place's openingHours hold at a local time ("2026-11-25T14:00"); null when they are unknown or unreadable. */
  isOpenAt?(place: Place, localTime: string): boolean | null;
  /** The IANA time zone of a point. */
  timeZoneAt?(at: LngLat): string;
}
