import type { Sourced } from '../../domain/ports.ts';
import type { RouteWeather } from '../../domain/route-weather.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { pointsAlong } from '../../geo/along.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { knownZone, localIso, momentOf } from '../../geo/local-time.ts';
import type { ToolContext } from '../context.ts';

interface Way {
  path: LngLat[];
  distanceM: number;
  durationS: number;
  /** Local at the start; absent: now. */
  departAt?: string | undefined;
  /** Zone of the start, if known. */
  timeZone?: string | undefined;
}

/** Share of the tool's time for all points together; a route does not wait longer for its weather. */
const MOST_MS = 2_500;
/** Kept for the rest of the tool. */
const SPARE_MS = 400;
const DAY_MS = 86_400_000;
/** Some forecasts are six-hourly. */
const STEP_H = 6;

/**
 * The weather at 3 to 5 points of a route, each at the hour of passing. null if there is no forecast or none reaches
 * that far; never fails because of the weather. Aborting the turn is final.
 */
export async function weatherAlong(way: Way, context: ToolContext): Promise<RouteWeather | null> {
  const ms = Math.floor(Math.min(MOST_MS, context.leftMs ? context.leftMs() - SPARE_MS : MOST_MS));
  if (ms <= 0) return null;
  const count = Math.min(5, Math.max(3, 2 + Math.floor(way.durationS / 3600)));
  const shares = Array.from({ length: count }, (_, index) => index / (count - 1));
  const points = pointsAlong(way.path, shares);
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(ms)]);
  const days = daysFor(way, context);
  const reports = await Promise.all(
    points.map((at) =>
      context.ports
        .weather({ at, want: 'hours', days, locale: context.locale, now: context.now }, signal)
        // A route without its weather is still a route.
        .catch(() => null),
    ),
  );
  context.signal.throwIfAborted();
  return joined(way, { shares, points, reports }, context);
}

function joined(
  way: Way,
  { shares, points, reports }: { shares: number[]; points: LngLat[]; reports: (Sourced<WeatherData> | null)[] },
  context: ToolContext,
): RouteWeather | null {
  const first = reports.find((report) => report !== null);
  if (!first) return null;
  const zone = knownZone(way.timeZone, first.value.timeZone, context.timeZone) ?? 'UTC';
  const departed = way.departAt ? momentOf(way.departAt, zone) : context.now.getTime();
  const passed = shares.flatMap((share, index) => {
    const [at, report] = [points[index], reports[index]];
    if (!at || !report) return [];
    const time = localIso(departed + share * way.durationS * 1000, knownZone(report.value.timeZone, zone) ?? zone);
    const hour = hourAt(report.value, time);
    if (!hour) return [];
    const { tempC, code, precipPct, precipMm, windKmh } = hour;
    return [
      {
        at,
        distanceM: Math.round(way.distanceM * share),
        time,
        tempC,
        ...(code !== undefined && { code }),
        ...(precipPct !== undefined && { precipPct }),
        ...(precipMm !== undefined && { precipMm }),
        ...(windKmh !== undefined && { windKmh }),
      },
    ];
  });
  const missing = shares.length - passed.length;
  return passed.length > 0 ? { points: passed, ...(missing > 0 && { missing }), source: first.source } : null;
}

/** The forecast hour that applies at a local time, up to a step before it. */
function hourAt({ hours }: WeatherData, time: string) {
  const hour = hours?.findLast((each) => each.time <= time);
  const ageMs = hour ? Date.parse(`${time}:00Z`) - Date.parse(`${hour.time}:00Z`) : Number.POSITIVE_INFINITY;
  return ageMs < STEP_H * 3_600_000 ? hour : undefined;
}

/** Days of forecast to reach the end of the route, with one to spare for the zones: 1–16. */
function daysFor({ departAt, durationS }: Way, { now }: ToolContext): number {
  const start = departAt ? Date.parse(`${departAt}:00Z`) : now.getTime();
  return Math.min(16, Math.max(1, Math.ceil((start + durationS * 1000 - now.getTime()) / DAY_MS) + 2));
}
