import { chineseNumber } from './chinese-number.ts';
import { englishNumber } from './english-number.ts';
import { normalizeText } from './json-schema.ts';
import { METRES, unitsOf } from './units.ts';

/** "三天两夜", "3 days 2 nights": the days count. */
const NIGHTS = /(?<=天|d|days?)[\s,，]*(?:and )?[\w零一二两三四五六七八九十]+\s?(?:nights?|夜|晚|n)$/;

/**
 * A number in text, with its unit if the field implies one: "3", "3天", "two days", "1.5 km" → 1500. undefined:
 * unreadable.
 */
export function parseNumber(text: string, field: string): number | undefined {
  const said = normalizeText(text).replace(/^(?:about|around|approx\.?|~|约|大约)\s*/, '');
  const known = unitsOf(field);
  if (field === 'days' && NIGHTS.test(said)) return parseNumber(said.replace(NIGHTS, ''), field);
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
