import type { TravelMode } from '../../domain/route.ts';
import type { RouteWeather } from '../../domain/route-weather.ts';
import { isWet } from '../../domain/weather-codes.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { type Words, wordsOf } from '../../i18n/words.ts';

type Point = RouteWeather['points'][number];

/** One thing to watch for on the way, where and when, with its number. */
export interface Caution {
  kind: keyof Words['tools']['route']['cautions'];
  point: Point;
  /** "80 %", "-3 °C", "55 km/h" */
  basis: string;
}

const SNOW = new Set([71, 73, 75, 77, 85, 86]);
const FREEZING = new Set([56, 57, 66, 67]);
/** Noticeably gusty: on a bike, on foot, at the wheel (Beaufort 5, 6 and 7). */
const WINDY_KMH: Record<TravelMode, number> = { bike: 30, walk: 40, drive: 50, transit: 60 };
const HOT_C = 33;

/**
 * What to watch for in the weather on the way: the worst point of each kind; pure. Nothing is said without a number.
 */
export function cautionsOf({ points }: RouteWeather, mode: TravelMode): Caution[] {
  const temp = (point: Point) => `${Math.round(point.tempC)} °C`;
  const rules: Record<Caution['kind'], (point: Point) => { weight: number; basis: string } | undefined> = {
    ice: (point) =>
      FREEZING.has(point.code ?? 0) || (point.tempC <= 1 && isWet(point.code) && !SNOW.has(point.code ?? 0))
        ? { weight: -point.tempC, basis: temp(point) }
        : undefined,
    snow: (point) => (SNOW.has(point.code ?? 0) ? { weight: point.precipMm ?? 0, basis: temp(point) } : undefined),
    rain: (point) => rainOf(point),
    fog: (point) => (point.code === 45 || point.code === 48 ? { weight: 1, basis: temp(point) } : undefined),
    wind: ({ windKmh = 0 }) =>
      windKmh >= WINDY_KMH[mode] ? { weight: windKmh, basis: `${Math.round(windKmh)} km/h` } : undefined,
    heat: (point) =>
      (mode === 'bike' || mode === 'walk') && point.tempC >= HOT_C
        ? { weight: point.tempC, basis: temp(point) }
        : undefined,
  };
  return KINDS.flatMap((kind) => {
    const found = points.flatMap((point) => {
      const judged = rules[kind](point);
      return judged ? [{ kind, point, ...judged }] : [];
    });
    const [worst] = found.sort((a, b) => b.weight - a.weight);
    return worst ? [{ kind, point: worst.point, basis: worst.basis }] : [];
  });
}

const KINDS = ['ice', 'snow', 'rain', 'fog', 'wind', 'heat'] as const satisfies Caution['kind'][];

function rainOf({ code, precipPct, precipMm }: Point) {
  if (SNOW.has(code ?? 0) || !(isWet(code) || (precipPct ?? 0) >= 60)) return undefined;
  const basis = precipPct !== undefined ? `${precipPct} %` : precipMm !== undefined ? `${precipMm} mm` : undefined;
  return basis === undefined ? undefined : { weight: precipPct ?? 50, basis };
}

/** "16:10 约 120 公里处有雨（80 %）" / "rain at 16:10, after 120 km (80 %)". */
export function cautionText({ kind, point, basis }: Caution, locale: Locale): string {
  const { cautions, caution } = wordsOf(locale).tools.route;
  const way = point.distanceM === 0 ? undefined : formatDistance(point.distanceM, locale);
  return caution(cautions[kind], point.time.slice(11), way, basis);
}
