import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { isInside } from '../geo/bbox.ts';
import { distanceM } from '../geo/distance.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';
import { type Candidate, createReader, type MatchKind, type PlaceKind } from './candidate.ts';
import { type IndexFile, MATCH, openIndex } from './index-file.ts';
import { createKeySearch } from './key-search.ts';
import { keyOf, stemOf } from './normalize.mjs';
import { scanText } from './scan.ts';

export type { Candidate, MatchKind, PlaceKind } from './candidate.ts';

export interface FindOptions {
  /** At most this many candidates; 5 if unset. */
  limit?: number;
  /** Lifts places near this point; excludes none. */
  near?: LngLat;
  /** ISO 3166-1 alpha-2: lifts the places of this country; excludes none. */
  country?: string;
  /** Only places inside. */
  within?: BBox;
  /** Only these kinds. */
  kinds?: readonly PlaceKind[];
}

/** A name of a place inside a sentence: UTF-16 offsets, and what it may mean, best first (at least one). */
export interface PlaceSpan {
  start: number;
  end: number;
  text: string;
  candidates: Candidate[];
}

export interface NearestOptions {
  kinds?: readonly PlaceKind[];
  /** Landmarks of this category only. */
  category?: string;
  maxDistanceM?: number;
}

export interface Gazetteer {
  /** Places that a name may mean, best first: by exact name, then suffix rules, pinyin, prefix, one typo. Never throws. */
  find(text: string, options?: FindOptions): Candidate[];
  /** The nearest places, nearest first; countries and regions are never among them. */
  nearest(point: LngLat, limit: number, options?: NearestOptions): (Candidate & { distanceM: number })[];
  /** Every name of a place in a running sentence, left to right, without overlap. Common words are left out. */
  scan(text: string): PlaceSpan[];
  /** How many places it holds. */
  size: number;
}

const WEIGHT: Record<number, number> = {
  [MATCH.name]: 1,
  [MATCH.alias]: 0.98,
  [MATCH.stem]: 0.96,
  [MATCH.variant]: 0.85,
  [MATCH.pinyin]: 0.86,
  [MATCH.initials]: 0.6,
  [MATCH.code]: 0.95,
};
/** More keys than this under one prefix say nothing about what was meant. */
const MOST_PREFIX_KEYS = 400;

/** A gazetteer over the bytes of generated/gazetteer.bin (scripts/build-data.mjs). Pure: no I/O. */
export function createGazetteer(bytes: Uint8Array): Gazetteer {
  const file = openIndex(bytes);
  const search = createKeySearch(file);
  const reader = createReader(file);
  const tree = KDBush.from(file.tree);

  const simplified = (key: string) => key.replace(/[一-鿿]/g, (char) => file.simplified.get(char) ?? char);

  function find(text: string, options: FindOptions = {}): Candidate[] {
    const key = simplified(keyOf(text));
    if (key === '' || key.length > 120) return [];
    const limit = options.limit ?? 5;
    const found = new Map<number, Candidate>();
    const collect = (keyNumber: number, match: MatchKind, weight: number, isWanted?: (match: number) => boolean) =>
      addAll(found, keyNumber, match, weight, options, isWanted);

    collect(search.exact(key), 'exact', 1);
    if (found.size === 0) for (const hit of inParts(text, options)) found.set(hit.id, hit);
    if (found.size === 0) {
      for (const variant of suffixVariants(key)) collect(search.exact(variant), 'suffix', 0.95);
    }
    if (found.size === 0) {
      const sound = soundOf(key);
      if (sound) collect(search.exact(sound), 'pinyin', 0.85, (match) => match <= MATCH.pinyin);
    }
    if (found.size < limit && key.length >= 2) collectPrefix(key, collect);
    if (found.size === 0 && key.length >= (/[一-鿿]/.test(key) ? 3 : 4)) {
      for (const near of search.oneEdit(key)) collect(near, 'fuzzy', 0.7, (match) => match < MATCH.initials);
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
    for (let i = from; i < to; i++) if (i !== exact) collect(i, 'prefix', 0.62, (match) => match < MATCH.initials);
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
    for (let i = file.postOffsets[key] ?? 0; i < (file.postOffsets[key + 1] ?? 0); i++) {
      const post = file.posts[i] ?? 0;
      const [id, kind] = [post >>> 3, post & 7];
      if (!isWanted(kind)) continue;
      if (options.within && !isInside(reader.at(id), options.within)) continue;
      const placeKind = reader.kindOf(id).split(':')[0] as PlaceKind;
      if (options.kinds && !options.kinds.includes(placeKind)) continue;
      const how = kind >= MATCH.pinyin && kind <= MATCH.initials && match === 'exact' ? 'pinyin' : match;
      const score = Math.min(1, (reader.importance(id) + biasOf(id, options)) * weight * (WEIGHT[kind] ?? 1));
      const before = found.get(id);
      if (!before || before.score < score) found.set(id, reader.candidate(id, how, score));
    }
  }

  function biasOf(id: number, { near, country }: FindOptions): number {
    const sameCountry = country && reader.countryOf(id) === country ? 0.12 : 0;
    if (!near) return sameCountry;
    const km = distanceM(near, reader.at(id)) / 1000;
    return sameCountry + (km < 30 ? 0.3 : km < 150 ? 0.2 : km < 600 ? 0.08 : 0);
  }

  /** "Springfield, Illinois", "杭州市西湖区", "法国巴黎": the named thing is in the areas named beside it. */
  function inParts(text: string, options: FindOptions): Candidate[] {
    const comma = text
      .split(/[,，]/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (comma.length > 1) {
      const [head = '', ...areas] = comma;
      return narrowed(
        find(head, { ...options, limit: 30 }),
        areas.flatMap((area) => find(area, { limit: 5 })),
      );
    }
    if (!/[一-鿿]/.test(text)) return inEnglishParts(text, options);
    const spans = spansOf(text);
    const [head] = spans;
    if (head?.start === 0 && head.end < text.length) {
      const rest = search.exact(simplified(keyOf(text.slice(head.end))));
      const inside =
        rest < 0 ? [] : narrowed(find(text.slice(head.end), { ...options, limit: 40 }), head.candidates, true);
      if (inside.length > 0) return inside;
    }
    const last = spans.at(-1);
    const covered = spans.reduce((sum, span) => sum + span.end - span.start, 0);
    if (!last || spans.length < 2 || covered < text.replace(/\s/g, '').length) return [];
    return narrowed(
      find(last.text, { ...options, limit: 40 }),
      spans.slice(0, -1).flatMap((span) => span.candidates),
    );
  }

  function inEnglishParts(text: string, options: FindOptions): Candidate[] {
    const words = text.trim().split(/\s+/);
    for (let split = words.length - 1; split >= 1; split--) {
      const head = search.exact(simplified(keyOf(words.slice(0, split).join(' '))));
      const tail = search.exact(simplified(keyOf(words.slice(split).join(' '))));
      if (head < 0 || tail < 0) continue;
      const hits = narrowed(
        find(words.slice(0, split).join(' '), { ...options, limit: 30 }),
        find(words.slice(split).join(' '), { limit: 8 }),
        true,
      );
      if (hits.length > 0) return hits;
    }
    return [];
  }

  /** Those of `hits` that lie in one of the areas; when none does and not `strict`, all of them. */
  function narrowed(hits: Candidate[], areas: Candidate[], strict = false): Candidate[] {
    const ids = new Set(areas.map((area) => area.id));
    const countries = new Set(areas.filter((area) => area.kind === 'country').map((area) => area.countryCode));
    const inside = hits.filter(
      (hit) =>
        reader.areasOf(hit.id).some((area) => ids.has(area)) ||
        countries.has(hit.countryCode) ||
        areas.some(
          (area) =>
            area.kind === 'city' && area.id !== hit.id && hit.kind !== 'city' && distanceM(area.at, hit.at) < 60_000,
        ),
    );
    return inside.length > 0 || strict ? inside : hits;
  }

  /** 乌鲁木其 → wulumuqi: what the characters sound like; null unless all are Chinese. */
  function soundOf(key: string): string | null {
    if (!/^[一-鿿]{2,}$/.test(key)) return null;
    return [...key].map((char) => file.syllables[char.charCodeAt(0) - file.hanFirst] ?? '').join('');
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
      const joined = last && joinedSpan(text, last, span);
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

  /** 广东省 + 深圳市 + 南山区, "Springfield" + "Illinois": two neighbours of which one lies in the other are one place. */
  function joinedSpan(text: string, first: PlaceSpan, second: PlaceSpan): PlaceSpan | null {
    const gap = text.slice(first.end, second.start);
    const join = (candidates: Candidate[]) => {
      const span = { start: first.start, end: second.end, text: text.slice(first.start, second.end), candidates };
      return candidates.length > 0 ? span : null;
    };
    if (!/^[\s,，·的]{0,3}$/.test(gap)) return null;
    const down = join(narrowed(second.candidates, first.candidates.slice(0, 5), true));
    if (down) return down;
    const isLatinOrComma = gap !== '' && (/[,，]/.test(gap) || !/[一-鿿]/.test(second.text));
    return isLatinOrComma ? join(narrowed(first.candidates, second.candidates.slice(0, 8), true)) : null;
  }

  return { find, nearest, scan, size: file.count };
}

/** Other spellings of a key that people use: without and with the usual suffixes. */
function suffixVariants(key: string): string[] {
  if (/[一-鿿]/.test(key)) {
    const stem = stemOf(key);
    return [stem, `${stem}市`, `${stem}区`, `${stem}县`, `${stem}岛`].filter((variant) => variant !== key);
  }
  const bare = key
    .replace(/^(the|city of|town of) /, '')
    .replace(/ (city|town|province|prefecture|state|district|county|region|municipality)$/, '');
  return [bare, `${bare} city`, key.replace(/\bst\b/, 'saint'), key.replace(/\bsaint\b/, 'st')].filter(
    (variant) => variant !== key && variant.length >= 2,
  );
}

export type { IndexFile };
