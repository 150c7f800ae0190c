import { keyOf } from './normalize.mjs';

export interface Word {
  start: number;
  end: number;
  key: string;
  isCapital: boolean;
  isUpper: boolean;
}

export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(
    /[\p{Script=Latin}\p{M}](?:[\p{Script=Latin}\p{M}\p{N}]|['’.](?=[\p{Script=Latin}]))*/gu,
  )) {
    const whole = found[0].replace(/['’]s$/i, '');
    const key = keyOf(whole);
    if (key === '' || key.includes(' ')) continue;
    const isUpper = whole.length > 1 && whole === whole.toUpperCase();
    words.push({
      start: found.index,
      end: found.index + whole.length,
      key,
      isCapital: /^\p{Lu}/u.test(whole),
      isUpper,
    });
  }
  return words;
}
