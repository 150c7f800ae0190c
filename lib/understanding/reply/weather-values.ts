import type { WeatherReport } from '../../domain/weather.ts';
import { windText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Asker } from './reply.ts';
import { toldDays } from './weather-sky.ts';
import { topicsOf, unitsOf } from './weather-topics.ts';

/** Whether to take an umbrella, where rain was asked about. */
export function umbrellaPart(report: WeatherReport, { message, topic = message, locale }: Asker): string | undefined {
  const [day] = toldDays(report);
  const isAsked = topicsOf(topic).rain && toldDays(report).length === 1;
  return isAsked && day?.precipPct !== undefined ? answersIn(locale).demo.weather.umbrella(day.precipPct) : undefined;
}

/** What was asked for beside the sky: its value, or that there is none. */
export function valueParts(report: WeatherReport, { message, topic = message, locale }: Asker): string[] {
  const words = answersIn(locale).demo.weather;
  const topics = topicsOf(topic);
  const { now } = report;
  const [day] = toldDays(report);
  const wind = now ? now.windKmh : day?.windMaxKmh;
  const [humidity, pressure, uv] = [now?.humidityPct, now?.pressureHpa, day?.uvMax];
  const values: [name: keyof typeof words.unknown, said: string | undefined][] = [
    ['humidity', humidity === undefined ? undefined : words.humidity(String(humidity))],
    ['pressure', pressure === undefined ? undefined : words.pressure(String(Math.round(pressure)))],
    ['uv', uv === undefined ? undefined : words.uv(String(uv))],
    ['wind', wind === undefined ? undefined : words.wind(windText(wind, unitsOf(topic).wind, locale))],
    ['visibility', undefined],
    ['frost', undefined],
  ];
  const asked = values.filter(([name]) => topics[name]);
  const lacking = asked.filter(([, said]) => said === undefined).map(([name]) => words.unknown[name]);
  // Wind stands in the sentence of now, and both wind and UV in the rows of days.
  const told = asked.flatMap(([name, said]) =>
    said === undefined || name === 'wind' || (name === 'uv' && !now) ? [] : [said],
  );
  return [...told, ...(lacking.length > 0 ? [words.noData(lacking)] : [])];
}
