import type { StoredPlace } from './place-store.ts';

const HAN_RUN = /[㐀-鿿]{2,}/g;

/** Names in their search form: NFKC, lower case, Latin letters without marks, single spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s|]+/g, ' ')
    .trim();
}

/** All names of a place, separated by "|", for the check that follows the index. */
export function namesText(place: StoredPlace): string {
  const names = [place.name, place.nameEn ?? '', ...(place.otherNames ?? [])];
  return [...new Set(names.map(plainText).filter(Boolean))].join('|');
}

/**
 * The content of the trigram index: the names, then every pair of Chinese characters after a space. A trigram index
 * finds nothing shorter than three characters, and most Chinese words have two: 西湖 is found as " 西湖".
 */
export function indexText(names: string): string {
  const pairs = new Set<string>();
  for (const [run] of names.matchAll(HAN_RUN)) {
    for (let i = 0; i + 1 < run.length; i++) pairs.add(run.slice(i, i + 2));
  }
  return pairs.size === 0 ? ` ${names}` : ` ${names} ${[...pairs].join(' ')}`;
}

/** The parts that must all occur: split at spaces, and between Chinese and Latin. */
export function termsOf(words: string): string[] {
  const parts = plainText(words).match(/[㐀-鿿]+|[^\s㐀-鿿]+/g) ?? [];
  return [...new Set(parts)].slice(0, 8);
}

/** The pieces of a term to look up in a trigram index: three characters each; empty if it is too short for one. */
export function trigramsOf(term: string): string[] {
  if (/^[㐀-鿿]{2}$/.test(term)) return [` ${term}`];
  const pieces: string[] = [];
  for (let i = 0; i + 3 <= term.length; i++) pieces.push(term.slice(i, i + 3));
  return [...new Set(pieces)];
}
