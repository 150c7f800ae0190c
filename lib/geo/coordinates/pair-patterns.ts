import { BODY, DEGREES, LABEL, SIDE, SIDE_BEHIND } from './angle.ts';

// A price, a longer number, a version or a machine address is not one.
const START = String.raw`(?<![\d.$¥€£#]|[\p{Script=Latin}_]|\d[,:/-])`;

const DECIMAL = String.raw`(?:[+-]\s?)?\d{1,3}\.\d+`;

const WHOLE = String.raw`[+-]?\d{1,3}`;

const UNIT = String.raw`(?:km|mi|miles?|m|kg|g|lb|hours?|hrs?|h|mins?|minutes?|seconds?|secs?|ms|days?|weeks?|months?|years?|stars?|usd|eur|gbp|cny|rmb|jpy|yuan|dollars?|euros?|pounds?|yen|bucks|cents?|percent|pct|cm|mm|ft|feet|foot|inch(?:es)?|yards?|mph|kph|kmh|hpa|gb|mb|tb|kb|ghz|mhz|khz|hz|kw|kwh|volts?|watts?|mg|ml|lit(?:er|re)s?|tons?|tonnes?|celsius|fahrenheit|people|persons?|px|k|x|am|pm|a\.m|p\.m|厘米|毫米|分钟|美元|欧元|英镑|日元|港币|毫升|毫克|克|升|吨|秒|票|公里|千米|米|里|分|个|天|家|元|块|万|亿|级|星|岁|小时|倍|折|公斤|斤|人|次|年|月|日|号|点|%|℃|°|度)(?![\p{Script=Latin}])`;

const STOP = String.raw`(?!\d|\.\d|\s*${UNIT})`;

/** "39.9042, 116.4074" · "-33.8; 151.2" · "39.9042 116.4074": both fractional. */
export const BOTH = new RegExp(
  `${START}(?<a>${DECIMAL})(?<gap>\\s*[,;]\\s*|\\s+|\\s*[/|、]\\s*)(?<b>${DECIMAL})${STOP}`,
  'giu',
);

/** "40.7, -74" · "41, 12.5": one is whole, so a comma is required between them. */
export const ONE = new RegExp(
  `${START}(?:(?<a>${DECIMAL})\\s*[,;]\\s*(?<b>${WHOLE})|(?<c>${WHOLE})\\s*[,;]\\s*(?<d>${DECIMAL}))(?![\\d:/-]|\\.\\d|\\s*(?:[\\p{Script=Latin}]|${UNIT}))`,
  'giu',
);

/** "48,8583; 2,2945" · "48,8583 2,2945" · "48,8583, 2,2945": decimal commas. */
export const COMMAS = new RegExp(
  `${START}(?<a>[+-]?\\d{1,3},\\d{2,})(?<gap>\\s*[;/|]\\s*|,?\\s+)(?<b>[+-]?\\d{1,3},\\d{2,})(?![\\d]|[.,]\\d|\\s*${UNIT})`,
  'giu',
);

/** "39°54'15\" 116°24'26\"": degree signs but no sides. */
export const ANGLES = new RegExp(`${START}(?<a>${DEGREES})\\s*[,;/|]?\\s*(?<b>${DEGREES})`, 'gu');

/** "39.9N, 116.4" · "lat 39.9, 116.4": one marked number settles both. */
export const HALF = new RegExp(
  `(?<!${LABEL}\\s*[,/;]\\s*)(?:(?<s1>${LABEL}|${SIDE})\\s*[:=]?\\s*(?<a1>${BODY})|${START}(?<!-)(?<a2>\\d{1,3}\\.\\d+)\\s*(?<s2>${SIDE_BEHIND}))\\s*[,;/|\\s]\\s*(?<b>${DECIMAL})(?!\\s*${SIDE_BEHIND})${STOP}`,
  'giu',
);
