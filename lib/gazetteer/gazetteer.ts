import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { isInside } from '../geo/bbox.ts';
import { distanceM } from '../geo/distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { joinedSpan } from './areas.ts';
import { type Candidate, createReader, type MatchKind, type PlaceKind } from './candidate.ts';
import type { FindOptions, Gazetteer, NearestOptions, PlaceSpan } from './contract.ts';
import { inParts } from './in-parts.ts';
import { MATCH, openIndex } from './index-file.ts';
import { createKeySearch } from './key-search.ts';
import { keyOf } from './normalize.mjs';
import { scanText } from './scan.ts';
import { soundOf, suffixVariants } from './variants.ts';

export type { Candidate, MatchKind, PlaceKind } from './candidate.ts';
export type { FindOptions, Gazetteer, NearestOptions, PlaceSpan } from './contract.ts';

const WEIGHT: Record<number, number> = {
  [MATCH.name]: 1,
  [MATCH.alias]: 0.98,
  [MATCH.stem]: 0.96,
  [MATCH.variant]: 0.85,
  [MATCH.pinyin]: 0.86,
  [MATCH.initials]: 0.6,
  [MATCH.code]: 0.95,
};
/** What a text that is a key says of the place, by the way the key belongs to it. */
const MATCH_OF_KEY: Record<number, MatchKind> = {
  [MATCH.name]: 'exact',
  [MATCH.alias]: 'alias',
  [MATCH.stem]: 'alias',
  [MATCH.variant]: 'alias',
  [MATCH.pinyin]: 'pinyin',
  [MATCH.initials]: 'pinyin',
  [MATCH.code]: 'alias',
};
/** Salisbury is a town of that name rather than Harare, which once was called so. */
const OTHER_NAME_WEIGHT = 0.6;
/** The importance of a town that many know by its name. */
const TOWN = 0.55;
/** More keys than this under one prefix say nothing about what was meant. */
const MOST_PREFIX_KEYS = 400;

/** A gazetteer over the bytes of generated/gazetteer.bin (scripts/build-data.mjs). Pure: no I/O. */
export function createGazetteer(bytes: Uint8Array): Gazetteer {
  const file = openIndex(bytes);
  const search = createKeySearch(file);
  const reader = createReader(file);
  const tree = KDBush.from(file.tree);

  const simplified = (key: string) => key.replace(/[一-鿿]/g, (char) => file.simplified.get(char) ?? char);

  const keyNumber = (text: string) => search.exact(simplified(keyOf(text)));
  const tools = { find, spansOf, keyNumber, reader };

  function find(text: string, options: FindOptions = {}): Candidate[] {
    const key = simplified(keyOf(text));
    if (key === '' || key.length > 120) return [];
    const limit = options.limit ?? 5;
    const found = new Map<number, Candidate>();
    const collect = (keyNumber: number, match: MatchKind, weight: number, isWanted?: (match: number) => boolean) =>
      addAll(found, keyNumber, match, weight, options, isWanted);

    collect(search.exact(key), 'exact', 1);
    if (found.size === 0) for (const hit of inParts(text, options, tools)) found.set(hit.id, hit);
    if (found.size === 0) {
      for (const variant of suffixVariants(key)) collect(search.exact(variant), 'alias', 0.95);
    }
    if (found.size === 0) {
      const sound = soundOf(key, file);
      if (sound) collect(search.exact(sound), 'pinyin', 0.85, (match) => match <= MATCH.pinyin);
    }
    if (found.size < limit && key.length >= 2) collectPrefix(key, collect);
    if (found.size === 0 && key.length >= (/[一-鿿]/.test(key) ? 3 : 4)) {
      for (const near of search.oneEdit(key)) collect(near, 'typo', 0.7, (match) => match < MATCH.initials);
    }
    return [...found.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  }

  function collectPrefix(
    key: string,
    collect: (key: number, match: MatchKind, weight: number, isWanted?: (match: number) => boolean) => void,
  ) {
    const [from, to] = search.startingWith(key);
    if (to - from > MOST_PREFIX_KEYS) return;
    const exact = search.exact(key);
    for (let i = from; i < to; i++) if (i !== exact) collect(i, 'coarse', 0.62, (match) => match < MATCH.initials);
  }

  function addAll(
    found: Map<number, Candidate>,
    key: number,
    match: MatchKind,
    weight: number,
    options: FindOptions,
    isWanted: (match: number) => boolean = () => true,
  ): void {
    if (key < 0) return;
    const variantWeight = isNameOfTown(key) ? OTHER_NAME_WEIGHT : WEIGHT[MATCH.variant];
    for (let i = file.postOffsets[key] ?? 0; i < (file.postOffsets[key + 1] ?? 0); i++) {
      const post = file.posts[i] ?? 0;
      const [id, kind] = [post >>> 3, post & 7];
      if (!isWanted(kind)) continue;
      if (options.within && !isInside(reader.at(id), options.within)) continue;
      const placeKind = reader.kindOf(id).split(':')[0] as PlaceKind;
      if (options.kinds && !options.kinds.includes(placeKind)) continue;
      const how = match === 'exact' ? (MATCH_OF_KEY[kind] ?? match) : match;
      const weightOf = (kind === MATCH.variant ? variantWeight : WEIGHT[kind]) ?? 1;
      const score = Math.min(1, (reader.importance(id) + biasOf(id, options)) * weight * weightOf);
      const before = found.get(id);
      if (!before || before.score < score) found.set(id, reader.candidate(id, how, score));
    }
  }

  function isNameOfTown(key: number): boolean {
    const posts = file.posts.subarray(file.postOffsets[key] ?? 0, file.postOffsets[key + 1] ?? 0);
    return posts.some((post) => (post & 7) === MATCH.name && reader.importance(post >>> 3) >= TOWN);
  }

  function biasOf(id: number, { near, country }: FindOptions): number {
    const sameCountry = country && reader.countryOf(id) === country ? 0.12 : 0;
    if (!near) return sameCountry;
    const km = distanceM(near, reader.at(id)) / 1000;
    return sameCountry + (km < 30 ? 0.3 : km < 150 ? 0.2 : km < 600 ? 0.08 : 0);
  }

  function nearest(point: LngLat, limit: number, options: NearestOptions = {}) {
    const isWanted = (id: number) => {
      const [kind, category] = reader.kindOf(id).split(':');
      if (kind === 'country' || kind === 'region') return false;
      if (options.category && category !== options.category) return false;
      return !options.kinds || options.kinds.includes(kind as PlaceKind);
    };
    const maxKm = options.maxDistanceM === undefined ? Number.POSITIVE_INFINITY : options.maxDistanceM / 1000;
    const ids = around(tree, point.lng, point.lat, limit, maxKm, isWanted) as number[];
    return ids.map((id) => ({
      ...reader.candidate(id, 'exact', reader.importance(id)),
      distanceM: distanceM(point, reader.at(id)),
    }));
  }

  function scan(text: string): PlaceSpan[] {
    const spans = spansOf(text);
    const merged: PlaceSpan[] = [];
    for (const span of spans) {
      const last = merged.at(-1);
      const joined = last && joinedSpan(reader, text, last, span);
      if (joined) merged[merged.length - 1] = joined;
      else merged.push(span);
    }
    return merged;
  }

  function spansOf(text: string): PlaceSpan[] {
    return scanText(text, file, search).flatMap((span) => {
      const found = new Map<number, Candidate>();
      addAll(found, span.key, 'exact', 1, {}, (match) => match <= MATCH.variant);
      if (found.size === 0) addAll(found, span.key, 'exact', 1, {}, (match) => match === MATCH.code);
      const candidates = [...found.values()].sort((a, b) => b.score - a.score).slice(0, 40);
      return candidates.length > 0
        ? [{ start: span.start, end: span.end, text: text.slice(span.start, span.end), candidates }]
        : [];
    });
  }

  return { find, nearest, scan, size: file.count };
}
