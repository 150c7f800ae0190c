import { plain } from './json-schema.ts';
import { chineseNumber, englishNumber } from './number-words.ts';

const METRES = units({
  1: 'm meter meters metre metres 米 公尺',
  1000: 'km kms kilometer kilometers kilometre kilometres 公里 千米',
  500: '里 华里',
  1609.344: 'mi mile miles 英里',
  0.3048: 'ft foot feet 英尺',
});
const DAYS = units({ 1: 'd day days 天 日', 7: 'w week weeks 周 星期 礼拜 个星期 个礼拜' });
const MINUTES = units({ 1: 'm min mins minute minutes 分 分钟', 60: 'h hr hrs hour hours 小时 个小时 钟头 个钟头' });
const COUNTS = units({
  1: '个 家 条 处 次 级 步 间 种 results result places place items times steps step routes levels level',
});

function units(byFactor: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byFactor).flatMap(([factor, names]) =>
      names.split(' ').map((name): [string, number] => [name, Number(factor)]),
    ),
  );
}

/** "三天两夜", "3 days 2 nights": the days count. */
const NIGHTS = /(?<=天|d|days?)[\s,，]*(?:and )?[\w零一二两三四五六七八九十]+\s?(?:nights?|夜|晚|n)$/;

/** The units a field may be written in, judging by its name: "radius_m" is in metres. */
function unitsOf(field: string): ReadonlyMap<string, number> {
  if (field.endsWith('_m')) return METRES;
  if (field === 'days') return DAYS;
  if (field === 'minutes') return MINUTES;
  return COUNTS;
}

/**
 * A number in text, with its unit if the field implies one: "3", "3天", "two days", "1.5 km" → 1500. undefined:
 * unreadable.
 */
export function numberOf(text: string, field: string): number | undefined {
  const said = plain(text).replace(/^(?:about|around|approx\.?|~|约|大约)\s*/, '');
  const known = unitsOf(field);
  if (field === 'days' && NIGHTS.test(said)) return numberOf(said.replace(NIGHTS, ''), field);
  const [, digits, unit = ''] = /^([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)\s*(.*)$/.exec(said) ?? [];
  if (digits !== undefined) return scaled(Number(digits.replaceAll(',', '')), unit);
  const [, written = '', half = '', chineseUnit = ''] =
    /^([零〇一二两俩三四五六七八九十百千万半]+)(个半)?(.*)$/.exec(said) ?? [];
  const value = chineseNumber(written);
  if (value !== undefined) return scaled(value + (half ? 0.5 : 0), chineseUnit);
  const english = englishNumber(said);
  return english && scaled(english.value, english.rest);

  function scaled(value: number, name: string): number | undefined {
    const factor = name === '' ? 1 : known.get(name.replace(/\.$/, ''));
    return factor === undefined ? undefined : Number((value * factor).toPrecision(12));
  }
}

/** A field name with its own unit ("radius_km" for "radius_m") → the factor to the known field's unit. */
export function unitFactor(given: string, known: string): number | undefined {
  if (!known.endsWith('_m')) return undefined;
  const unit = /[_\-\s]?(km|kilometers?|kilometres?|miles?|mi|ft|feet)$/i.exec(
    given.replace(/([a-z])([A-Z])/g, '$1_$2'),
  )?.[1];
  return unit === undefined ? undefined : METRES.get(unit.toLowerCase());
}

/** Whether a field in metres was given under a name without a unit: "radius", "distance". */
export const isUnitOpen = (given: string, known: string): boolean =>
  known.endsWith('_m') && unitFactor(given, known) === undefined && !/(?:_m|M|met(?:er|re)s?|米)$/.test(given);
