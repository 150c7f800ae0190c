import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteLeg } from '../../domain/route.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { type Maneuver, stepText } from './maneuvers.ts';
import { maneuverOfOsrm } from './osrm-maneuver.ts';

export function legOf(leg: Record<string, unknown>, { mode, locale }: RouteQuery, isLast: boolean): RouteLeg {
  const steps = listOf(leg.steps)
    .slice(0, 500)
    .map((item) => {
      const step = recordOf(item);
      const { type, modifier, exit } = recordOf(step.maneuver);
      const known = step.mode === 'ferry' ? 'ferry' : maneuverOfOsrm(textOf(type, 30), textOf(modifier, 30));
      const maneuver = known === 'arrive' && !isLast ? 'via' : known;
      const name = roadName(step, maneuver);
      return {
        text: stepText(maneuver, name, locale, numberOf(exit, 1, 30)),
        distanceM: numberOf(step.distance, 0, 5e7) ?? 0,
        ...present({ durationS: numberOf(step.duration, 0, 1e7) }),
      };
    });
  return {
    mode,
    distanceM: numberOf(leg.distance, 0, 5e7) ?? 0,
    durationS: numberOf(leg.duration, 0, 1e7) ?? null,
    steps,
  };
}

/** The road's name or number; on ramps, what the signs say. */
function roadName(step: Record<string, unknown>, maneuver: Maneuver): string | undefined {
  const road = textOf(step.name, 120) ?? textOf(step.ref, 60);
  const signs = textOf(step.destinations, 120);
  return maneuver === 'ramp' || maneuver === 'exit'
    ? (signs ?? road)
    : (road ?? textOf(step.rotary_name, 120) ?? signs);
}
