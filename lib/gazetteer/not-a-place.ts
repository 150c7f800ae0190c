import { BRANDS, PERSONS } from './brands.ts';
import { NOT_PLACES_EN, NOT_PLACES_ZH, RARELY_PLACES_EN } from './not-places.ts';

/** Mostly parts of words within a sentence, but names on their own. */
const NAMES_ALONE_ZH = new Set(
  '怀来 左云 右玉 道里 道外 会理 会东 安图 通海 东宁 东明 高要 大厂 东港 永安 长安 龙门 全州 湖里 南山 金山'.split(' '),
);
/** Things people look for near a place, not places themselves. */
const THINGS_ZH =
  /^(?:飞?机场|国际机场|银行|医院|学校|大学|中学|小学|酒店|宾馆|饭店|餐厅|超市|商场|药店|公园|车站|火车站|高铁站|地铁站?|汽车站|公司|总部|办公室|公寓|家|我家|家里|图书馆|博物馆|电影院|咖啡[馆店厅]?|厕所|停车场|加油站|充电站|警察局|派出所|邮局|教堂|寺庙|海滩|码头|港口|市中心|这里|那里|附近|山顶|日光|大峡谷)$/;

/** Words far more common than the cities of that name. */
const COMMON_EN = new Set(
  'man men sale van oral hail rock saga sari bar page spa wells gent tour grandest suiting'.split(' '),
);

/**
 * Whether a key on its own is a word rather than a place name: 'always', whatever place has that name, or 'little' if
 * only what everybody knows can be meant, 'words' if only a city can.
 */
export function isNoPlaceAlone(key: string): 'always' | 'little' | 'words' | false {
  if (BRANDS.has(key) || COMMON_EN.has(key)) return 'always';
  if (NOT_PLACES_EN.has(key) && !RARELY_PLACES_EN.has(key)) return 'always';
  if (THINGS_ZH.test(key)) return 'always';
  if (NAMES_ALONE_ZH.has(key)) return false;
  if (NOT_PLACES_ZH.has(key) || PERSONS.has(key)) return 'little';
  const words = key.split(' ');
  // "the bank", "last stop", "my office"; but Long Beach and Green Bay are cities.
  if (words.length > 1 && words.every((word) => NOT_PLACES_EN.has(word)))
    return words[0] === 'the' ? 'always' : 'words';
  return false;
}

/** Codes must be capitals, so that "bus" and "hot" are not airports; shouted words do not count. */
export function isCodeAsked(text: string): boolean {
  const code = text.trim();
  return /^[A-Z]{2,4}$/.test(code) && !NOT_PLACES_EN.has(code.toLowerCase());
}
