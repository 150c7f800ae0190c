import { z } from 'zod';
import { nameFor } from '../../domain/name-for.ts';
import { place } from '../../domain/place.ts';
import { travelMode } from '../../domain/route.ts';
import { source } from '../../domain/source.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { formatDistance, formatDuration } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../as-data.ts';
import { tellSource } from '../tell.ts';

export const travelTimesReport = z.object({
  from: place,
  mode: travelMode,
  /**
   * From a matrix, in the order given; durationS null: unknown, or unreachable (noWay). isStraight: the distance is
   * along the great circle, not the length of a route.
   */
  targets: z
    .array(
      z.object({
        place,
        durationS: z.number().nullable(),
        distanceM: z.number(),
        isStraight: z.boolean().optional(),
        noWay: z.boolean().optional(),
      }),
    )
    .optional(),
  /** From an isochrone, smallest first; each ref can be used as `within`. */
  areas: z.array(z.object({ ref: z.string(), minutes: z.number(), rings: z.array(z.array(lngLat)) })).optional(),
  estimate: z.boolean().optional(),
  source,
});

export type TravelTimesReport = z.infer<typeof travelTimesReport>;

export function tellTimes(output: TravelTimesReport, locale: Locale): string {
  const lines = [
    `${output.mode} from ${nameFor(output.from, locale)}${output.estimate ? ' (rough estimate, no road network)' : ''}:`,
  ];
  for (const { place: target, durationS, distanceM: meters, isStraight, noWay } of output.targets ?? []) {
    const time = noWay ? 'no way found' : durationS === null ? 'time not known' : formatDuration(durationS, locale);
    const far = `${formatDistance(meters, locale)}${isStraight ? ' in a straight line, not by road' : ''}`;
    lines.push(`[${target.ref}] ${asData(nameFor(target, locale), 60)}: ${time}, ${far}`);
  }
  for (const { ref, minutes } of output.areas ?? []) lines.push(`[${ref}] area within ${minutes} min`);
  lines.push(tellSource(output.source));
  return lines.join('\n');
}
