import type { Locale } from '../geo/format.ts';
import type { AirQuality } from './weather.ts';

type Row = [upTo: number, zh: string, en: string];

/** Source: HJ 633-2012, table 2. */
const CHINA: Row[] = [
  [50, '优', 'excellent'],
  [100, '良', 'good'],
  [150, '轻度污染', 'lightly polluted'],
  [200, '中度污染', 'moderately polluted'],
  [300, '重度污染', 'heavily polluted'],
  [Number.POSITIVE_INFINITY, '严重污染', 'severely polluted'],
];
/** Source: US EPA, AQI categories. */
const US: Row[] = [
  [50, '良好', 'good'],
  [100, '中等', 'moderate'],
  [150, '对敏感人群不健康', 'unhealthy for sensitive groups'],
  [200, '不健康', 'unhealthy'],
  [300, '很不健康', 'very unhealthy'],
  [Number.POSITIVE_INFINITY, '危险', 'hazardous'],
];

const levelOf = (rows: Row[], value: number, locale: Locale) => {
  const row = rows.find(([upTo]) => value <= upTo);
  return (locale === 'zh' ? row?.[1] : row?.[2]) ?? '';
};

/** The indices with their scales and levels, China's own first: 「中国 AQI 87（良，HJ 633-2012）、美国 AQI 121（…）」. Empty without any. */
export function airText({ cnAqi, usAqi }: Pick<AirQuality, 'cnAqi' | 'usAqi'>, locale: Locale): string {
  const isChinese = locale === 'zh';
  const parts = [
    cnAqi === undefined
      ? undefined
      : isChinese
        ? `中国 AQI ${cnAqi}（${levelOf(CHINA, cnAqi, locale)}，按 HJ 633-2012 由小时浓度计算）`
        : `China AQI ${cnAqi} (${levelOf(CHINA, cnAqi, locale)}; HJ 633-2012, from hourly values)`,
    usAqi === undefined
      ? undefined
      : isChinese
        ? `美国 AQI ${usAqi}（${levelOf(US, usAqi, locale)}，US EPA 标准）`
        : `US AQI ${usAqi} (${levelOf(US, usAqi, locale)}; US EPA scale)`,
  ].filter((part) => part !== undefined);
  return parts.join(isChinese ? '、' : ', ');
}

/** What the model reads: which index on which scale, and the concentrations; all of now. */
export function tellAir(air: AirQuality): string {
  const values = [
    air.cnAqi === undefined ? undefined : `China AQI ${air.cnAqi} (HJ 633-2012, ${levelOf(CHINA, air.cnAqi, 'en')})`,
    air.usAqi === undefined ? undefined : `US AQI ${air.usAqi} (US EPA scale, ${levelOf(US, air.usAqi, 'en')})`,
    air.pm25 === undefined ? undefined : `PM2.5 ${air.pm25} µg/m³`,
    air.pm10 === undefined ? undefined : `PM10 ${air.pm10} µg/m³`,
    air.ozone === undefined ? undefined : `O3 ${air.ozone} µg/m³`,
    air.no2 === undefined ? undefined : `NO2 ${air.no2} µg/m³`,
  ].filter((value) => value !== undefined);
  return `air now: ${values.join(', ')}`;
}
