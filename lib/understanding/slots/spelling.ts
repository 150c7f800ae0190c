import { listOf } from '../lexicon/rows.ts';

/** Words that may be mended to, by their first letter. */
const BY_FIRST = Map.groupBy(listOf('spelling'), (word) => word.charAt(0));

/** Short forms of chat. */
const SHORT: readonly (readonly [RegExp, string | ((said: string) => string)])[] = [
  [/\b2day\b/gi, 'today'],
  [/\b2nite\b|\btonite\b/gi, 'tonight'],
  [/\b2mo?rr?ow?\b|\btmrw\b|\btmw\b/gi, 'tomorrow'],
  [/(?<=\bfrom [^\d,.;]{2,24}) 2 (?=[^\s\d])/g, ' to '],
  [/\bhow 2 (?=get|go)/gi, 'how to '],
  // 麦当劳除外, 到了西安站之后怎么去: the Chinese words that stand behind what they rule.
  [/(?<=^|[,，、；;\s])([^,，。;；]{2,20}?)除外/g, '除了$1以外'],
  [/到了?(?:那边|那儿|那里|地方)?(?:以后|之后)(?=附近|旁边|周围|周边)/g, '那里'],
  [/到了?([^,，。;；]{2,8}?)(?:之后|以后|后)(?=,|，|怎么|咋|如何|再)/g, '从$1'],
  [/(?<=[比和跟与离])(?:咱们?|我们)?北京时间/g, '北京的时间'],
  // Sichuan's 有公园没得.
  [/有([^,，。;；有]{1,8}?)没得(?=$|[\s?？,，。])/g, '有没有$1'],
  // "Santiago, the one in Spain"
  [/(?<=\p{Lu}[\p{L}'-]+)(?: then)?,? the one in (?=\p{Lu})/gu, ', '],
  // "A village called Hoy", 一个叫麻涌的地方: the name alone.
  [
    /(?<!\bis there )\b(?:an?|the|some) (?:\p{Ll}+ ){0,2}(?:town|place|village|city|island|hamlet|suburb|spot) (?:called|named) (?=\p{Lu})/gu,
    '',
  ],
  [/一[个座]叫做?(\p{Script=Han}{2,8}?)的(?:小?(?:地方|镇子?|村子?|城市?|岛)|县城?)/gu, '$1'],
  [/\bwhere r\b/gi, 'where are'],
  [/(?<=^|[,.;!] )im (?=(?:at|in|near|on|by|from|staying|lost|going)\b)/gi, "I'm "],
  // 虹桥机场T2, "Heathrow T5": a terminal is no place of its own.
  [/(?<=机场|airport|heathrow|gatwick|jfk|changi|schiphol)(?:的| )?(?:(?:terminal |t)\d[a-z]?\b|t?\d号?航站楼)/gi, ''],
  // "Times Sq", "Shibuya Stn"
  [/(?<=\p{Lu}[\p{L}'’]+ )Sq\b\.?/gu, 'Square'],
  [/(?<=\p{Lu}[\p{L}'’]+ )(?:Stn|Sta)\b\.?/gu, 'Station'],
  // 从国贸走，几点能到: 走 at the end is to leave.
  [/从([^,，。到去回走]{2,8})走(?=[,，。?？\s]|$)/g, '从$1出发'],
  [/\barvo\b/gi, 'afternoon'],
  [/\bk(?:ays|'?s)\b(?= (?:by|to|from|is|away|in)\b|[?.!]*$)/gi, 'km'],
  [/\bw(?:ich|hcih|ihch)\b/gi, 'which'],
  [/\b(?:hwo|ohw)(?= )/gi, 'how'],
  [/\bwl(?:ak|k)/gi, 'walk'],
  [/\bdriv(?= )/gi, 'drive'],
  [/\bb[iy]c[iy]?cle/gi, 'bicycle'],
  [/\bform (?=\S.{0,30}\bto\b)/g, 'from '],
  [/\bzoom (?:inn|im|ni)\b/gi, 'zoom in'],
  [/\bwat(?:'?s| is)\b/gi, "what's"],
  [
    /\b(?:sf|nyc|hk|dc)\b|(?<=\b(?:in|to|from|for|at|about|near|around) )(?:la|ny|uk|kl)(?=[?.!,]*$| to\b)|^(?:la|ny|kl)(?= (?:to|weather)\b)/g,
    (short) => short.toUpperCase(),
  ],
];

/** 里狮子林远吗 for 离; 里水离佛山多远 has its 离 already. */
const FROM = /(?<=^|[,，\s])里(?![^,，。]{1,8}[离距])(?=\S{2,8}?[远近])/g;

/** 去广州南, 深圳北到世界之窗: a station, called as those do who change trains there. */
const STATION =
  /(?<=(?:^|[^\p{Script=Han}]|[从由去到回返往离至在自])(\p{Script=Han}{2,3}?)[东南西北])(?=$|[\s,，。?？!！]|[去到回返怎打坐开要多呢和离出附有]|走(?!廊))/gu;

/** A word that may be misspelt: "baker" before "street" is no bakery. */
const MISSPELT =
  /(?<![\p{L}'’-])[a-z]{5,14}(?![\p{L}'’-]| (?:street|road|avenue|lane|square|station|bridge|hill|gate|park|house|hall|court|cross|green|wharf|quay|beach|bay|castle|airport)\b)/gu;

interface Known {
  /** A word to leave alone. */
  isKnown(word: string): boolean;
  /** The whole name of a place that is no area. */
  isSight(name: string): boolean;
  /** A text that begins with the name of a place. */
  isNamed(text: string): boolean;
}

// cspell:ignore restarants
/**
 * Lower-case English words with one slip (two from eight letters on) mended to the vocabulary: "restarants" →
 * "restaurants"; and what is written otherwise than it is said.
 */
export function mended(message: string, { isKnown, isNamed, isSight }: Known): string {
  const spelt = SHORT.reduce(
    (text, [regex, word]) => (typeof word === 'string' ? text.replace(regex, word) : text.replace(regex, word)),
    message.replace(FROM, (from, at: number) => (isNamed(message.slice(at)) ? from : '离')),
  );
  const stations = /[东南西北]/.test(spelt)
    ? spelt.replace(STATION, (_, town: string, at: number) => (isSight(`${town}${spelt[at - 1]}站`) ? '站' : ''))
    : spelt;
  return stations.replace(MISSPELT, (word) => {
    const near = BY_FIRST.get(word.charAt(0))?.filter((each) => Math.abs(each.length - word.length) <= 2) ?? [];
    if (near.length === 0 || near.includes(word) || isKnown(word)) return word;
    const most = word.length >= 8 ? 2 : 1;
    return near.find((each) => slipsBetween(word, each) <= most) ?? word;
  });
}

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 99;
  for (let j = 1; j <= b.length; j++) (rows[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1)];
      if (isSwap) steps.push(at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = Math.min(...steps);
    }
  }
  return at(a.length, b.length);
}
