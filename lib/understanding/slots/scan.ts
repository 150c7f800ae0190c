import { coordinatesIn } from '../../geo/coordinates/find-coordinates.ts';
import { unreadNotationsIn } from '../../geo/coordinates/unread-notations.ts';
import { addressesIn } from './addresses.ts';
import { isLatin, longestAt } from './longest-at.ts';
import { AREAS } from './name-tags.ts';
import { joinNames } from './names.ts';
import { patternsIn } from './patterns.ts';
import type { Piece, Sentence } from './sentence.ts';
import { shopFor } from './shop-for.ts';
import type { KindOf, Span } from './span.ts';
import { mended } from './spelling.ts';
import { textFrom } from './text.ts';
import type { CategoryLexicon, PlaceLexicon } from './token.ts';
import { turnsIn } from './turns.ts';
import { wordOf } from './words.ts';

/** 去上海路上: on the way to Shanghai, not on Shanghai Road. */
const ON_THE_WAY = /(?<=[去到往回至][一-鿿]{2,4})路上(?!的)/g;

/** 杭州市中心: of the city, which is called 杭州 as well. */
const OF_CITY = /(?<=[一-鿿]{2})市(?=中心|区)(?!中心医院|.{2}广场)/g;

interface Words {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}

/** The newest results: one message is read again by each part that looks at it. */
const newest: { message: string; today: string; words: Words; sentence: Sentence }[] = [];
const MOST_KEPT = 12;

/** Cuts a message into pieces: at each place the longest of pattern, place name, category and vocabulary; the rest are 'word's. */
export function scan(message: string, words: Words, today: string): Sentence {
  const known = newest.find(
    (each) =>
      each.message === message &&
      each.today === today &&
      each.words.places === words.places &&
      each.words.categories === words.categories,
  );
  if (known) return known.sentence;
  const sentence = cut(message, words, today);
  newest.unshift({ message, today, words, sentence });
  newest.length = Math.min(newest.length, MOST_KEPT);
  return sentence;
}

function cut(message: string, lexicons: Words, today: string): Sentence {
  const areaOf: KindOf = (name) => kindOf(name, lexicons.places);
  const written = addressesIn(message, areaOf).map(({ start, end }) => message.slice(start, end));
  const isKnown = (word: string) =>
    written.some((address) => address.includes(word)) ||
    wordOf(word) !== undefined ||
    lexicons.categories.scan(word).length > 0 ||
    lexicons.places.scan(word).length > 0;
  const isNamed = (text: string) => nameEnd(text, lexicons.places) > 0;
  const isSight = (name: string) => kindOf(name, lexicons.places) === 'other';
  const whole = textFrom(mended(message, { isKnown, isNamed, isSight }));
  // An address is one name, whatever its parts mean: nothing else is looked for in it. So is a point in another notation.
  const notations = unreadNotationsIn(whole.raw);
  const addresses = [...notations, ...addressesIn(without(whole.raw, notations), areaOf)];
  const text = { raw: without(whole.raw, addresses), folded: without(whole.folded, addresses) };
  const names = new Map(
    lexicons.places
      .scan(
        withoutThatDay(text.raw, lexicons.places)
          .replace(/[今明昨当后][晚早夜]/g, '||')
          .replace(/[,，;；]|那(?=[边儿])|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '|')
          .replace(ON_THE_WAY, '||')
          .replace(OF_CITY, '|'),
      )
      // "LA to San Diego": no name of two words ends so.
      .filter(({ start, end }) => !/ (?:to|in|at|on|and|or|for|from|of|is|by|via)$/.test(text.raw.slice(start, end)))
      .map((span) => [span.start, span]),
  );
  const kinds = new Map(lexicons.categories.scan(text.folded).map((span) => [span.start, span]));
  const turns = turnsIn(text.folded);
  const patterns = patternsIn(text.folded, today);
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

/** Where the name ends that a text begins with; 0 without one. */
const nameEnd = (text: string, places: PlaceLexicon) => places.scan(text).find(({ start }) => start === 0)?.end ?? 0;

/** 那天 is a day in 那天河北下雨吗, and no day in 那天津呢: whichever leaves the name that reaches farther. */
const withoutThatDay = (raw: string, places: PlaceLexicon): string =>
  raw.replace(/[那当當]天/g, (day, at: number) => {
    const endFrom = (from: number) => from + nameEnd(raw.slice(from), places);
    return endFrom(at + 2) > Math.max(at + 2, endFrom(at + 1)) ? '||' : day;
  });

const kindOf = (name: string, places: PlaceLexicon): ReturnType<KindOf> => {
  const known = places.scan(name).find(({ start, end }) => start === 0 && end === name.length);
  return known && (AREAS.has(known.kind) ? 'area' : 'other');
};

/** "order me a pizza": no place; "around me" is one. */
function withoutMe(piece: Piece, raw: string): Piece {
  const isPlace =
    piece.text.toLowerCase() !== 'me' ||
    (!/(?:rain|snow|pour|hail)(?:ing)? on\s*$/i.test(raw.slice(0, piece.start)) &&
      /\b(?:near|nearest|closest|close|around|by|to|from|of|at|beside|behind|where|surrounding|and|on)\s*$/i.test(
        raw.slice(0, piece.start),
      ));
  return isPlace ? piece : { ...piece, tags: new Set([...[...piece.tags].filter((tag) => tag !== 'me'), 'fluff']) };
}
