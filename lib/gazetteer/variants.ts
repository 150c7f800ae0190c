import type { IndexFile } from './index-file.ts';
import { stemOf } from './normalize.mjs';

/** Other spellings of a key that people use: without and with the usual suffixes. */
export function suffixVariants(key: string): string[] {
  if (/[一-鿿]/.test(key)) {
    const stem = stemOf(key);
    return [stem, `${stem}市`, `${stem}区`, `${stem}县`, `${stem}岛`].filter((variant) => variant !== key);
  }
  const bare = key
    .replace(/^(the|city of|town of) /, '')
    .replace(/ (city|town|province|prefecture|state|district|county|region|municipality)$/, '');
  return [bare, `${bare} city`, key.replace(/\bst\b/, 'saint'), key.replace(/\bsaint\b/, 'st')].filter(
    (variant) => variant !== key && variant.length >= 2,
  );
}

/** 乌鲁木其 → wulumuqi: what the characters sound like; null unless all are Chinese. */
export function soundOf(key: string, file: Pick<IndexFile, 'syllables' | 'hanFirst'>): string | null {
  if (!/^[一-鿿]{2,}$/.test(key)) return null;
  return [...key].map((char) => file.syllables[char.charCodeAt(0) - file.hanFirst] ?? '').join('');
}
