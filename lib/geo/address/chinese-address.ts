import type { Address } from './address.ts';
import { CHINESE_ROADS } from './street-words.ts';

const H = '[\\p{Script=Han}]';
/** From largest to smallest, each optional: country, province, city, district, town. */
const AREAS = [
  /^(?:中华人民共和国|中国|日本国?)/u,
  new RegExp(`^${H}{2,8}?(?:省|自治区|特别行政区|特區|[都道府県](?=${H}))`, 'u'),
  new RegExp(`^${H}{2,9}?(?:市|自治州|州|盟|地区)`, 'u'),
  new RegExp(`^${H}{1,8}?(?:新区|区|區|县|縣|旗|市)`, 'u'),
  new RegExp(`^${H}{1,7}?(?:街道|镇|鎮|乡|鄉|町|村)`, 'u'),
];
/** Suffixes of a road's name; 小区 and 园区 are not administrative areas. */
const ROAD = `(?:${CHINESE_ROADS}|条|段)`;
const STREET = new RegExp(
  `^(?:${H}|\\d{1,3}(?=(?:号|國|国)?${ROAD}))+?${ROAD}(?:[东西南北中]?[一二三四五六七八九十]?[路街段巷条]|(?:东|西|南|北|中)(?=\\d))?`,
  'u',
);
const DIGITS = '(?:[0-9]+(?:[-之][0-9]+)?|[一二三四五六七八九十百千零〇]+)';
const NUMBER = new RegExp(`^(?:${DIGITS}弄)?(?:[甲乙丙丁附])?${DIGITS}(?:号院?|號)`, 'u');
/** 丸の内1丁目9-1, 西新宿2-8-1: a quarter and numbers in place of a street. */
const JAPANESE =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,10}?)((?:[0-9一二三四五六七八九十]+丁目)?[0-9]+(?:(?:-|番地?|号)[0-9]*)*号?)/u;
const HOLDS_ROAD = new RegExp(`.(?:路|街|道|巷)(?!${H}?(?:道|路)区)`, 'u');
/** Areas without their suffix, as people write them: 北京海淀区…, 上海南京东路…. But 北京西路 is a road in other cities. */
const LEADING_CITY =
  /^(?:北京|上海|天津|重庆|香港|澳门)(?!市|[东西南北中]?[一二三四五六七八九十]?(?:路|街|大道|大街))(?=\p{Script=Han})/u;

/** The areas a Chinese text begins with, smallest first, and the rest: 「杭州市西湖区」 + 「文三路398号」. */
export function leadingAreas(text: string): { areas: string[]; rest: string } {
  let rest = text.replace(/^〒?\s*\d{3}-?\d{4}\s*/, '').replace(/[\s,，、·]/g, '');
  const areas: string[] = [];
  const take = (part: string | undefined) => {
    if (!part) return;
    areas.unshift(part);
    rest = rest.slice(part.length);
  };
  for (const pattern of AREAS) {
    if (areas.length === 0 || /中国|共和国/.test(areas[0] ?? '')) take(LEADING_CITY.exec(rest)?.[0]);
    const found = pattern.exec(rest)?.[0];
    // 人民路市场 is not a city: an area's name contains no road.
    if (found && !HOLDS_ROAD.test(found.slice(0, -1))) take(found);
  }
  return { areas, rest };
}

/** 「北京市海淀区中关村大街27号3号楼201室」: areas, street, house; anything after the house number is dropped. */
export function chineseAddress(written: string): Address | null {
  const text = cityFirst(written);
  const { areas, rest } = leadingAreas(text);
  const street = STREET.exec(rest)?.[0];
  const number = street ? NUMBER.exec(rest.slice(street.length))?.[0] : undefined;
  if (street && (number || (areas.length > 0 && rest.length === street.length)))
    return { street, ...(number && { number }), areas, style: 'chinese' };
  const [, quarter, chome] = areas.length > 0 ? (JAPANESE.exec(rest) ?? []) : [];
  if (quarter && chome) return { street: quarter, number: chome, areas, style: 'chinese' };
  return null;
}

/** 「重庆南路5号 上海」: the city may come last, set off by a space. */
function cityFirst(text: string): string {
  const last = /[\s,，](\p{Script=Han}{2,8})$/u.exec(text.trim());
  const [, city] = last ?? [];
  const address = text
    .trim()
    .slice(0, last?.index)
    .replace(/[\s,，]+$/, '');
  const first = address.search(/\p{Script=Han}/u);
  const isAddress = first >= 0 && /\d/.test(address.slice(first));
  return isAddress && city ? `${/[省市区县州]$/.test(city) ? city : `${city}市`}${address}` : text;
}
