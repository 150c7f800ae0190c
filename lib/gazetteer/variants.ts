import { englishForms, type Form } from './english-forms.ts';
import type { IndexFile } from './index-file.ts';
import { stemOf } from './normalize.mjs';

const HAN = /[一-鿿]/;

/** Nobody runs the words of a hamlet's name together; from this importance on, such a word may well be a name. */
const KNOWN = 0.62;

/**
 * The same name in other spellings: with the word for its kind, without spaces, with Saint for St; with other spaces if
 * requested.
 */
export function otherForms(key: string, isRunTogether: boolean): Form[] {
  if (HAN.test(key)) return hanForms(key);
  return [...englishForms(key), ...(isRunTogether ? spacedForms(key) : [])];
}

/**
 * 大阪市 for 大阪, 佛罗伦萨市 for 佛罗伦萨: the suffix says what the place is. In China the suffixes are part of the official names,
 * which are keys themselves, so a different one there is not the same name.
 */
function hanForms(key: string): Form[] {
  const stem = stemOf(key);
  if (stem === key) return [];
  const isChinese = (name: string) => /(?:市|区|县|旗|盟|自治州|地区|省|自治区)$/.test(name);
  if (key.endsWith('市')) return [{ key: stem, isOf: (kind, name) => kind === 'city' && !isChinese(name) }];
  if (/[省州]$/.test(key)) return [{ key: stem, isOf: (kind, name) => kind === 'region' && !isChinese(name) }];
  return [];
}

/** "newyork", "riodejaneiro", "hang zhou": only spaces differ. */
function spacedForms(key: string): Form[] {
  const squeezed = key.replace(/ /g, '');
  if (!/^[\p{L}\p{M}]{5,20}$/u.test(squeezed) || key.split(' ').length > 3) return [];
  const forms = squeezed === key ? [] : [squeezed];
  for (let i = 2; i <= squeezed.length - 2; i++) {
    const [head, tail] = [squeezed.slice(0, i), squeezed.slice(i)];
    forms.push(`${head} ${tail}`);
    for (let j = 2; j <= tail.length - 2; j++) forms.push(`${head} ${tail.slice(0, j)} ${tail.slice(j)}`);
  }
  return forms
    .filter((form) => form !== key)
    .map((form) => ({
      key: form,
      isOf: (_kind, _name, importance) => importance >= KNOWN,
    }));
}

/** Names with another suffix, in case of a mix-up: 施甸市 for 施甸县. */
export function suffixSwaps(key: string): string[] {
  if (!HAN.test(key)) return [];
  const stem = stemOf(key);
  return [stem, ...['市', '区', '县', '岛', '州', '省'].map((suffix) => stem + suffix)].filter(
    (swap) => swap !== key && swap.length >= 2,
  );
}

/** 乌鲁木其 → wulumuqi: the sound of the characters; null unless all are Chinese. */
export function soundOf(key: string, file: Pick<IndexFile, 'syllables' | 'hanFirst'>): string | null {
  if (!/^[一-鿿]{2,}$/.test(key)) return null;
  return [...key].map((char) => file.syllables[char.charCodeAt(0) - file.hanFirst] ?? '').join('');
}
