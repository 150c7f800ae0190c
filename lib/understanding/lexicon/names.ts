import { listOf } from './rows.ts';

/** Words of which names of places are made, beside the names that the gazetteer knows: names.tsv. */
export const NAME_PARTS = {
  /** After any name: "Union Square", "Harvard square". */
  tailEn: listOf('names', 'tail', 'en'),
  /** After the name of a city in lower case, where "museum" or "park" would be a kind of place to look for. */
  tailOfCityEn: listOf('names', 'city-tail', 'en'),
  /** Before a name: "Lake Baikal", "Mount Fuji". */
  headEn: listOf('names', 'head', 'en'),
  /** Names that many towns have. */
  common: listOf('names', 'common', 'zh'),
  /** Ends of Chinese names that are words of their own, so that no character of theirs is taken for something else. */
  tailWords: listOf('names', 'tail-word', 'zh'),
  /** Ends a Chinese name: 奥林匹克公园, 万达广场. */
  tailZh: listOf('names', 'tail', 'zh'),
  /** Single characters that may stand inside a Chinese name without meaning what the vocabulary says. */
  innerZh: listOf('names', 'inner', 'zh'),
} as const;
