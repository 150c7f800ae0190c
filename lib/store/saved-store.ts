/** A list of saved places, such as "my trip to Rome". Times are Unix ms. */
export interface SavedList {
  id: string;
  name: string;
  color: string;
  note?: string | undefined;
  createdAt: number;
}

/** A place that somebody keeps. At most one of an owner's is home, and one is work. */
export interface SavedPlace {
  id: string;
  /** null: in no list of its own. */
  listId: string | null;
  role?: 'home' | 'work' | undefined;
  name: string;
  nameEn?: string | undefined;
  kind: string;
  /** WGS-84 degrees. */
  at: { lng: number; lat: number };
  address?: string | undefined;
  addressEn?: string | undefined;
  note?: string | undefined;
  savedAt: number;
}

export interface Saved {
  lists: SavedList[];
  places: SavedPlace[];
}

/** What somebody says is wrong about a place, as the operator reads it. */
export interface PlaceReport {
  place: { name: string; nameEn?: string | undefined; kind: string; at: { lng: number; lat: number } };
  problem: string;
  note?: string | undefined;
  /** Who gave the place: the name of a source. */
  source?: string | undefined;
  /** ISO 8601 UTC. */
  at: string;
}

/** Saved places and reports of wrong ones: the part of the store that belongs to no conversation. */
export interface SavedStore {
  /** Everything the owner keeps, oldest first. */
  listSaved(owner: string): Promise<Saved>;
  /** Only home and work, and how many places there are. */
  savedEnds(owner: string): Promise<{ home?: SavedPlace; work?: SavedPlace; count: number }>;
  /**
   * Adds or replaces by id, all or nothing. A list that is not there is none; a new home or work takes the role from
   * the old one. Throws AppError('quota_full') if the owner would keep more than `most`.
   */
  putSaved(owner: string, saved: Saved, most: { lists: number; places: number }): Promise<void>;
  /** The places of a removed list stay, in none. */
  removeSaved(owner: string, ids: { lists: string[]; places: string[] }): Promise<void>;
  /**
   * Keeps the newest `ofAll` reports of all owners. Throws AppError('quota_full') if `ofOwner` of them are the owner's
   * already.
   */
  reportPlace(owner: string, id: string, report: PlaceReport, most: { ofOwner: number; ofAll: number }): Promise<void>;
  /** The newest reports of all owners, for the operator: `npm run reports`. */
  listReports(limit: number): Promise<PlaceReport[]>;
}
