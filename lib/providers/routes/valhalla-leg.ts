import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteLeg } from '../../domain/route.ts';
import { languageIn } from '../../i18n/index.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { stepText } from './maneuvers.ts';
import { maneuverOfValhalla } from './valhalla-maneuver.ts';

/** The language of Valhalla's instructions, unless another is requested. */
const OWN_LANGUAGE = 'en';

export function legOf(
  leg: Record<string, unknown>,
  { mode, locale }: RouteQuery,
  scale: number,
  isLast: boolean,
): RouteLeg {
  const summary = recordOf(leg.summary);
  const steps = listOf(leg.maneuvers)
    .slice(0, 500)
    .map((item) => {
      const maneuver = recordOf(item);
      const name = textOf(listOf(maneuver.street_names)[0], 120);
      const own = languageIn(locale).tag === OWN_LANGUAGE ? textOf(maneuver.instruction, 300) : undefined;
      const known = maneuverOfValhalla(numberOf(maneuver.type, 0, 99));
      const kind = known === 'arrive' && !isLast ? 'via' : known;
      return {
        text: own ?? stepText(kind, name, locale, numberOf(maneuver.roundabout_exit_count, 1, 30)),
        distanceM: (numberOf(maneuver.length, 0, 5e4) ?? 0) * scale,
        ...present({ durationS: numberOf(maneuver.time, 0, 1e7) }),
      };
    });
  return {
    mode,
    distanceM: (numberOf(summary.length, 0, 5e4) ?? 0) * scale,
    durationS: numberOf(summary.time, 0, 1e7) ?? null,
    steps,
  };
}
