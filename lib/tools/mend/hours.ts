import { isRecord } from '../../domain/is-record.ts';
import { normalizeText } from './json-schema.ts';
import { withDigits } from './with-digits.ts';

/** A range of hours as people write it: "9-17", "9:00–17:00", "早上9点到下午5点", "9am to 5pm", { from, to } → [9, 17]. */
export function parseHours(value: unknown): [number, number] | undefined {
  if (isRecord(value)) {
    const pick = (...names: string[]) => names.map((name) => value[name]).find((each) => each !== undefined);
    return parseHours([pick('from', 'start', 'begin', '0', 'start_hour'), pick('to', 'end', 'until', '1', 'end_hour')]);
  }
  if (Array.isArray(value)) {
    if (value.length === 1) return parseHours(value[0]);
    const [from, to] = [parseHour(value[0]), parseHour(value[1])];
    return value.length === 2 && from !== undefined && to !== undefined ? [from, to] : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const parts = withDigits(normalizeText(value))
    .replace(/^(?:from|between|从)\s*/, '')
    .split(/\s*(?:-|–|—|~|～|至|到|to|until|and|,|，)\s*/);
  if (parts.length !== 2) return undefined;
  const [first = '', second = ''] = parts;
  const half = /([ap])\.?m\.?$/.exec(second)?.[0];
  // "3-5pm": the half of the day is given once.
  const isShared =
    half !== undefined && /^\d{1,2}(?::\d\d)?$/.test(first) && Number.parseInt(first, 10) < Number.parseInt(second, 10);
  return parseHours([isShared ? `${first}${half}` : first, second]);
}

/** Whole hours only: a half hour would be a different window. */
function parseHour(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const match =
    /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\s?(\d{1,2})(?:(?::00){1,2}|点整?|时|h)?\s?(a\.?m\.?|p\.?m\.?)?$/.exec(
      withDigits(normalizeText(value)),
    );
  if (!match) return undefined;
  const [, part = '', digits, half = ''] = match;
  const hour = Number(digits);
  if (half !== '' && (hour < 1 || hour > 12)) return undefined;
  if ((/下午|傍晚|晚上/.test(part) || half.startsWith('p')) && hour < 12) return hour + 12;
  if (part === '中午' && hour < 3) return hour + 12;
  return half.startsWith('a') && hour === 12 ? 0 : hour;
}
