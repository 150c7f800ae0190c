import { z } from 'zod';
import { listText } from '../i18n/format.ts';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

export const airQuality = z.object({
  time: z.string(),
  usAqi: z.number().optional(),
  /** According to HJ 633-2012, for places in mainland China. */
  cnAqi: z.number().optional(),
  euAqi: z.number().optional(),
  /** µg/m³, like all that follow. */
  pm25: z.number().optional(),
  pm10: z.number().optional(),
  ozone: z.number().optional(),
  no2: z.number().optional(),
});

export type AirQuality = z.infer<typeof airQuality>;

type AirScale = 'cn' | 'us' | 'eu';
type Scale = Exclude<AirScale, 'eu'>;

/** Upper bounds of every level but the last. Source: HJ 633-2012, table 2; US EPA, AQI categories. */
const LEVELS = [50, 100, 150, 200, 300];
/** Source: European Environment Agency, European air quality index, as scaled by Open-Meteo. */
const EU_LEVELS = [20, 40, 60, 80, 100];

/** Countries that publish the European index. */
const EUROPEAN = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

export interface AirOnScale {
  scale: AirScale;
  value: number;
  /** Position of the level among those of the scale, best first. */
  level: number;
  /** Upper bounds of every level but the last. */
  bounds: readonly number[];
}

/** The index on the scale of the country the place lies in: China's or Europe's own, elsewhere that of the US. */
export function airOnScale({ cnAqi, euAqi, usAqi }: AirQuality, countryCode?: string): AirOnScale | undefined {
  const isEuropean = EUROPEAN.has(countryCode ?? '') || usAqi === undefined;
  const [scale, value] =
    cnAqi !== undefined
      ? (['cn', cnAqi] as const)
      : isEuropean && euAqi !== undefined
        ? (['eu', euAqi] as const)
        : (['us', usAqi] as const);
  if (value === undefined) return undefined;
  const bounds = scale === 'eu' ? EU_LEVELS : LEVELS;
  return { scale, value, level: bounds.filter((end) => value > end).length, bounds };
}

const levelOf = (scale: Scale, value: number, locale: Locale): string =>
  wordsOf(locale).weather.air.levels[scale][LEVELS.filter((end) => value > end).length] ?? '';

/**
 * The indices with their scales and levels, China's own first: 「中国 AQI 87（良，HJ 633-2012）、美国 AQI 121（…）」. Empty when
 * there are none.
 */
export function airText({ cnAqi, usAqi }: Pick<AirQuality, 'cnAqi' | 'usAqi'>, locale: Locale): string {
  const { air } = wordsOf(locale).weather;
  const parts = [
    cnAqi === undefined ? undefined : air.cn(cnAqi, levelOf('cn', cnAqi, locale)),
    usAqi === undefined ? undefined : air.us(usAqi, levelOf('us', usAqi, locale)),
  ].filter((part) => part !== undefined);
  return listText(parts, locale);
}

/** What the model reads: each index with its scale, and the concentrations; all current values. */
export function tellAir(air: AirQuality): string {
  const values = [
    air.cnAqi === undefined ? undefined : `China AQI ${air.cnAqi} (HJ 633-2012, ${levelOf('cn', air.cnAqi, 'en')})`,
    air.usAqi === undefined ? undefined : `US AQI ${air.usAqi} (US EPA scale, ${levelOf('us', air.usAqi, 'en')})`,
    air.pm25 === undefined ? undefined : `PM2.5 ${air.pm25} µg/m³`,
    air.pm10 === undefined ? undefined : `PM10 ${air.pm10} µg/m³`,
    air.ozone === undefined ? undefined : `O3 ${air.ozone} µg/m³`,
    air.no2 === undefined ? undefined : `NO2 ${air.no2} µg/m³`,
  ].filter((value) => value !== undefined);
  return `air now: ${values.join(', ')}`;
}
