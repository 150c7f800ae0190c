import type { FoundCoordinate } from '../../geo/coordinates/find-coordinates.ts';
import type { Tag } from '../lexicon/tag.ts';
import { patternsIn } from './patterns.ts';
import type { Piece } from './sentence.ts';
import type { Text } from './text.ts';
import type { PlaceName } from './token.ts';
import { turnsIn } from './turns.ts';
import { wordOf, wordsFrom } from './words.ts';

/** "hay-on-wye": hyphens around a joining word make one name. */
const HYPHENATED =
  /[a-z]{2,}-(?:on|upon|in|by|de|du|des|la|le|les|sur|sous|am|an|der|di|da|do|dos|of|the|en|aux?|under|over|next)(?:-[a-z]{2,})+/y;

/** A letter or digit of a word that is written apart. */
export const isLatin = (char: string | undefined) => char !== undefined && /[a-z0-9\u00df-\u024f]/.test(char);

/** What the sentence holds, by where it begins. */
interface At {
  names: Map<number, PlaceName>;
  kinds: Map<number, { start: number; end: number; id: string }>;
  turns: ReturnType<typeof turnsIn>;
  patterns: ReturnType<typeof patternsIn>;
  points: Map<number, FoundCoordinate>;
  today: string;
}

/** The longest piece that begins at `start`; null where nothing known does. */
export function longestAt(text: Text, start: number, at: At): Piece | null {
  const { names, kinds, turns, patterns, points } = at;
  const options: Piece[] = [];
  const add = (end: number, tags: Iterable<Tag>, more: Partial<Piece> = {}) =>
    options.push({ tags: new Set(tags), start, end, text: text.raw.slice(start, end), ...more });
  const coordinate = points.get(start);
  if (coordinate) {
    const { point, other, datum, end } = coordinate;
    // What could be either of two points is left to the tool, which asks.
    const value = other && `${datum} ${text.raw.slice(start, end)}`;
    add(end, ['point'], { amount: point.lat, extra: point.lng, ...(value !== undefined && { value }) });
  }
  const found = patterns(start);
  if (found) {
    const { tag, end, value, amount, extra } = found;
    add(end, [tag], {
      ...(value !== undefined && { value }),
      ...(amount !== undefined && { amount }),
      ...(extra !== undefined && { extra }),
    });
  }
  for (const [{ tags, value }, match] of turns(start))
    add(start + match[0].length, tags, value !== undefined ? { value } : {});
  HYPHENATED.lastIndex = start;
  const hyphenated = HYPHENATED.exec(text.folded)?.[0].length ?? 0;
  if (hyphenated > 0) add(start + hyphenated, ['word', 'name']);
  const kind = kinds.get(start);
  const name = names.get(start);
  // 园林: a little known town named like a kind of place.
  const isKind = name !== undefined && kind?.end === name.end && name.importance < KNOWN && name.end - start === 2;
  // "hot springs" in lower case are no town.
  const lower = name && wordOf(text.folded.slice(start, name.end));
  const isLowerKind = lower?.need !== undefined && /^[a-z ]+$/.test(text.raw.slice(start, name?.end));
  if (name && !isKind && !isLowerKind) add(name.end, ['place'], { place: name });
  if (kind) add(kind.end, ['category'], { value: kind.id });
  const words = wordsFrom(text.folded.charAt(start));
  for (let length = Math.min(words.longest, text.folded.length - start); length > 0; length--) {
    const candidate = text.folded.slice(start, start + length);
    const word = words.of.get(candidate);
    if (!word) continue;
    if (isLatin(candidate.at(-1)) && isLatin(text.folded[start + length])) continue;
    add(start + length, word.tags, word.need ? { value: word.need } : {});
    break;
  }
  options.sort((a, b) => b.end - a.end || rank(a) - rank(b));
  // 今晚上海: a word that runs into the middle of a name gives way to a shorter one.
  const clear = options.filter(({ end, place, tags }) => place || !isInsideName(names, start, end, tags.has('fluff')));
  const [best, ...others] = clear.length > 0 ? clear : shortened(text, start, at);
  if (!best) return null;
  // Equal stretches mean all of it: "公园" is a category and an interest.
  const same = others.filter((other) => other.end === best.end && !best.tags.has('place'));
  const merged = new Set([
    ...best.tags,
    ...same.filter((other) => !other.tags.has('place')).flatMap((other) => [...other.tags]),
  ]);
  const value = best.value ?? same.find((other) => other.value !== undefined)?.value;
  return { ...best, tags: merged, ...(value !== undefined && { value }) };
}

/** Less known names of two characters are more often a chance meeting of two words. */
const KNOWN = 0.68;

/** From here on a name of two characters outweighs a word that runs into it: 图拉 does not make 地图 less of a map. */
const FAMOUS = 0.8;

function isInsideName(names: At['names'], start: number, end: number, isFluff: boolean): boolean {
  for (let at = start + 1; at < end; at++) {
    const name = names.get(at);
    const least = isFluff || (name?.end ?? 0) - at > 2 ? KNOWN : FAMOUS;
    if (name && name.end > end && name.importance >= least) return true;
  }
  return false;
}

/** What begins at `start` when the text ends where the next name begins. */
function shortened(text: Text, start: number, at: At): Piece[] {
  const next = [...at.names.keys()].filter((from) => from > start).sort((a, b) => a - b)[0];
  if (next === undefined) return [];
  const cut = { raw: text.raw.slice(0, next), folded: text.folded.slice(0, next) };
  const piece = longestAt(cut, start, {
    ...at,
    names: new Map(),
    turns: turnsIn(cut.folded),
    patterns: patternsIn(cut.folded, at.today),
  });
  return piece ? [piece] : [];
}

/** At equal length a date beats a name, a name beats a kind, a kind beats a word. */
function rank({ tags }: Piece): number {
  if (tags.has('place')) return 1;
  if (tags.has('category')) return 2;
  return tags.has('fluff') ? 4 : 0;
}
