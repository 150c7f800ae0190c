import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';
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

export interface ReverseQuery {
  at: LngLat;
  locale: Locale;
}

/** More of one place, by its providerId or its name and point. */
export interface DetailsQuery {
  place: Place;
  locale: Locale;
}

export interface RoutesFound {
  /** Best first. */
  options: RouteOption[];
  /** What of the query the source could not respect, as codes. */
  unmet: string[];
}

/** Every port: what is asked, and what is answered. A new one is a line here and an entry in lib/providers/registry.ts. */
interface PortTypes {
  /** Places that bear a name, best first. */
  geocode: [query: GeocodeQuery, value: Place[]];
  /** What is at a point, the nearest first. */
  reverse: [query: ReverseQuery, value: Place[]];
  places: [query: PlacesQuery, value: Place[]];
  /** null: nothing more is known. */
  details: [query: DetailsQuery, value: Place | null];
  weather: [query: WeatherQuery, value: WeatherData];
  /** null: not available (offline). */
  air: [query: LngLat, value: AirQuality | null];
  routes: [query: RouteQuery, value: RoutesFound];
  /** Per target: seconds and metres; null where unreachable. */
  matrix: [query: MatrixQuery, value: (TravelCell | null)[]];
  /** A row for each point, with an entry for each point; null where there is no way. One request, up to 50 points live. */
  table: [query: TableQuery, value: (TravelCell | null)[][]];
  /** One area (rings) per requested number of minutes, same order. */
  isochrone: [query: IsochroneQuery, value: { minutes: number; rings: LngLat[][] }[]];
}
export type PortName = keyof PortTypes;
export type QueryOf<Name extends PortName> = PortTypes[Name][0];
export type ValueOf<Name extends PortName> = PortTypes[Name][1];

/** Asks a port. Honours `signal` (abort is final) and throws AppError on failure of the whole chain. */
export type AskPort<Name extends PortName> = (
  query: QueryOf<Name>,
  signal: AbortSignal,
) => Promise<Sourced<ValueOf<Name>>>;

/** All I/O that tools may do. */
export type GeoPorts = { [Name in PortName]: AskPort<Name> } & {
  /** Whether the place's openingHours hold at a local time ("2026-11-25T14:00"); null when they are unknown or unreadable. */
  isOpenAt?(place: Place, localTime: string): boolean | null;
  /** The IANA time zone of a point. */
  timeZoneAt?(at: LngLat): string;
};
