import { parseDay } from './date-words.ts';

const CLOCK =
  /(?:^|[\s,，]|at |by |(?<=[天日号1-6晚早]))(?:(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚)?\s?(\d{1,2})(?:(?::|点|时)(\d{2}|半|一刻|三刻|[1-5]?\d分?)?分?(?:整|钟)?)?\s?(a\.?m\.?|p\.?m\.?)?|(noon|midday|中午|正午|midnight|午夜|零点))(?: o'clock)?$/;

/** Day and time from a text: "15:30" on "2026-11-26", or without a day. */
export interface ClockTime {
  /** As a local date; absent if the text gives only a time. */
  day?: string;
  /** "15:30" */
  time: string;
}

/** A day in words followed by a time ("明天下午3点", "tomorrow at 3pm", "15:00"), or preceded by it ("3pm tomorrow"). */
export function parseClockTime(said: string, today: string): ClockTime | undefined {
  const swapped = /^(\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?)|\d{1,2}:\d{2}|noon|midday) (?![ap]\.?m\b)(?:on )?(.+)$/.exec(
    said,
  );
  const text = swapped ? `${swapped[2]} ${swapped[1]}` : said;
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const time = timeIn(match, text.slice(0, match.index));
  if (time === undefined) return undefined;
  const before = text
    .slice(0, match.index)
    .replace(/[\s,，]*(?:at|by|on)?$/, '')
    .trim();
  if (before === '') return { time };
  const day = parseDay(before, today);
  return day === undefined ? undefined : { day, time };
}

const PARTS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };

function timeIn(match: RegExpExecArray, before: string): string | undefined {
  const [whole, part = '', hours = '', minutes = '0', half = '', named] = match;
  if (named) return /midnight|午夜|零点/.test(named) ? '00:00' : '12:00';
  // A bare number is not a time: "30" may be a day.
  if (!/[:点时]/.test(whole) && half === '') return undefined;
  const isLate = /下午|傍晚|晚上|夜里|晚$/.test(part || before.trim()) || half.startsWith('p');
  const isNoon = part === '中午';
  let hour = Number(hours);
  if (hour > 24 || (half !== '' && (hour < 1 || hour > 12))) return undefined;
  if ((isLate && hour < 12) || (isNoon && hour < 3)) hour += 12;
  else if (half.startsWith('a') && hour === 12) hour = 0;
  const minute = PARTS[minutes] ?? Number(minutes.replace('分', ''));
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}
