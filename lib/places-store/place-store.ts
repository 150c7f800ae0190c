import type { BBox, LngLat } from '../geo/lng-lat.ts';

/** A place as stored. Coordinates are WGS-84. */
export interface StoredPlace {
  /** "osm:N123", or file format, source and the file's own id: "csv:shops.csv:7". Unique. */
  id: string;
  /** The Chinese name if there is one, else the local name. */
  name: string;
  nameEn?: string;
  /** Every other name, in any language, for searching; as read back in its search form, lower case without accents. */
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
  /** Extent of an area. */
  bbox?: BBox;
  /** Border of an area, by the even–odd rule; comes back from shapeOf alone. */
  shape?: LngLat[][];
}

export interface PlaceSearch {
  /** Words of a name; each must occur, in any order. Chinese needs no spaces. */
  words?: string;
  /** Any of these kinds. */
  kinds?: readonly string[];
  /** None of these kinds. */
  except?: readonly string[];
  /** Any of these boxes; empty or absent: everywhere. */
  boxes?: readonly BBox[];
  /** Nearest to here first. Without it the best match comes first, then the more important place. */
  near?: LngLat;
  limit: number;
  /** Called with every candidate in order; false leaves it out. For what SQL cannot decide: polygons, opening hours. */
  accept?: (place: StoredPlace) => boolean;
}

/** The progress of importing a source. */
export interface ImportState {
  /** Whose places they are: a file's name, or the name the operator chose. */
  source: string;
  /** Distinguishes one content of the source from the next, which replaces it: size, time, how it is read. */
  content: string;
  /** Places read so far, in file order. */
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
  /**
   * Places of an earlier content of the source that this one lacks; they are removed by the batch that completes it.
   */
  removed: number;
  /** Ids this content already had: the first stays. */
  repeated: string[];
}

/**
 * The places imported by an operator. Engines: SQLite (a file beside the conversations) and PostgreSQL; one contract
 * suite, tests/contracts/places-store.ts. Failures throw what the engine throws.
 */
export interface PlaceStore {
  /** Creates the tables if they are missing. Idempotent. */
  open(): Promise<void>;
  /** All places, or those of a source. */
  count(source?: string): Promise<number>;
  /** Whether nothing was imported. Creates nothing, so a server may call it at any time. */
  isEmpty(): Promise<boolean>;
  search(query: PlaceSearch): Promise<StoredPlace[]>;
  get(id: string): Promise<StoredPlace | null>;
  /** The border of an area; null if none was written. */
  shapeOf(id: string): Promise<LngLat[][] | null>;
  /** The areas that a point lies in by their borders, the smallest box first. */
  areasAt(at: LngLat): Promise<StoredPlace[]>;
  /**
   * Writes a batch and the state of its import in one transaction. A place of another source with the same id is taken
   * over.
   */
  write(places: readonly StoredPlace[], state: ImportState): Promise<Written>;
  importState(source: string): Promise<ImportState | null>;
  /** Every source with its current content, by name. */
  sources(): Promise<SourceState[]>;
  /** Removes a source and all its places; returns how many, null if there is no such source. */
  removeSource(source: string): Promise<number | null>;
  /** Lets the engine refresh its statistics after an import. */
  optimize(): Promise<void>;
  close(): Promise<void>;
}
