import type { Locale } from '../../geo/format.ts';
import { WORDS } from './data/answers.ts';
import { nameIn } from './told-names.ts';

/** The days of a trip as its tool tells them: date (YYYY-MM-DD), weather in words, and each stop with its hours. */
export function tripDays(result: string, locale: Locale): { date: string; sky: string; stops: string[] }[] {
  const days: { date: string; sky: string; stops: string[] }[] = [];
  const dark = /^no forecast for (.+): /m.exec(result)?.[1]?.split(', ') ?? [];
  for (const line of result.split('\n')) {
    const [, date, weather = ''] = /^(\d{4}-\d\d-\d\d) \[\w+\] ?(.*)$/.exec(line) ?? [];
    if (date) {
      const [sky = '', hours] = weather.split(/, rain likely ([^h]+) h/);
      days.push({
        date,
        sky: dark.some((each) => each === date || each === 'these days')
          ? WORDS[locale].noSky
          : [sky, hours && WORDS[locale].rainHours(hours)].filter(Boolean).join(locale === 'zh' ? '，' : ', '),
        stops: [],
      });
    }
    const [, time, stop] = /^ {2}(\d\d:\d\d\S*) (.+)$/.exec(line) ?? [];
    if (time && stop) days.at(-1)?.stops.push(`${time} ${nameIn(stop, locale)}`);
  }
  return days;
}
