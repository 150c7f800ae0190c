/** Ways to travel that cannot be planned here: how they are said. */
export const OTHER_MODES = {
  flight: {
    said: /\bfly(?:ing)? (?:\w+ ){0,2}?from\b|\bfrom .{2,60}\b(?:fly|flying)\b|\bflights?\b|\bby (?:air|plane|airplane|aeroplane|jet|helicopter)\b|\b(?:take|taking|catch|board|get) (?:a|an|the|my) (?:plane|flight|airplane|helicopter)\b|(?:坐|乘|搭|搭乘|乘坐)(?:着)?(?:飞机|航班|直升机)|航班|打飞的|(?:从|由)[^，。,]{1,14}?(?:直|起)?飞(?![机行翔鸟碟])/i,
  },
  ship: {
    said: /\bby (?:ship|boat|ferry|sea|cruise)\b|\b(?:take|taking|catch|board|get|sail) (?:a|an|the|my) (?:ship|boat|ferry|cruise)\b|\bsail(?:ing)? (?:\w+ )?(?:from|to)\b|(?:坐|乘|搭|搭乘|乘坐)(?:着)?(?:轮船|轮渡|渡轮|渡船|邮轮|游轮|客轮|船)/i,
  },
} as const satisfies Record<string, { said: RegExp }>;

export type OtherMode = keyof typeof OTHER_MODES;
