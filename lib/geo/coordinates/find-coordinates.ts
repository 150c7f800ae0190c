import type { Datum } from '../crs.ts';
import { decideOrder, type Placed } from './decide-order.ts';
import { formatPairs } from './format-pairs.ts';
import { linkPairs } from './link-pairs.ts';
import { markedPairs } from './marked-pairs.ts';
import type { NumberPair } from './number-pair.ts';
import { plainPairs } from './plain-pairs.ts';
import { plainSigns } from './plain-signs.ts';
import { plusCodePairs } from './plus-codes.ts';

export interface FoundCoordinate extends Placed {
  /** Its position in the text. */
  start: number;
  end: number;
  /** The datum of the numbers; `point` is already converted. */
  datum: Datum;
  /** Neither text nor link named the datum. */
  isDatumAssumed: boolean;
}

/** Names of datums contain digits of their own. */
const DATUM_NAMES = /gcj-?\s?02|bd-?\s?09(?:ll|mc)?|wgs-?\s?(?:19)?84|cgcs-?\s?2000|epsg:?\s?\d+/gi;

/** Every coordinate in a text, in order, in the notations that parseCoordinate accepts. Never throws. */
export function coordinatesIn(text: string): FoundCoordinate[] {
  if (!/[\d+]/.test(plainSigns(text))) return [];
  const { links, pairs } = linkPairs(text);
  const named = datumNamed(links.reduce((rest, { start, end }) => blanked(rest, start, end), text));
  let rest = [...links].reduce((open, { start, end }) => blanked(open, start, end), plainSigns(text));
  rest = rest.replace(DATUM_NAMES, (name) => ' '.repeat(name.length));
  for (const find of [plusCodePairs, formatPairs, markedPairs, plainPairs]) {
    const found = withoutOverlap(find(rest));
    pairs.push(...found);
    for (const { start, end } of found) rest = blanked(rest, start, end);
  }
  return pairs
    .sort((a, b) => a.start - b.start)
    .flatMap((pair) => {
      const datum = pair.datum ?? named;
      const at = decideOrder(pair, datum ?? 'wgs84');
      const { start, end } = pair;
      return at ? [{ ...at, start, end, datum: datum ?? 'wgs84', isDatumAssumed: datum === undefined }] : [];
    });
}

/** The datum named by words: "高德坐标", "BD-09", "GPS". */
export function datumNamed(text: string): Datum | undefined {
  if (/bd-?\s?09|百度|baidu/i.test(text)) return 'bd09';
  if (/gcj-?\s?02|高德|腾讯|火星坐标|火星|国测局|amap|autonavi|gaode|tencent/i.test(text)) return 'gcj02';
  return /wgs-?\s?(?:19)?84|cgcs-?\s?2000|epsg:?\s?4326|\bgps\b|天地图|北斗/i.test(text) ? 'wgs84' : undefined;
}

/** A filler that is not a number, letter or space. */
const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);

/** Where two overlap, keeps the earlier reader's pair. */
function withoutOverlap(pairs: NumberPair[]): NumberPair[] {
  const kept: NumberPair[] = [];
  for (const pair of pairs) {
    if (!kept.some(({ start, end }) => pair.start < end && start < pair.end)) kept.push(pair);
  }
  return kept;
}
