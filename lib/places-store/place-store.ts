import type { BBox, LngLat } from '../geo/lng-lat.ts';

/** A place as it is stored. Coordinates are WGS-84. */
export interface StoredPlace {
  /** "osm:N123", "osm:W45", "csv:7" …: unique; a second import replaces. */
  id: string;
  /** The Chinese name when there is one, else the local name. */
  name: string;
  nameEn?: string;
  /** Every other name, in any language. Searched, not shown. */
  otherNames?: string[];
  /** A category id of lib/tools/categories, or the value of the main OSM tag. */
  kind: string;
  at: LngLat;
  address?: string;
  phone?: string;
  web?: string;
  /** OSM opening_hours. */
  openingHours?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** 0–1. */
  importance: number;
}

export interface PlaceSearch {
  /** Words of a name; each must occur, in any order. Chinese needs no spaces. */
  words?: string;
  /** Any of these kinds. */
  kinds?: readonly string[];
  /** Any of these boxes; empty or absent: everywhere. */
  boxes?: readonly BBox[];
  /** Nearest first, from here. Without it the best match comes first, then the more important place. */
  near?: LngLat;
  limit: number;
  /** Sees every candidate in order; false leaves it out. For what SQL cannot decide: polygons, opening hours. */
  accept?: (place: StoredPlace) => boolean;
}

/** How far an import of a file has come. */
export interface ImportState {
  /** Names the file and its content: path, size, time. */
  source: string;
  /** Places written so far, in the order of the file. */
  done: number;
  isComplete: boolean;
}

/**
 * The places that an operator imported. Engines: SQLite (a file beside the conversations) and PostgreSQL; one contract
 * suite, tests/contracts/places-store.ts. Failures throw what the engine throws.
 */
export interface PlaceStore {
  /** Creates the tables when they are missing. Idempotent. */
  open(): Promise<void>;
  count(): Promise<number>;
  /** Whether nothing was imported. Creates nothing, so that a server may ask at any time. */
  isEmpty(): Promise<boolean>;
  search(query: PlaceSearch): Promise<StoredPlace[]>;
  get(id: string): Promise<StoredPlace | null>;
  /** Writes a batch and the state of its import in one transaction. */
  write(places: readonly StoredPlace[], state: ImportState): Promise<void>;
  importState(source: string): Promise<ImportState | null>;
  /** Lets the engine refresh its statistics after an import. */
  optimize(): Promise<void>;
  close(): Promise<void>;
}
