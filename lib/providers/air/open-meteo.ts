import type { AirQuality } from '../../domain/air-quality.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { currentRow, momentIn, rowAt, rowsOf } from '../vendors/open-meteo-block.ts';
import { chinaAqi } from './china-aqi.ts';

const CURRENT = 'us_aqi,european_aqi,pm2_5,pm10,ozone,nitrogen_dioxide,sulphur_dioxide,carbon_monoxide';

/** Open-Meteo's current air quality. The values come from a model (CAMS), not a station. */
export function openMeteoAir({
  baseUrl,
  fetchJson,
  now,
}: Endpoint & { now: () => number }): Adapter<LngLat, AirQuality | null> {
  return {
    id: 'open-meteo-air',
    credit: {
      name: 'Open-Meteo',
      attribution: 'Air quality data by Open-Meteo.com and CAMS (CC BY 4.0)',
      url: 'https://open-meteo.com/',
    },
    async ask(at, signal) {
      const url = new URL(`${baseUrl}/v1/air-quality`);
      const { lng, lat } = rounded(at, 4);
      url.searchParams.set('latitude', String(lat));
      url.searchParams.set('longitude', String(lng));
      url.searchParams.set('current', CURRENT);
      url.searchParams.set('timezone', 'auto');
      const body = await openMeteoBody(fetchJson, url, signal, now());
      const record = recordOf(Array.isArray(body) ? body[0] : body);
      const hasCurrent = record.current !== undefined || record.hourly === undefined;
      const row = hasCurrent ? currentRow(record) : (rowAt(rowsOf(record, 'hourly'), record, now()) ?? {});
      const air = airOf(row, isInMainlandChina(at));
      const dataTime = air ? momentIn(record, air.time) : undefined;
      return { value: air, ...(dataTime !== undefined && { dataTime }) };
    },
  };
}

/** null if the place has no values, as at sea and at the poles. */
function airOf(current: Record<string, unknown>, isChinese: boolean): AirQuality | null {
  const time = textOf(current.time, 16);
  if (time === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(time)) throw new ProviderFailure('malformed');
  const concentration = (value: unknown) => numberOf(value, 0, 20_000);
  const values = present({
    usAqi: numberOf(current.us_aqi, 0, 2000),
    euAqi: numberOf(current.european_aqi, 0, 2000),
    pm25: concentration(current.pm2_5),
    pm10: concentration(current.pm10),
    ozone: concentration(current.ozone),
    no2: concentration(current.nitrogen_dioxide),
  });
  const [so2, co] = [concentration(current.sulphur_dioxide), concentration(current.carbon_monoxide)];
  const cnAqi = isChinese ? chinaAqi({ ...values, so2, coMg: co === undefined ? undefined : co / 1000 }) : undefined;
  if (cnAqi !== undefined) return { time, ...values, cnAqi };
  return Object.keys(values).length > 0 ? { time, ...values } : null;
}
