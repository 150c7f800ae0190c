import { type Locale, languageIn } from '../../i18n/index.ts';
import { numberOf, present, textOf } from '../clean.ts';
import { type AmapBody, rowsIn } from '../vendors/amap.ts';
import { windKmhOf } from './amap-wind.ts';
import { wordsIn } from './amap-words.ts';
import { wmoOfText } from './wmo-of-text.ts';

/** Of several districts, the requested one. */
export function rowOf(rows: AmapBody[], adcode: string): AmapBody {
  return rows.find((row) => textOf(row.adcode) === adcode) ?? rows[0] ?? {};
}

export function forecastOf(body: AmapBody | undefined, days: number, adcode: string, locale: Locale) {
  const forecast = rowOf(rowsIn(body, body?.forecasts === undefined ? 'forecast' : 'forecasts'), adcode);
  const casts = rowsIn(forecast, 'casts')
    .flatMap((cast) => dayOf(cast, locale) ?? [])
    .slice(0, days);
  if (casts.length === 0) return undefined;
  const reported = textOf(forecast.reporttime, 30)?.replace(' ', 'T').slice(0, 16);
  return { value: { timeZone: 'Asia/Shanghai', days: casts }, ...(reported && { dataTime: reported }) };
}

function dayOf(cast: AmapBody, locale: Locale) {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(textOf(cast.date, 20) ?? '')?.[0];
  const temps = [cast.daytemp ?? cast.daytemp_float, cast.nighttemp ?? cast.nighttemp_float].flatMap(
    (temp) => numberOf(temp, -95, 65) ?? [],
  );
  if (!date || temps.length === 0) return undefined;
  const [byDay, byNight] = [textOf(cast.dayweather, 40), textOf(cast.nightweather, 40)];
  const whole = byDay && byNight && byDay !== byNight ? `${byDay}转${byNight}` : (byDay ?? byNight);
  const winds = [cast.daypower, cast.nightpower].flatMap((power) => windKmhOf(textOf(power, 10)) ?? []);
  const code = wmoOfText(byDay ?? byNight);
  // In English the code says it and, without one, the words for the daytime.
  const text = languageIn(locale).readsHan ? whole : code === undefined ? wordsIn(byDay ?? byNight, locale) : undefined;
  return {
    date,
    minC: Math.min(...temps),
    maxC: Math.max(...temps),
    ...present({ code, text, windMaxKmh: winds.length > 0 ? Math.max(...winds) : undefined }),
  };
}
