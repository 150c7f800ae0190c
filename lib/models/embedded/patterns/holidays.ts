import { monthDay } from '../dates.ts';
import { dayOf } from './days.ts';
import { pattern } from './pattern.ts';

const HOLIDAYS: readonly (readonly [RegExp, number, number])[] = [
  [/元旦|new year'?s day/, 1, 1],
  [/情人节|valentine/, 2, 14],
  [/五一|劳动节/, 5, 1],
  [/国庆|十一/, 10, 1],
  [/万圣节|halloween/, 10, 31],
  [/平安夜|christmas eve/, 12, 24],
  [/圣诞节?|christmas/, 12, 25],
  [/跨年|new year'?s eve/, 12, 31],
];

export const holidays = pattern(
  "(?:元旦|情人节|五一|劳动节|国庆节?|十一(?=假期|黄金周|长假)|万圣节|平安夜|圣诞节?|跨年)(?:假期|黄金周|长假|期间)?|new year'?s (?:day|eve)|valentine'?s day|halloween|christmas(?: eve| day)?",
  (m, today) => {
    const found = HOLIDAYS.find(([regex]) => regex.test(m[0]));
    return found ? dayOf(monthDay(today, found[1], found[2]), today) : null;
  },
);
