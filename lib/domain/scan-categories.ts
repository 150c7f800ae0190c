import { categoryOfEnglish } from './category-of.ts';
import { LONGEST_EN, LONGEST_ZH, ZH_WORDS } from './category-words.ts';

/** A stretch of text that names a category; offsets are in UTF-16 units. */
export interface CategorySpan {
  start: number;
  end: number;
  id: string;
}

/** Every category named in a sentence of either language, longest first from the left, without overlap. */
export function scanCategories(text: string): CategorySpan[] {
  return [...scanChinese(text), ...scanEnglish(text)].sort((a, b) => a.start - b.start);
}

function scanChinese(text: string): CategorySpan[] {
  const lower = text.toLowerCase();
  const spans: CategorySpan[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!/[一-鿿a-z0-9]/.test(lower.charAt(at))) continue;
    for (let length = Math.min(LONGEST_ZH, lower.length - at); length >= 2; length--) {
      const word = lower.slice(at, at + length);
      const id = /[一-鿿]/.test(word) ? ZH_WORDS.get(word) : undefined;
      if (!id) continue;
      spans.push({ start: at, end: at + length, id });
      at += length - 1;
      break;
    }
  }
  return spans;
}

function scanEnglish(text: string): CategorySpan[] {
  const words = [...text.matchAll(/[\p{Script=Latin}\p{M}0-9&]+(?:['’-][\p{Script=Latin}]+)*/gu)];
  const spans: CategorySpan[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST_EN, words.length - i); length >= 1; length--) {
      const run = words.slice(i, i + length);
      const phrase = run.map((word) => word[0].toLowerCase()).join(' ');
      const id = isOneRun(text, run)
        ? (categoryOfEnglish(phrase) ?? (length === 1 ? ZH_WORDS.get(phrase) : undefined))
        : undefined;
      const [first, last] = [run[0], run.at(-1)];
      if (!id || !first || !last) continue;
      spans.push({ start: first.index, end: last.index + last[0].length, id });
      i += length - 1;
      break;
    }
  }
  return spans;
}

/** Only spaces and hyphens between the words. */
function isOneRun(text: string, run: RegExpMatchArray[]): boolean {
  return run.every((word, i) => {
    const before = run[i - 1];
    return !before || /^[\s-]+$/.test(text.slice((before.index ?? 0) + before[0].length, word.index));
  });
}
