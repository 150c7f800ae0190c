import { isInside } from '../geo/bbox.ts';
import { distanceM } from '../geo/distance.ts';
import type { Candidate, MatchKind, PlaceKind } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import type { IndexFile } from './index-file.ts';
import { isOwnName, MATCH, matchOfPost, placeOfPost } from './post.ts';
import type { Reader } from './reader.ts';

const WEIGHT: Record<number, number> = {
  [MATCH.name]: 1,
  [MATCH.alias]: 0.98,
  [MATCH.stem]: 0.96,
  [MATCH.variant]: 0.85,
  [MATCH.former]: 0.8,
  [MATCH.pinyin]: 0.86,
  [MATCH.initials]: 0.6,
  [MATCH.code]: 0.95,
  [MATCH.word]: 0.9,
};
/** Salisbury is more likely a town of that name than Harare, which was once called that. */
const OTHER_NAME_WEIGHT = 0.6;
/** The importance of a town known to many by name. */
export const TOWN = 0.55;

export interface Hit {
  kind: MatchKind;
  score: number;
  standing: number;
}
/** How a key's posting names the place; null if it does not. */
export type Judge = (match: number, place: number) => MatchKind | null;

/** The places behind a key, weighted by how the key belongs to them, by proximity and country. */
export function createPostings(file: IndexFile, reader: Reader) {
  function posts(key: number): Uint32Array {
    return file.posts.subarray(file.postOffsets[key] ?? 0, file.postOffsets[key + 1] ?? 0);
  }

  function isNameOfTown(key: number): boolean {
    return posts(key).some((post) => matchOfPost(post) === MATCH.name && reader.importance(placeOfPost(post)) >= TOWN);
  }

  function isWanted(id: number, options: FindOptions): boolean {
    if (options.within && !isInside(reader.at(id), options.within)) return false;
    return !options.kinds || options.kinds.includes(reader.kindOf(id).split(':')[0] as PlaceKind);
  }

  function biasOf(id: number, { near, country }: FindOptions): number {
    const sameCountry = country && reader.countryOf(id) === country ? 0.12 : 0;
    if (!near) return sameCountry;
    const km = distanceM(near, reader.at(id)) / 1000;
    const lift = km < 30 ? 0.3 : km < 150 ? 0.2 : km < 600 ? 0.08 : 0;
    // A hamlet next door is boosted less, so that it does not outrank what everybody knows.
    return sameCountry + lift * Math.min(1, reader.importance(id) / 0.62);
  }

  /** Adds the places of a key by number; `how` decides the match of each posting, null leaves it out. */
  function gather(found: Map<number, Hit>, key: number, options: FindOptions, weight: number, how: Judge): void {
    if (key < 0) return;
    const variantWeight = isNameOfTown(key) ? OTHER_NAME_WEIGHT : WEIGHT[MATCH.variant];
    for (const post of posts(key)) {
      const [id, match] = [placeOfPost(post), matchOfPost(post)];
      const kind = how(match, id);
      if (!kind || !isWanted(id, options)) continue;
      const own = (match === MATCH.variant ? variantWeight : WEIGHT[match]) ?? 1;
      const standing = reader.standing(id) * (isOwnName(match) ? 1 : own);
      const score = Math.min(1, (reader.importance(id) + biasOf(id, options)) * weight * own);
      const before = found.get(id);
      if (!before || before.score < score) found.set(id, { kind, score, standing });
    }
  }

  const shownOf = (found: Map<number, Hit>) =>
    [...found].map(([id, { kind, score, standing }]) => reader.candidate(id, kind, score, standing));

  function collect(key: number, options: FindOptions, weight: number, how: Judge): Candidate[] {
    const found = new Map<number, Hit>();
    gather(found, key, options, weight, how);
    return shownOf(found);
  }

  return { gather, collect, shownOf };
}
