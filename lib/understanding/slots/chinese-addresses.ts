import { CHINESE_ROADS } from '../../geo/address/street-words.ts';
import type { Span } from './span.ts';

const H = '\\p{Script=Han}';
const DIGITS = '(?:\\d{1,5}(?:[-之]\\d{1,4})?|[一二三四五六七八九十百千零〇]{1,6})';
const INSIDE = `(?:院|[东西南北]?${DIGITS}(?:号楼|號樓)|[A-Za-z\\d]{1,3}(?:栋|幢|座|棟)|\\d{1,2}单元|[A-Za-z]?\\d{1,4}(?:层|楼|室|户|樓))`;
/** 398号, 甲6号院3号楼201室, 100弄5号; but not 3号线 and 2号口. */
const HOUSE = `(?:\\s?${DIGITS}弄)?\\s?[甲乙丙丁附]?${DIGITS}\\s?(?:号|號)(?!线|線|口|出口|门|門|航站|码头|机场|车|馆)(?:\\s?${INSIDE})*`;
const ROAD = `(?:${CHINESE_ROADS}|[一二三四五六七八九十]条)(?:[东西南北中]?[一二三四五六七八九十]?[路街段巷条]|[东西南北中](?=\\s?[\\d甲乙丙丁附]))?`;
const FOUND = new RegExp(
  `((?:${H}|\\d{1,3}(?=[国县省]道)|(?<=[省市区县區縣镇鎮])[\\s,，]){1,60}?${ROAD})${HOUSE}`,
  'gu',
);
const AREA_END = '[省市区县區縣]';
/** An area ends at the first of these, so that a run of them is read in one way alone. */
const IN_AREA = `(?:(?!${AREA_END})${H})`;
/** 建国路93 without 号, behind an area. */
const BARE = new RegExp(
  `(${H}(?:${IN_AREA}{0,7}${AREA_END})(?:${IN_AREA}{0,8}${AREA_END}){0,5}\\s?${H}{1,8}?${ROAD})\\s?\\d{1,5}(?=$|[\\s?？,，。到去在附旁周的怎有是])`,
  'gu',
);
/** 昆明市五华区翠湖南路: two areas and a road are an address without a house. */
const ROAD_ALONE = new RegExp(
  `(${H}(?:${IN_AREA}{0,7}${AREA_END})(?:${IN_AREA}{1,8}${AREA_END}){1,5}\\s?(?!${AREA_END})${H}{1,8}?${ROAD})(?:[一二三四五六七八九十]段)?(?=$|[\\s?？,，。到去在附旁周的怎有是])`,
  'gu',
);
/** A building named behind its house. */
const BUILDING = new RegExp(
  `^(?:(?![到去在从的和跟与附旁离有怎])${H}){1,9}?(?:大厦|中心|大楼|公寓|小区|花园|广场)`,
  'u',
);
/** Words that stand before an address and belong to no name. */
const BEFORE =
  /从(?!化)|從|[到去在离離往問问找搜住叫的我你他她请請帮幫、:：]|查询|查一?下|查看|查(?!干|济)|搜索|看看|看一?下|一下|导航|導航|打车|开车|骑车|步行|坐车|坐地铁|途经|经过|路过|送至|至(?!善|诚|德)|回(?!民|龙|族)|位于|地址是?|[和跟与與及](?!平|谐|顺|田|睦|硕|县|静|林|政|布|龙|義|义|安|济|生)|距|[今明后当]天|[今明]晚|现在|周[一二三四五六日末]|天气|附近|是|标记|标出|显示/gu;
/** Words that only end like the name of a road. */
const NO_ROAD =
  /(?:知|味|频|渠|报|难|通|东|街|航|跑|车|人行)道$|[这那哪家店公英心手屋城村夜]里$|(?:走|迷|赶|修|堵|带|让|问|铁|顺|半|道|马|上|网|线|电)路$|逛街$|^(?:一|公)路$/u;

/** Addresses with a house: 「杭州市西湖区文三路398号」. */
export function chineseAddressesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [FOUND, BARE, ROAD_ALONE])
    for (const match of text.matchAll(pattern)) {
      const street = match[1] ?? '';
      const cut = [...street.matchAll(BEFORE)].map(({ index, 0: word }) => index + word.length).at(-1) ?? 0;
      const name = street.slice(cut);
      const start = match.index + cut + (name.length - name.trimStart().length);
      let end = match.index + match[0].length;
      if (name.trim().length < 2 || NO_ROAD.test(name) || spans.some((other) => start < other.end && end > other.start))
        continue;
      end += BUILDING.exec(text.slice(end))?.[0].length ?? 0;
      spans.push({ start, end });
    }
  return spans;
}
