import { coordinatesIn, type FoundCoordinate } from '../../geo/coordinates/find-coordinates.ts';
import { unreadNotationsIn } from '../../geo/coordinates/unread-notations.ts';
import { addressesIn } from './addresses.ts';
import { AREAS } from './name-tags.ts';
import { joinNames } from './names.ts';
import type { Pattern } from './patterns/pattern.ts';
import { patternAt, patternsIn } from './patterns.ts';
import type { Piece, Sentence } from './sentence.ts';
import type { KindOf, Span } from './span.ts';
import { mended } from './spelling.ts';
import { type Text, textFrom } from './text.ts';
import type { CategoryLexicon, PlaceLexicon, PlaceName } from './token.ts';
import { type Turn, turnsIn } from './turns.ts';
import { LONGEST, WORDS } from './words.ts';

/** 去上海路上: on the way to Shanghai, not on Shanghai Road. */
const ON_THE_WAY = /(?<=[去到往回至]\p{Script=Han}{2,4})路上(?!的)/gu;

/** "hay-on-wye": hyphens around a joining word make one name. */
const HYPHENATED =
  /[a-z]{2,}-(?:on|upon|in|by|de|du|des|la|le|les|sur|sous|am|an|der|di|da|do|dos|of|the|en|aux?|under|over|next)(?:-[a-z]{2,})+/y;

const isLatin = (char: string | undefined) => char !== undefined && /[a-z0-9\u00df-\u024f]/.test(char);

/** Cuts a message into pieces: at each place the longest of pattern, place name, category and vocabulary; the rest are 'word's. */
export function scan(
  message: string,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
  today: string,
): Sentence {
  const areaOf: KindOf = (name) => kindOf(name, lexicons.places);
  const written = addressesIn(message, areaOf).map(({ start, end }) => message.slice(start, end));
  const isKnown = (word: string) =>
    written.some((address) => address.includes(word)) ||
    WORDS.has(word) ||
    lexicons.categories.scan(word).length > 0 ||
    lexicons.places.scan(word).length > 0;
  const whole = textFrom(mended(message, isKnown));
  // An address is one name, whatever its parts mean: nothing else is looked for in it. So is a point in another notation.
  const notations = unreadNotationsIn(whole.raw);
  const addresses = [...notations, ...addressesIn(without(whole.raw, notations), areaOf)];
  const text = { raw: without(whole.raw, addresses), folded: without(whole.folded, addresses) };
  const names = new Map(
    lexicons.places
      .scan(
        text.raw
          .replace(/[今明昨当后][晚早夜]/g, '  ')
          .replace(/[,，;；]/g, '|')
          .replace(ON_THE_WAY, '||'),
      )
      // "LA to San Diego": no name of two words ends so.
      .filter(({ start, end }) => !/ (?:to|in|at|on|and|or|for|from|of|is|by|via)$/.test(text.raw.slice(start, end)))
      .map((span) => [span.start, span]),
  );
  const kinds = new Map(lexicons.categories.scan(text.folded).map((span) => [span.start, span]));
  const turns = turnsIn(text.folded);
  const patterns = patternsIn(text.folded);
  const points = new Map(coordinatesIn(text.raw).map((found) => [found.start, found]));
  const pieces: Piece[] = [];
  let at = 0;
  let wordFrom = 0;
  const flush = (end: number) => {
    const word = text.raw.slice(wordFrom, end).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (word === '') return;
    const start = text.raw.indexOf(word, wordFrom);
    const isBought = /(?:买|卖)(?:得)?到$/.test(text.raw.slice(0, start));
    const shop = shopFor(isBought ? `买${word}` : word, lexicons.categories);
    pieces.push(
      shop
        ? { tags: new Set(['category', 'need']), start, end: start + word.length, text: word, value: shop }
        : { tags: new Set(['word']), start, end: start + word.length, text: word },
    );
  };
  while (at < text.raw.length) {
    const address = addresses.find(({ start }) => start === at);
    if (address) {
      flush(at);
      const { start, end } = address;
      const name = whole.raw.slice(start, end);
      const place = { start, end, kind: 'address', nameEn: '', importance: 1 };
      pieces.push({ tags: new Set(['place', 'house']), start, end, text: name, place });
      at = end;
      wordFrom = at;
      continue;
    }
    const piece =
      isLatin(text.folded[at - 1]) && isLatin(text.folded[at])
        ? null
        : longestAt(text, at, { names, kinds, turns, patterns, points, today });
    if (!piece) {
      if (/[，。,;；!！?？\n]/.test(text.raw[at] ?? '')) {
        flush(at);
        wordFrom = at + 1;
      }
      at += 1;
      continue;
    }
    flush(at);
    pieces.push(piece);
    at = piece.end;
    wordFrom = at;
  }
  flush(at);
  return {
    raw: whole.raw,
    pieces: joinNames(
      pieces.map((piece) => withoutMe(piece, whole.raw)),
      whole.raw,
    ),
  };
}

const without = (text: string, spans: readonly Span[]) =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + '|'.repeat(end - start) + rest.slice(end), text);

const kindOf = (name: string, places: PlaceLexicon): ReturnType<KindOf> => {
  const known = places.scan(name).find(({ start, end }) => start === 0 && end === name.length);
  return known && (AREAS.has(known.kind) ? 'area' : 'other');
};

/** "order me a pizza": no place; "around me" is one. */
function withoutMe(piece: Piece, raw: string): Piece {
  const isPlace =
    piece.text.toLowerCase() !== 'me' ||
    /\b(?:near|nearest|closest|close|around|by|to|from|of|at|beside|behind|where|surrounding|and|on)\s*$/i.test(
      raw.slice(0, piece.start),
    );
  return isPlace ? piece : { ...piece, tags: new Set([...[...piece.tags].filter((tag) => tag !== 'me'), 'fluff']) };
}

/** 卖文具, 买茶叶: the kind of shop that sells it; 吃面: where it is eaten. */
function shopFor(word: string, categories: CategoryLexicon): string | undefined {
  const dish = /(?:^|想|去|要)(?:吃|喝)(?:点|个|些|碗|顿|份)?(\p{Script=Han}{1,4})$/u.exec(word)?.[1];
  const isWhole = (name: string) => categories.scan(name).find(({ start, end }) => start === 0 && end === name.length);
  const served = dish && [`${dish}馆`, `${dish}店`, `${dish}餐厅`].map(isWhole).find(Boolean);
  if (served) return served.id;
  const goods = /(?:卖|买)(?:点|些|个|件|条|双|本|盒|瓶|袋|罐)?(\p{Script=Han}{1,4})$/u.exec(word)?.[1];
  if (!goods) return undefined;
  const shop = `${goods}店`;
  return categories.scan(shop).find(({ start, end }) => start === 0 && end === shop.length)?.id;
}

interface At {
  names: Map<number, PlaceName>;
  kinds: Map<number, { start: number; end: number; id: string }>;
  turns: readonly Turn[];
  patterns: readonly Pattern[];
  points: Map<number, FoundCoordinate>;
  today: string;
}

function longestAt(text: Text, start: number, at: At): Piece | null {
  const { names, kinds, turns, patterns, points, today } = at;
  const options: Piece[] = [];
  const add = (end: number, tags: Iterable<string>, more: Partial<Piece> = {}) =>
    options.push({ tags: new Set(tags), start, end, text: text.raw.slice(start, end), ...more });
  const coordinate = points.get(start);
  if (coordinate) {
    const { point, other, datum, end } = coordinate;
    // What could be either of two points is left to the tool, which asks.
    const value = other && `${datum} ${text.raw.slice(start, end)}`;
    add(end, ['point'], { amount: point.lat, extra: point.lng, ...(value !== undefined && { value }) });
  }
  const found = patternAt(patterns, text.folded, start, today);
  if (found) {
    const { tag, end, value, amount, extra } = found;
    add(end, [tag], {
      ...(value !== undefined && { value }),
      ...(amount !== undefined && { amount }),
      ...(extra !== undefined && { extra }),
    });
  }
  for (const { tag, regex } of turns) {
    regex.lastIndex = start;
    const length = regex.exec(text.folded)?.[0].length ?? 0;
    if (length === 0) continue;
    if (tag === 'cuisine') add(start + length, ['category', 'cuisine'], { value: 'restaurant' });
    else if (tag.startsWith('need:')) add(start + length, ['category', 'need'], { value: tag.slice(5) });
    else add(start + length, [tag]);
  }
  HYPHENATED.lastIndex = start;
  const hyphenated = HYPHENATED.exec(text.folded)?.[0].length ?? 0;
  if (hyphenated > 0) add(start + hyphenated, ['word', 'name']);
  const kind = kinds.get(start);
  const name = names.get(start);
  // 园林: a little known town named like a kind of place.
  const isKind = name !== undefined && kind?.end === name.end && name.importance < KNOWN && name.end - start === 2;
  // "hot springs" in lower case are no town.
  const lower = name && WORDS.get(text.folded.slice(start, name.end));
  const isLowerKind = lower?.need !== undefined && /^[a-z ]+$/.test(text.raw.slice(start, name?.end));
  if (name && !isKind && !isLowerKind) add(name.end, ['place'], { place: name });
  if (kind) add(kind.end, ['category'], { value: kind.id });
  for (let length = Math.min(LONGEST, text.folded.length - start); length > 0; length--) {
    const candidate = text.folded.slice(start, start + length);
    const word = WORDS.get(candidate);
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
  const piece = longestAt(cut, start, { ...at, names: new Map() });
  return piece ? [piece] : [];
}

/** At equal length a date beats a name, a name beats a kind, a kind beats a word. */
function rank({ tags }: Piece): number {
  if (tags.has('place')) return 1;
  if (tags.has('category')) return 2;
  return tags.has('fluff') ? 4 : 0;
}
