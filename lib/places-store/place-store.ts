import type { BBox, LngLat } from '../geo/lng-lat.ts';

/** A place as it is stored. Coordinates are WGS-84. */
export interface StoredPlace {
  /** "osm:N123", or kind of file, source and the file's own id: "csv:shops.csv:7". Unique. */
  id: string;
  /** The Chinese name when there is one, else the local name. */
  name: string;
  nameEn?: string;
  /** Every other name, in any language. Searched, not shown. */
  otherNames?: string[];
  /** A category id of lib/domain/categories, or the value of the main OSM tag. */
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

/** How far an import of a source has come. */
export interface ImportState {
  /** Whose places they are: a file's name, or what the operator called it. */
  source: string;
  /** Tells one content of the source from the next, which replaces it: size, time, how it is read. */
  content: string;
  /** Places read so far, in the order of the file. */
  done: number;
  isComplete: boolean;
}

/** A source as an operator sees it. */
interface SourceState extends Omit<ImportState, 'content'> {
  places: number;
}

/** What a batch changed. */
export interface Written {
  added: number;
  changed: number;
  unchanged: number;
  /** Places of an earlier content of the source that this one lacks; they go with the batch that completes it. */
  removed: number;
  /** Ids that this content had before: the first stays. */
  repeated: string[];
}

/**
 * The places that an operator imported. Engines: SQLite (a file beside the conversations) and PostgreSQL; one contract
 * suite, tests/contracts/places-store.ts. Failures throw what the engine throws.
 */
export interface PlaceStore {
  /** Creates the tables when they are missing. Idempotent. */
  open(): Promise<void>;
  /** All places, or those of a source. */
  count(source?: string): Promise<number>;
  /** Whether nothing was imported. Creates nothing, so that a server may ask at any time. */
  isEmpty(): Promise<boolean>;
  search(query: PlaceSearch): Promise<StoredPlace[]>;
  get(id: string): Promise<StoredPlace | null>;
  /** Writes a batch and the state of its import in one transaction. A place of another source with the same id becomes this one's. */
  write(places: readonly StoredPlace[], state: ImportState): Promise<Written>;
  importState(source: string): Promise<ImportState | null>;
  /** Every source with what it has now, by name. */
  sources(): Promise<SourceState[]>;
  /** Removes a source and its places, however many; gives their number, null when there is no such source. */
  removeSource(source: string): Promise<number | null>;
  /** Lets the engine refresh its statistics after an import. */
  optimize(): Promise<void>;
  close(): Promise<void>;
}
