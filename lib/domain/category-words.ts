import { CATEGORIES } from './categories.ts';

export const ZH_WORDS = wordMap('zh');

export const EN_WORDS = wordMap('en');

export const LONGEST_ZH = Math.max(...[...ZH_WORDS.keys()].map((word) => word.length));

export const LONGEST_EN = Math.max(...[...EN_WORDS.keys()].map((word) => word.split(' ').length));

function wordMap(language: 'zh' | 'en'): Map<string, string> {
  const map = new Map<string, string>();
  for (const { id, words } of CATEGORIES) {
    for (const word of words[language]) {
      const key = word.toLowerCase();
      if (!map.has(key)) map.set(key, id);
    }
    if (language === 'en' && !map.has(id.replaceAll('_', ' '))) map.set(id.replaceAll('_', ' '), id);
  }
  return map;
}
