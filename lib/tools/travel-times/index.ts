import { z } from 'zod';
import { ownLabel, ownName } from '../../domain/label.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { travelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Layer } from '../../map/state.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace, resolvePlaces } from '../resolve-place.ts';
import { spreadSelection } from '../spread-selection.ts';
import { tellMiss } from '../tell.ts';
import { reachable } from './reachable.ts';
import { type TravelTimesReport, tellTimes, travelTimesReport } from './report.ts';

const travelTimesInput = z.object({
  from: placeInput,
  to: z.array(placeInput).min(1).max(20).optional(),
  minutes: z.array(z.int().min(1).max(60)).min(1).max(4).optional(),
  mode: travelMode.optional().describe('default walk'),
});

export const travelTimes = defineGeoTool({
  description:
    'Travel times from one place to several (to), or the area reached in so many minutes, with a ref to search within. For the way itself use plan_route.',
  input: travelTimesInput,
  output: travelTimesReport.or(miss),
  async execute(input, context): Promise<TravelTimesReport | Miss> {
    const mode = input.mode ?? 'walk';
    if (input.minutes || !input.to) {
      const from = await resolvePlace(input.from, context);
      if (isMiss(from)) return from;
      return input.minutes ? reachable(from, mode, input.minutes, context) : { miss: 'needs_place', about: 'to' };
    }
    const ends = await resolvePlaces([input.from, ...spreadSelection(input.to, context.selection)], context);
    if (isMiss(ends)) return ends;
    const [from, ...targets] = ends;
    if (!from) return { miss: 'needs_place', about: 'from' };
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
    // What reaches so far begins somewhere.
    const start: Layer[] = areas.slice(0, 1).map(({ ref }) => ({
      kind: 'marker',
      ref: `${ref}:from`,
      at: output.from.at,
      label: labelOf(output.from),
      icon: 'stop',
    }));
    return [{ do: 'show', layers: [...areas.reverse(), ...lines, ...start] }];
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
