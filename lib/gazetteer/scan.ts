import type { IndexFile } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import type { RawSpan } from './raw-span.ts';
import { scanHan } from './scan-han.ts';
import { scanScripts } from './scan-scripts.ts';
import { scanWords } from './scan-words.ts';

/** A letter of a script other than Latin and Han. */
const OTHER = /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/u;

/** Finds place names in running text, longest first from the left; spans do not overlap. */
export function scanText(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const spans = [
    ...scanHan(text, file, search),
    ...scanWords(text, file, search),
    ...(OTHER.test(text) ? scanScripts(text, file, search) : []),
  ];
  return spans.sort((a, b) => a.start - b.start);
}
