import type { RouteLeg, RouteOption } from '../../lib/domain/route.ts';

/** A leg or one of its steps, with the stretch of the route it covers as fractions of its length. */
export interface RouteRow {
  key: string;
  leg: RouteLeg;
  /** Absent: the leg itself. */
  text?: string;
  distanceM: number;
  from: number;
  to: number;
}

/** Every leg worth naming and every step, in order. */
export function routeRows({ legs }: Pick<RouteOption, 'legs'>): RouteRow[] {
  const total = legs.reduce((sum, { distanceM }) => sum + distanceM, 0);
  if (total <= 0) return [];
  let walked = 0;
  return legs.flatMap((leg, index) => {
    const start = walked;
    walked += leg.distanceM;
    const whole: RouteRow = {
      key: `${index}`,
      leg,
      distanceM: leg.distanceM,
      from: start / total,
      to: walked / total,
    };
    const isNamed = legs.length > 1 || leg.line !== undefined;
    return [...(isNamed ? [whole] : []), ...stepsOf(leg, whole)];
  });
}

/** Steps share out their leg, even if the source's numbers do not add up to its length. */
function stepsOf({ steps = [] }: RouteLeg, { key, leg, from, to }: RouteRow): RouteRow[] {
  const sum = steps.reduce((total, { distanceM }) => total + distanceM, 0);
  let walked = 0;
  return steps.map(({ text, distanceM }, index) => {
    const start = walked;
    walked += distanceM;
    const at = (meters: number) => from + (sum > 0 ? (meters / sum) * (to - from) : 0);
    return { key: `${key}.${index}`, leg, text, distanceM, from: at(start), to: at(walked) };
  });
}
