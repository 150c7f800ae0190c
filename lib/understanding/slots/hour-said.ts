import { patternsIn } from './patterns.ts';
import { textFrom } from './text.ts';

/** Words that ask what a clock shows. */
export const ASKS_CLOCK =
  /\bwhen(?:'s| is) (?:that|it)\b|\bwhat(?:'s| is) that in\b|什么时候|[几幾][点點]|时间|時間|\btime\b/i;

/** The hour and the minute of the first time of day in a message: "6pm" → 18 and 0. */
export function hourSaid(message: string): { hour: number; minute: number } | undefined {
  const { folded } = textFrom(message);
  // A time of day is read the same on any day.
  const at = patternsIn(folded, '2000-01-01');
  for (let start = 0; start < folded.length; start += 1) {
    const found = at(start);
    if (found?.tag === 'time') return { hour: found.amount ?? 0, minute: found.extra ?? 0 };
  }
  return undefined;
}
