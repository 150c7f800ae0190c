import { chineseNumber } from './chinese-number.ts';

/** Chinese numerals of dates and times as digits: "十一月三十日" → "11月30日", "下周五" → "下周5", "三点半" → "3点半". */
export function withDigits(text: string): string {
  return text
    .replace(
      /([零〇一二三四五六七八九]{4})年/g,
      (_, year: string) => `${[...year].map((digit) => chineseNumber(digit)).join('')}年`,
    )
    .replace(/([一二两三四五六七八九十]{1,3})(?=个?(?:月|日|号|天|点|时|分|小时))/g, (word: string) =>
      String(chineseNumber(word) ?? word),
    )
    .replace(/(周|星期|礼拜)([一二三四五六])/g, (_, week: string, day: string) => `${week}${chineseNumber(day)}`);
}
