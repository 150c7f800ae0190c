import type { LngLat } from '../geo/lng-lat.ts';

export type PlaceKind = 'country' | 'region' | 'city' | 'county' | 'airport' | 'landmark';
/**
 * How a text named a place. 'exact': by its name; 'alias': by another name, a short form or a code; 'pinyin': by its
 * sound; 'typo': one edit away; 'coarse': only by the beginning of its name, or as an area around what was asked for.
 * Only the first two are facts, the others are guesses that somebody has to confirm.
 */
export type MatchKind = 'exact' | 'alias' | 'pinyin' | 'typo' | 'coarse';

/** A place of the gazetteer that a text may mean. */
export interface Candidate {
  /** Index in the built file: only as stable as the file. */
  id: number;
  /** Simplified Chinese if known, else the local name. */
  name: string;
  nameEn: string;
  kind: PlaceKind;
  /** For a landmark: a category id such as "museum" or "park". */
  category?: string;
  /** A landmark's usual opening hours, entered by hand, in OSM's syntax. */
  usualHours?: string;
  at: LngLat;
  /** Containing areas in Chinese, nearest last: "浙江省 杭州市", "美国 伊利诺伊州". */
  adminZh: string;
  /** Containing areas in English, nearest first: "Hangzhou, Zhejiang, China". */
  adminEn: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** Six digits, mainland China only. */
  adcode?: string;
  population: number;
  /** IANA. */
  timeZone?: string;
  /** 0–1: how well known the place is, whatever was asked. From 0.7 up most people have heard of it. */
  importance: number;
  /** 0–1: importance weighted by how the text matched, by proximity and country. */
  score: number;
  /** 0–1: how likely the name is to mean this place among others of that name; proximity does not count. */
  standing: number;
  match: MatchKind;
  /** The name used in the text, if it is neither of the two above: a former, longer or foreign one. */
  matched?: string;
}
