import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';
import type { AirQuality } from './air-quality.ts';
import type { Label } from './label.ts';
import type { Place } from './place.ts';
import type { RouteOption, TravelMode } from './route.ts';
import type { Source } from './source.ts';
import type { WeatherData } from './weather.ts';

/** A provider's answer with its source. An empty list is an answer; a failure throws (AppError). */
export interface Sourced<T> {
  value: T;
  source: Source;
}

export interface GeocodeQuery {
  text: string;
  /** English or local name; tried when `text` finds nothing, and used to resolve ambiguity. */
  textEn?: string;
  city?: string;
  /** Re-ranks candidates of the same name; excludes none. */
  near?: LngLat;
  limit: number;
  locale: Locale;
}

/** Where to search. Polygons are rings of WGS-84 points, outer first. */
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
  /** Only results in this country (ISO 3166-1 alpha-2) and region; `area` is then the box around them. */
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
  want: 'now' | 'hours' | 'days' | 'climate';
  /** 1–16. */
  days: number;
  /** A local date that must be covered, "2026-11-29"; sources without it are skipped. */
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

/** One cell of a matrix; durationS null: unknown, as without a road network. */
export interface TravelCell {
  durationS: number | null;
  distanceM: number;
  /** The distance is along the great circle; the length of the route is unknown. */
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

/** More about one place, identified by its providerId or by its name and point. */
export interface DetailsQuery {
  place: Place;
  locale: Locale;
}

export interface RoutesFound {
  /** Best first. */
  options: RouteOption[];
  /** What the source could not honour in the query, as codes. */
  unmet: string[];
}

/** Every port: its query and its answer. To add one, write a line here and an entry in lib/providers/registry.ts. */
interface PortTypes {
  /** Places of that name, best first. */
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
  /** Per target: seconds and metres; null if unreachable. */
  matrix: [query: MatrixQuery, value: (TravelCell | null)[]];
  /** A row per point with an entry per point; null where there is no route. One request, up to 50 points live. */
  table: [query: TableQuery, value: (TravelCell | null)[][]];
  /** One area (rings) per requested number of minutes, same order. isCut: it ends where the source's data end. */
  isochrone: [query: IsochroneQuery, value: { minutes: number; rings: LngLat[][]; isCut?: boolean }[]];
}
export type PortName = keyof PortTypes;
export type QueryOf<Name extends PortName> = PortTypes[Name][0];
export type ValueOf<Name extends PortName> = PortTypes[Name][1];

/** Queries a port. Honours `signal` (an abort is final) and throws AppError when the whole chain fails. */
export type AskPort<Name extends PortName> = (
  query: QueryOf<Name>,
  signal: AbortSignal,
) => Promise<Sourced<ValueOf<Name>>>;

/** All I/O available to tools. */
export type GeoPorts = { [Name in PortName]: AskPort<Name> } & {
  /**
   * Whether the place is open at a local time ("2026-11-25T14:00"); null when its hours are unknown or unreadable.
   */
  isOpenAt?(place: Place, localTime: string): boolean | null;
  /** The border of an area, as far as this machine has it; null: unknown. Asks no service. */
  shapeOf?(place: Place): Promise<LngLat[][] | null>;
  /** Whether a source of public transport is asked there. */
  hasTransit?(at: LngLat): boolean;
  /** The IANA time zone of a point. */
  timeZoneAt?(at: LngLat): string;
};
