/**
 * Per pollutant, the concentrations at which the index reaches each value of INDEX. Hourly values; PM uses its daily
 * steps, as hourly reports do.
 */
const STEPS = {
  so2: [0, 150, 500, 650, 800],
  no2: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  coMg: [0, 5, 10, 35, 60, 90, 120, 150],
  ozone: [0, 160, 200, 300, 400, 800, 1000, 1200],
  pm10: [0, 50, 150, 250, 350, 420, 500, 600],
  pm25: [0, 35, 75, 115, 150, 250, 350, 500],
} as const;
const INDEX = [0, 50, 100, 150, 200, 300, 400, 500];

/** Concentrations in µg/m³; CO in mg/m³. */
export type Concentrations = { [Name in keyof typeof STEPS]?: number | undefined };

/**
 * China's air quality index: the highest among its pollutants, rounded up, at most 500. undefined without PM2.5 and
 * PM10, which nearly always decide it. Source: HJ 633-2012, table 1 and formula 1.
 */
export function chinaAqi(air: Concentrations): number | undefined {
  if (air.pm25 === undefined && air.pm10 === undefined) return undefined;
  return Math.max(
    indexOf(STEPS.so2, air.so2),
    indexOf(STEPS.no2, air.no2),
    indexOf(STEPS.coMg, air.coMg),
    indexOf(STEPS.ozone, air.ozone),
    indexOf(STEPS.pm10, air.pm10),
    indexOf(STEPS.pm25, air.pm25),
  );
}

/**
 * Interpolated between two steps. Above the last step of SO2 daily values would apply, which an hour does not have: the
 * last index.
 */
function indexOf(steps: readonly number[], value = 0): number {
  const above = steps.findIndex((step) => value <= step);
  if (above === 0) return 0;
  if (above < 0) return INDEX[steps.length - 1] ?? 500;
  const [low = 0, high = 1] = [steps[above - 1], steps[above]];
  const [from = 0, to = 0] = [INDEX[above - 1], INDEX[above]];
  // A hair less, so that 75 µg/m³ is 100 and no rounding error makes it 101.
  return Math.ceil(((to - from) / (high - low)) * (value - low) + from - 1e-9);
}
