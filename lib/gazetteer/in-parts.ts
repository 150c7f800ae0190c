import { type Area, areasNamed, fitsAll, insideOf, nearestTo } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { isFact } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { guessesOf } from './guess.ts';
import type { Finder } from './lookup.ts';

const HAN = /[一-鿿]/;
const MOST = 200;
/** Longer texts are sentences. */
const MOST_WORDS = 8;
const MOST_HAN = 24;

/**
 * "Springfield, Illinois", "杭州市西湖区", "法国巴黎", "波特兰（缅因州）": the named thing is in the areas next to it. If nothing of that
 * name is there, the closest match is a guess. Null if the text has no such parts.
 */
export function inParts(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  const parts = text
    .split(/[,，、;；()（）[\]\n]|\s[-–|/·]\s|\bin\b(?= [A-Z])/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > 1) return inSeparateParts(parts, options, lookup);
  return HAN.test(text) ? inHanParts(text.replace(/\s+/g, ''), options, lookup) : inWords(text, options, lookup);
}

function inSeparateParts(parts: string[], options: FindOptions, lookup: Finder): Candidate[] | null {
  const orders = [
    { head: parts[0] ?? '', rest: parts.slice(1) },
    { head: parts.at(-1) ?? '', rest: parts.slice(0, -1) },
  ].map(({ head, rest }) => ({ head, areas: rest.flatMap((part) => areasNamed(part, lookup)) }));
  for (const { head, areas } of orders) {
    const hits = areas.length > 0 ? placesNamed(head, options, lookup) : [];
    const inside = insideOf(hits, areas, lookup);
    if (inside.length > 0) return inside;
    const named = HAN.test(head)
      ? byEnglishName(hits, areas, options, lookup)
      : insideOf(areas.length > 0 ? regionsNamed(head, lookup) : [], areas, lookup);
    if (named.length > 0) return named;
  }
  const [first] = orders;
  return first ? guessedIn(first.head, first.areas, options, lookup) : null;
}

/** 美国波特兰, 广东省深圳市南山区, 朝阳区长春: two names in one, one within the other. */
function inHanParts(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  if (text.length > MOST_HAN) return null;
  let guess: { head: string; areas: Area[] } | null = null;
  for (let at = text.length - 2; at >= 2; at--) {
    const [left, right] = [text.slice(0, at), text.slice(at).replace(/^的/, '')];
    for (const [area, head] of [
      [left, right],
      [right, left],
    ] as const) {
      const areas = areasNamed(area, lookup);
      if (areas.length === 0 || head.length < 2) continue;
      const hits = placesNamed(head, options, lookup);
      const inside = insideOf(hits, areas, lookup);
      const named = inside.length > 0 ? inside : byEnglishName(hits, areas, options, lookup);
      if (named.length > 0) return named;
      const isWider =
        Math.max(0, ...areas.flat().map((one) => one.importance)) > Math.max(0, ...hits.map((one) => one.importance));
      if (hits.length > 0 && (!guess || isWider)) guess = { head, areas };
    }
  }
  return guess && guessedIn(guess.head, guess.areas, options, lookup);
}

/** 德州巴黎: a place whose English name is that which a well-known place has in Chinese. */
function byEnglishName(hits: Candidate[], areas: Area[], options: FindOptions, lookup: Finder): Candidate[] {
  const abroad = hits.filter(({ countryCode }) => countryCode !== 'CN').slice(0, 3);
  const names = new Set(abroad.map(({ nameEn }) => nameEn));
  return [...names].flatMap((name) =>
    placesNamed(name, options, lookup)
      .filter((hit) => fitsAll(hit, areas, lookup))
      .map((hit) => ({ ...hit, match: 'alias' as const })),
  );
}

function inWords(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  const words = text.trim().split(/\s+/);
  if (words.length > MOST_WORDS) return null;
  let guess: { head: string; areas: Area[] } | null = null;
  for (let at = words.length - 1; at >= 1; at--) {
    const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    for (const [head, area] of [
      [left, right],
      [right, left],
    ] as const) {
      // "Portland or": without a comma a state's letters must be capitals, else they are a word.
      if (/^[a-z]{2}$/.test(area) && lookup.isWord(area)) continue;
      const areas = areasNamed(area, lookup);
      const hits = areas.length > 0 ? placesNamed(head, options, lookup) : [];
      const inside = insideOf(hits, areas, lookup);
      const found =
        inside.length > 0 || areas.length === 0 ? inside : insideOf(regionsNamed(head, lookup), areas, lookup);
      if (found.length > 0) return found;
      const isWide = areas.some((alternatives) =>
        alternatives.some(({ kind }) => kind === 'country' || kind === 'region'),
      );
      if (hits.length > 0 && isWide && !guess) guess = { head, areas };
    }
  }
  return guess && guessedIn(guess.head, guess.areas, options, lookup);
}

/** Everything of that name, even if it is an ordinary word; a name in parts is taken apart again. */
function placesNamed(head: string, options: FindOptions, lookup: Finder): Candidate[] {
  const { inside: _, ...rest } = options;
  const named = lookup.named(head, { ...rest, isPlace: true, isSpaced: true }).filter(isFact);
  if (named.length > 0) return named;
  return lookup.find(head, { ...rest, limit: MOST }).filter(isFact);
}

/** "Victoria, Australia": a state with the name of a city elsewhere. */
const regionsNamed = (head: string, lookup: Finder): Candidate[] =>
  areasNamed(head, lookup).flatMap((area) => area.filter(({ kind }) => kind === 'region'));

/** Something of a similar name there, else of that name elsewhere, nearest first. Never a fact. */
function guessedIn(head: string, areas: Area[], options: FindOptions, lookup: Finder): Candidate[] {
  const there = guessesOf(head, options, lookup).filter((hit) => areas.length > 0 && fitsAll(hit, areas, lookup));
  const elsewhere = placesNamed(head, options, lookup).map((hit) => ({ ...hit, match: 'coarse' as const }));
  return [...there, ...nearestTo(elsewhere, areas)];
}
