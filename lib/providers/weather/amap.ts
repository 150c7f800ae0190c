import type { WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { AMAP_CREDIT, type Amap, type AmapBody, amapBody, rowsIn } from '../vendors/amap.ts';
import { adcodeOf, amapRegeo } from '../vendors/amap-region.ts';
import { forecastOf, rowOf } from './amap-forecast.ts';
import { directionDeg, windKmhOf } from './amap-wind.ts';
import { wordsIn } from './amap-words.ts';
import { wmoOfText } from './wmo-of-text.ts';

/** Today and three days more. */
const MAX_DAYS = 4;

/** AMap's weather of a district: current, and four days. No hours, and no amounts of rain. */
export function amapWeather(amap: Amap): Adapter<WeatherQuery, WeatherData> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ at, want, days }) => isInMainlandChina(at) && (want === 'now' || (want === 'days' && days <= MAX_DAYS)),
    async ask({ at, adcode, want, days, locale }, signal) {
      // A name is ambiguous here (长沙 is a city and a county), the code is not.
      const city = adcode ?? adcodeOf(recordOf((await amapRegeo(amap, at, false, signal)).addressComponent).adcode);
      if (!city) throw new ProviderFailure('unsupported');
      const extensions = want === 'now' ? 'base' : 'all';
      const body = await amapBody(amap, '/v3/weather/weatherInfo', { city, extensions }, signal);
      const value = want === 'now' ? liveOf(body, city, locale) : forecastOf(body, days, city, locale);
      if (!value) throw new ProviderFailure('malformed');
      return value;
    },
  };
}

function liveOf(body: AmapBody | undefined, adcode: string, locale: Locale) {
  const live = rowOf(rowsIn(body, 'lives'), adcode);
  const tempC = numberOf(live.temperature_float ?? live.temperature, -95, 65) ?? numberOf(live.temperature, -95, 65);
  const reported = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})/.exec(textOf(live.reporttime, 30) ?? '');
  if (tempC === undefined || !reported) return undefined;
  const time = `${reported[1]}T${reported[2]}`;
  const text = textOf(live.weather, 40);
  const code = wmoOfText(text);
  return {
    value: {
      timeZone: 'Asia/Shanghai',
      now: {
        time,
        tempC,
        ...present({
          humidityPct: numberOf(live.humidity_float ?? live.humidity, 0, 100),
          windKmh: windKmhOf(textOf(live.windpower, 10)),
          windFromDeg: directionDeg(textOf(live.winddirection, 10)),
          code,
          text: code === undefined ? wordsIn(text, locale) : undefined,
        }),
      },
    },
    dataTime: `${time}:00+08:00`,
  };
}
