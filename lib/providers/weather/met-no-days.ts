import { numberOf, present } from '../clean.ts';
import { KMH } from './met-no-report.ts';
import type { Step } from './met-no-steps.ts';
import { wmoOfSymbol } from './met-no-symbols.ts';

/** Local days; a day with only its last hours left, or with only one known moment, is reported as far as it goes. */
export function daysOf(steps: readonly Step[]) {
  const byDate = new Map<string, Step[]>();
  for (const step of steps) {
    const date = step.time.slice(0, 10);
    byDate.set(date, [...(byDate.get(date) ?? []), step]);
  }
  return [...byDate].map(([date, all]) => {
    const temps = all.flatMap(({ tempC, range, spanH }) => (spanH === 6 ? [tempC, ...range] : [tempC]));
    const winds = all.flatMap(({ details }) => numberOf(details.wind_speed, 0, 140) ?? []);
    const chances = all.flatMap(({ precipPct }) => precipPct ?? []);
    const uvs = all.flatMap(({ details }) => numberOf(details.ultraviolet_index_clear_sky, 0, 30) ?? []);
    const rains = all.flatMap(({ precipMm }) => precipMm ?? []);
    // The worst of the day's daylight hours says more than its average.
    const codes = all.flatMap(({ symbol, time }) => {
      const hour = Number(time.slice(11, 13));
      return hour >= 6 && hour < 22 ? (wmoOfSymbol(symbol) ?? []) : [];
    });
    return {
      date,
      minC: Math.min(...temps),
      maxC: Math.max(...temps),
      ...present({
        code: codes.length > 0 ? Math.max(...codes) : undefined,
        precipMm: rains.length > 0 ? Math.round(rains.reduce((sum, mm) => sum + mm, 0) * 10) / 10 : undefined,
        precipPct: chances.length > 0 ? Math.max(...chances) : undefined,
        uvMax: uvs.length > 0 ? Math.max(...uvs) : undefined,
        windMaxKmh: winds.length > 0 ? Math.round(Math.max(...winds) * KMH) : undefined,
      }),
    };
  });
}
