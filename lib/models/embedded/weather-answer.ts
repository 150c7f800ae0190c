import type { Locale } from '../../geo/format.ts';
import { climateName } from '../../tools/climate.ts';
import { WORDS } from './data/answers.ts';

/** What get_weather told, in a few sentences. */
export function weatherAnswer(result: string, message: string, locale: Locale): string {
  const words = WORDS[locale];
  const place = (result.split('\n')[0] ?? '').replace(/ \[\w+\].*/, '');
  const now = /^now (\S+): (.+?), (-?[\d.]+) °C(?: \(feels (-?[\d.]+)\))?, humidity (\S+) %, wind (\S+) km\/h/m.exec(
    result,
  );
  const days = [...result.matchAll(/^(\d{4}-\d\d-\d\d): (.+?) (-?[\d.]+)–(-?[\d.]+) °C, rain (\S+) %/gm)];
  const hours = [...result.matchAll(/^\d{4}-\d\d-\d\dT(\d\d:\d\d): (.+?) (-?[\d.]+) °C, rain (\S+) %/gm)];
  const climate = /climate zone (\S+)/.exec(result)?.[1];
  const sun = /^sun (\S+): rises (\S+), sets (\S+)/m.exec(result);
  const air = /^air: US AQI (\S+), PM2\.5 (\S+)/m.exec(result);
  const parts: string[] = [];
  if (now?.[2] && now[3]) parts.push(words.now(place, now[2], now[3], now[4], now[6]));
  if (hours.length > 0)
    parts.push(
      words.hours(
        place,
        hours.slice(0, 6).map(([, time, sky, temp]) => `${time} ${sky} ${temp}°C`),
      ),
    );
  if (days.length > 0 && !(now && days.length === 1 && !/明|后|周|tomorrow|day/i.test(message))) {
    parts.push(
      words.days(
        place,
        days.map(([, date, sky, low, high, rain]) => ({
          date: date ?? '',
          sky: sky ?? '',
          low: low ?? '',
          high: high ?? '',
          rain: rain ?? '?',
        })),
      ),
    );
  }
  const [, , , , , rain] = days[0] ?? [];
  if (/伞|下雨|有雨|umbrella|rain/i.test(message) && rain && rain !== '?') parts.push(words.umbrella(Number(rain)));
  if (air) parts.push(words.air(air[1] ?? '?', air[2] ?? '?'));
  if (climate)
    parts.push(
      words.noWeather(
        place,
        climateName(climate, locale),
        sun ? [sun[2]?.slice(11) ?? '–', sun[3]?.slice(11) ?? '–'] : undefined,
      ),
    );
  return parts.join('\n\n');
}

/** What outing_advice told. */
export function adviceAnswer(result: string, locale: Locale): string {
  const rows = [...result.matchAll(/^(clothing|umbrella|sun|mask|wind|activity): (.+)$/gm)].map(
    (match) => match[2] ?? '',
  );
  const hours = [...result.matchAll(/^good hour (\d+):00, (-?\d+) °C(?:, rain (\d+) %)?/gm)].map(
    ([, hour = '', temp = '', rain]) => WORDS[locale].goodHour(hour, temp, rain),
  );
  return rows.length === 0 ? WORDS[locale].noAdvice : WORDS[locale].advice(rows, hours);
}
