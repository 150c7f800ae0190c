import { z } from 'zod';
import { ownLabel, ownName } from '../../domain/label.ts';
import { nameFor } from '../../domain/name-for.ts';
import { isMiss, type Miss, miss, type Place, place, source } from '../../domain/place.ts';
import { type TravelMode, travelMode } from '../../domain/route.ts';
import { AppError } from '../../errors/app-error.ts';
import { distanceM } from '../../geo/distance.ts';
import { lngLat } from '../../geo/lng-lat.ts';
import { formatDistance, formatDuration } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Layer } from '../../map/state.ts';
import type { ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { estimateSource } from '../estimate-source.ts';
import { labelOf } from '../label.ts';
import { circleRing } from '../map-draw/index.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace, resolvePlaces } from '../resolve-place.ts';
import { asData, tellMiss, tellSource } from '../tell.ts';

const travelTimesInput = z.object({
  from: placeInput,
  to: z.array(placeInput).min(1).max(20).optional().describe('targets: gives a matrix'),
  minutes: z
    .array(z.int().min(1).max(60))
    .min(1)
    .max(4)
    .optional()
    .describe('gives the area reachable in so many minutes'),
  mode: travelMode.optional().describe('default walk'),
});

const travelTimesReport = z.object({
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

export const travelTimes = defineGeoTool({
  description:
    'Travel times from one place to several (to), or the area that can be reached in some minutes (minutes): the area gets a ref to search within.',
  input: travelTimesInput,
  output: travelTimesReport.or(miss),
  async execute(input, context): Promise<TravelTimesReport | Miss> {
    const from = await resolvePlace(input.from, context);
    if (isMiss(from)) return from;
    const mode = input.mode ?? 'walk';
    if (input.minutes) return reachable(from, mode, input.minutes, context);
    if (!input.to) return { miss: 'needs_place', about: 'to' };
    const targets = await resolvePlaces(input.to, context);
    if (isMiss(targets)) return targets;
    const { value, source: from_ } = await context.ports.matrix(
      { from: from.at, to: targets.map((target) => target.at), mode },
      context.signal,
    );
    return {
      from,
      mode,
      targets: targets.map((target, index) => {
        const cell = value[index];
        return {
          place: { ...target, ref: target.ref ?? context.refs.next('p') },
          durationS: cell?.durationS ?? null,
          distanceM: cell?.distanceM ?? distanceM(from.at, target.at),
          ...((!cell || cell.isStraight) && { isStraight: true }),
          ...(!cell && { noWay: true }),
        };
      }),
      ...(from_.offline && { estimate: true }),
      source: from_,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    const areas = (output.areas ?? []).map(
      ({ ref, minutes, rings }): Layer => ({
        kind: 'area',
        ref,
        rings,
        label: ownLabel((locale) => wordsOf(locale).tools.labels.minutes(minutes)),
      }),
    );
    const lines = (output.targets ?? []).map(
      ({ place: target }): Layer => ({
        kind: 'marker',
        ref: target.ref ?? '',
        at: target.at,
        label: labelOf(target),
        icon: target.kind,
      }),
    );
    return [{ do: 'show', layers: [...areas.reverse(), ...lines] }];
  },
  refs(output) {
    if (isMiss(output)) return [];
    return [
      ...(output.areas ?? []).map(({ ref, minutes, rings }) => ({
        kind: 'area' as const,
        ref,
        ...ownName((locale) => `${wordsOf(locale).tools.labels.minutes(minutes)} · ${nameFor(output.from, locale)}`),
        rings,
      })),
      ...(output.targets ?? []).flatMap(({ place: target }) =>
        target.ref ? [{ kind: 'place' as const, ref: target.ref, place: target }] : [],
      ),
    ];
  },
  tell(output, locale) {
    return isMiss(output) ? tellMiss(output, locale) : tellTimes(output, locale);
  },
});

/** The areas of an isochrone; without a road network, circles that say they are estimates. */
async function reachable(
  from: Place,
  mode: TravelMode,
  minutes: number[],
  context: ToolContext,
): Promise<TravelTimesReport> {
  const asked = [...new Set(minutes)].sort((a, b) => a - b);
  const answer = await context.ports
    .isochrone({ from: from.at, minutes: asked, mode }, context.signal)
    .catch((thrown) => {
      if (context.signal.aborted || !(thrown instanceof AppError)) throw thrown;
      return null;
    });
  const isKnown = answer !== null && answer.value.length > 0;
  const areas = isKnown
    ? answer.value
    : asked.map((each) => ({ minutes: each, rings: [circleRing(from.at, reachM(mode, each))] }));
  return {
    from,
    mode,
    areas: areas.map((area) => ({ ...area, ref: context.refs.next('a') })),
    ...(!isKnown && { estimate: true }),
    source: isKnown ? answer.source : estimateSource(context.now),
  };
}

/** Straight-line reach without a road network, at 60 % of a typical speed: 5, 15, 40, 20 km/h. */
function reachM(mode: TravelMode, minutes: number): number {
  const kmh = { walk: 5, bike: 15, drive: 40, transit: 20 }[mode];
  return Math.round((kmh * 1000 * 0.6 * minutes) / 60);
}

function tellTimes(output: TravelTimesReport, locale: Locale): string {
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
