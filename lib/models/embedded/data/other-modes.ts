import type { Locale } from '../../../i18n/index.ts';

/** Ways to travel that cannot be planned here: how they are said, and what is said of them. */
export const OTHER_MODES = {
  flight: {
    said: /\bfly(?:ing)? (?:\w+ ){0,2}?from\b|\bfrom .{2,60}\b(?:fly|flying)\b|\bflights?\b|\bby (?:air|plane|airplane|aeroplane|jet|helicopter)\b|\b(?:take|taking|catch|board|get) (?:a|an|the|my) (?:plane|flight|airplane|helicopter)\b|(?:坐|乘|搭|搭乘|乘坐)(?:着)?(?:飞机|航班|直升机)|航班|打飞的|(?:从|由)[^，。,]{1,14}?(?:直|起)?飞(?![机行翔鸟碟])/i,
    words: {
      zh: '航班我规划不了，这里没有航班、机票和飞行时间的数据。',
      en: 'I cannot plan flights: there are no data here on flights, fares or flying times.',
    },
  },
  ship: {
    said: /\bby (?:ship|boat|ferry|sea|cruise)\b|\b(?:take|taking|catch|board|get|sail) (?:a|an|the|my) (?:ship|boat|ferry|cruise)\b|\bsail(?:ing)? (?:\w+ )?(?:from|to)\b|(?:坐|乘|搭|搭乘|乘坐)(?:着)?(?:轮船|轮渡|渡轮|渡船|邮轮|游轮|客轮|船)/i,
    words: {
      zh: '轮船和轮渡我规划不了，这里没有航线和班次的数据。',
      en: 'I cannot plan ships or ferries: there are no data here on their lines or times.',
    },
  },
} as const satisfies Record<string, { said: RegExp; words: Record<Locale, string> }>;

export type OtherMode = keyof typeof OTHER_MODES;
