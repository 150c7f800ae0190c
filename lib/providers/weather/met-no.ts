import tzLookup from '@photostructure/tz-lookup';
import type { WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { freshBodies } from './fresh-body.ts';
import { daysOf } from './met-no-days.ts';
import { hourOf, nowOf } from './met-no-report.ts';
import { type Step, stepOf } from './met-no-steps.ts';

/** The most hours reported. */
const MAX_HOURS = 72;
/** How long the last step of a series is valid. */
const LAST_STEP_MS = 6 * 3_600_000;

/** A version of the service that still answers but is about to be switched off. */
const DEPRECATED = 203;
const NOTICE = { code: '203', hint: 'this version of locationforecast is deprecated: update Wentu' };

/**
 * MET Norway's locationforecast: current, two days hourly and nine six-hourly; days are aggregated here. now:
 * milliseconds since the epoch.
 */
export function metNoWeather({
  baseUrl,
  fetchJson,
  now: clock,
}: Endpoint & { now: () => number }): Adapter<WeatherQuery, WeatherData> {
  const freshJson = freshBodies(fetchJson, clock, (body) => timeseriesOf(body).length > 0);
  return {
    id: 'met-no',
    credit: {
      name: 'MET Norway',
      attribution: 'Data from MET Norway (CC BY 4.0)',
      url: 'https://www.met.no/en',
    },
    async ask({ at, timeZone, days, now }, signal) {
      const url = new URL(`${baseUrl}/weatherapi/locationforecast/2.0/compact`);
      // More than four decimals are rejected.
      const { lng, lat } = rounded(at, 4);
      url.searchParams.set('lat', String(lat));
      url.searchParams.set('lon', String(lng));
      const { body, status } = await freshJson({ url }, signal);
      const zone = timeZone ?? tzLookup(at.lat, at.lng);
      const steps = timeseriesOf(body)
        .slice(0, 200)
        .flatMap((item) => stepOf(recordOf(item), zone) ?? []);
      const current = currentOf(steps, now.getTime());
      if (!current) throw new ProviderFailure('malformed');
      const coming = steps.filter((step) => step.at >= current.at);
      const updatedAt = textOf(recordOf(recordOf(recordOf(body).properties).meta).updated_at, 30);
      return {
        value: {
          timeZone: zone,
          now: nowOf(current),
          hours: coming.filter(isHourly).slice(0, MAX_HOURS).map(hourOf),
          days: daysOf(coming).slice(0, days),
        },
        ...(updatedAt && { dataTime: updatedAt }),
        ...(status === DEPRECATED && { notice: NOTICE }),
      };
    },
  };
}

const timeseriesOf = (body: unknown) => listOf(recordOf(recordOf(body).properties).timeseries);

/** The step that applies now; of a series that is over, or begins later, the first: its time is reported with it. */
function currentOf(steps: readonly Step[], now: number): Step | undefined {
  const isOver = (steps.at(-1)?.at ?? 0) + LAST_STEP_MS < now;
  return (isOver ? undefined : steps.findLast((step) => step.at <= now)) ?? steps[0];
}

const isHourly = ({ spanH }: Step) => spanH === 1;
