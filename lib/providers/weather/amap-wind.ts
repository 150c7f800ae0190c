/** Middle of each force of the Beaufort scale in km/h, from 4 up. */
const BEAUFORT: Record<number, number> = { 4: 24, 5: 34, 6: 44, 7: 56, 8: 68, 9: 82, 10: 96, 11: 110, 12: 118 };

/** "4", "4-5" → km/h; undefined for "≤3", which may be a calm. */
export function windKmhOf(power: string | undefined): number | undefined {
  const force = /^(\d{1,2})(?:-\d{1,2})?级?$/.exec(power ?? '')?.[1];
  return force === undefined ? undefined : BEAUFORT[Math.min(12, Number(force))];
}

const DIRECTIONS: Record<string, number> = {
  北: 0,
  东北: 45,
  东: 90,
  东南: 135,
  南: 180,
  西南: 225,
  西: 270,
  西北: 315,
};

/** "西北" → 315: where the wind comes from. */
export function directionDeg(direction: string | undefined): number | undefined {
  const name = direction?.replace(/风$/, '') ?? '';
  return Object.hasOwn(DIRECTIONS, name) ? DIRECTIONS[name] : undefined;
}
