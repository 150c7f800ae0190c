import { airText } from '../../domain/air-quality.ts';
import { climateName } from '../../domain/climate.ts';
import { forecastGapText, forecastGapTold } from '../../domain/forecast-gap.ts';
import { tempText, windText } from '../../domain/weather-units.ts';
import type { Locale } from '../../geo/format.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { WORDS } from './data/answers.ts';
import { WEATHER_WORDS } from './data/weather-words.ts';
import { type WeatherFacts, weatherFacts } from './weather-facts.ts';
import { type Topics, topicsOf, unitsOf } from './weather-topics.ts';

/** What get_weather told of what was asked, in a few sentences, in the units of the question. */
export function weatherAnswer(result: string, message: string, locale: Locale): string {
  const words = WEATHER_WORDS[locale];
  const facts = weatherFacts(result);
  const topics = topicsOf(message);
  const zone = facts.sun?.zone && zoneName(facts.sun.zone, locale, new Date(`${facts.sun.date}T12:00:00Z`));
  const sun = facts.sun && words.sun(facts.place, { ...facts.sun, zone });
  if (topics.sun && sun && !topics.weather) return sun;
  const { noForecast, noHours, koppen, warnings } = facts;
  const parts = [
    topics.warnings && (warnings.length > 0 ? words.warnings(warnings) : words.noWarnings),
    ...skyParts(facts, message, locale),
    noForecast &&
      words.noForecast(facts.place, noForecast.from, noForecast.to, forecastGapText(noForecast.why, locale)),
    noHours && words.noHours,
    ...topicParts(facts, topics, message, locale),
    facts.air && words.air(airText(facts.air, locale), facts.air.pm25),
    facts.noAir && words.noAir,
    koppen && (noForecast ? words.climate : words.noWeather)(facts.place, climateName(koppen, locale)),
    (topics.sun || koppen) && sun,
  ];
  const told = parts.filter(Boolean);
  return told.length > 0 ? told.join('\n\n') : words.nothing(facts.place);
}

function skyParts(facts: WeatherFacts, message: string, locale: Locale): string[] {
  const { place, now, hours, days, otherZone, hoursFrom } = facts;
  const words = WEATHER_WORDS[locale];
  const zone = otherZone && hoursFrom && zoneName(otherZone, locale, new Date(`${hoursFrom}T12:00Z`));
  const units = unitsOf(message);
  const temp = (tempC: number) => tempText(tempC, units.temp);
  const wind = (kmh: number | undefined) => (kmh === undefined ? undefined : windText(kmh, units.wind, locale));
  const { wind: isWind, uv: isUv } = topicsOf(message);
  const isDayAsked = !(now && days.length === 1 && !/明|后|周|tomorrow|\bdays?\b/i.test(message));
  const rows = days.map((day) => ({
    date: day.date,
    sky: day.sky,
    low: temp(day.minC).replace(/ .*/, ''),
    high: temp(day.maxC),
    rain: day.rain,
    wind: isWind ? wind(day.windKmh) : undefined,
    uv: isUv ? day.uv : undefined,
  }));
  const listed = hours
    .slice(0, 8)
    .map(({ time, sky, tempC, rain }) => `${time} ${sky} ${temp(tempC)}${rain === undefined ? '' : ` (${rain}%)`}`);
  return [
    ...(now
      ? [
          words.now(
            place,
            now.sky,
            temp(now.tempC),
            now.feelsC === undefined ? undefined : temp(now.feelsC),
            wind(now.windKmh),
          ),
        ]
      : []),
    ...(listed.length > 0 ? [words.hours(place, listed, zone)] : []),
    ...(days.length > 0 && isDayAsked ? [words.days(place, rows)] : []),
  ];
}

/** What was asked for beside the sky: its value, or that there is none. */
function topicParts({ now, days }: WeatherFacts, topics: Topics, message: string, locale: Locale): string[] {
  const words = WEATHER_WORDS[locale];
  if (!now && days.length === 0) return [];
  const rain = days[0]?.rain;
  const wind = now ? now.windKmh : days[0]?.windKmh;
  const [humidity, pressure, uv] = [now?.humidity, now?.pressure, days[0]?.uv];
  const values: [name: keyof typeof words.unknown, said: string | undefined][] = [
    ['humidity', humidity === undefined ? undefined : words.humidity(humidity)],
    ['pressure', pressure === undefined ? undefined : words.pressure(pressure)],
    ['uv', uv === undefined ? undefined : words.uv(uv)],
    ['wind', wind === undefined ? undefined : words.wind(windText(wind, unitsOf(message).wind, locale))],
    ['visibility', undefined],
  ];
  const asked = values.filter(([name]) => topics[name]);
  const lacking = asked.filter(([, said]) => said === undefined).map(([name]) => words.unknown[name]);
  // Wind stands in the sentence of now, and both wind and UV in the rows of days.
  const told = asked.flatMap(([name, said]) =>
    said === undefined || name === 'wind' || (name === 'uv' && !now) ? [] : [said],
  );
  return [
    ...(topics.rain && rain !== undefined ? [words.umbrella(Number(rain))] : []),
    ...told,
    ...(lacking.length > 0 ? [words.noData(lacking)] : []),
  ];
}

/** What outing_advice told. */
export function adviceAnswer(result: string, locale: Locale): string {
  const rows = [...result.matchAll(/^(clothing|umbrella|sun|mask|wind|activity): (.+)$/gm)].map(
    (match) => match[2] ?? '',
  );
  const hours = [...result.matchAll(/^good hour (\d+):00, (-?\d+) °C(?:, rain (\d+) %)?/gm)].map(
    ([, hour = '', temp = '', rain]) => WORDS[locale].goodHour(hour, temp, rain),
  );
  const [, date = '', why = ''] = /no live forecast for (\S+)(.*)/.exec(result) ?? [];
  return rows.length === 0
    ? WORDS[locale].noAdvice(date, forecastGapText(forecastGapTold(why), locale))
    : WORDS[locale].advice(rows, hours);
}
