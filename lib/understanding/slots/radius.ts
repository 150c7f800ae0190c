import { DRAWN_RADIUS_M } from '../../tools/map-draw/drawing.ts';
import { CITIES_RADIUS_M, SEARCH_RADIUS_M } from '../../tools/search-places/within.ts';
import type { Call } from '../calls/call.ts';
import type { Sentence } from './sentence.ts';

/** The radii that are possible, in metres. */
export interface RadiusRange {
  min: number;
  max: number;
}

const RANGES: Record<string, RadiusRange> = { map_draw: DRAWN_RADIUS_M, search_places: SEARCH_RADIUS_M };
/** "-5 km", 负5公里, "minus 5 km"; not "3-5 km". */
const NEGATIVE = /(?:(?<![\d\p{L}\s)])|(?<=[^\d)]\s)|(?<=\p{Script=Han}))[-−–－]$|负$|(?:\bminus|\bnegative)\s*$/iu;

/** 半径-500, "radius of 0": no unit, and no radius. */
const BARE_NONE =
  /(?:半径|直径|\b(?:radius|diameter)(?: of| to)?)\s*(?:为|是|:|：)?\s*(?:(?:[-−–－负]|minus |negative )\s*[\d零一二两三四五六七八九十百千]|[0零](?![\d.点]))/i;

/** What radius a call can have, where the message says one that is none, or too large; null where nothing is wrong. */
export function possibleRadius({ pieces, raw }: Sentence, calls: readonly Call[]): RadiusRange | null {
  const isNone =
    BARE_NONE.test(raw) ||
    pieces.some(
      ({ tags, amount = 0, start }) => tags.has('distance') && (amount <= 0 || NEGATIVE.test(raw.slice(0, start))),
    );
  for (const { name, input } of calls) {
    const range = input.category === 'city' ? CITIES_RADIUS_M : RANGES[name];
    const isRound = name !== 'map_draw' || input.shape === 'circle' || input.shape === 'buffer';
    if (!range || !isRound) continue;
    const radius = typeof input.radius_m === 'number' ? input.radius_m : range.min;
    if (isNone || radius < range.min || radius > range.max) return range;
  }
  return null;
}
