import { distanceM } from '../geo/distance.ts';
import { decodePolyline } from '../geo/polyline.ts';
import type { Layer } from '../map/state.ts';
import { defineGeoTool } from './define.ts';
import { planRouteInput } from './inputs.ts';
import { isMiss, type Miss, miss, type Place } from './place.ts';
import { resolvePlace, resolvePlaces } from './resolve-place.ts';
import { type RouteReport, routeReport } from './route.ts';
import { routeClock } from './route-clock.ts';
import { tellRoute } from './route-tell.ts';
import { tellMiss } from './tell.ts';

const WALKABLE_M = 2_000;

export const planRoute = defineGeoTool({
  title: { zh: '路线', en: 'Route' },
  description:
    'How to get from one place to another, walking, cycling, driving or by public transport, with stops on the way. For travel times to many places use travel_times.',
  input: planRouteInput,
  output: routeReport.or(miss),
  async execute(input, context): Promise<RouteReport | Miss> {
    const from = await resolvePlace(input.from ?? { ref: context.position ? 'me' : 'view' }, context);
    if (isMiss(from)) return from.about === 'view' ? { miss: 'needs_place', about: 'from' } : from;
    const to = await resolvePlace(input.to, context);
    if (isMiss(to)) return to;
    const via = await resolvePlaces(input.via ?? [], context);
    if (isMiss(via)) return via;
    const mode = input.mode ?? (distanceM(from.at, to.at) < WALKABLE_M ? 'walk' : 'drive');
    const { value, source } = await context.ports.routes(
      {
        from: from.at,
        to: to.at,
        via: via.map((stop) => stop.at),
        mode,
        avoid: input.avoid ?? [],
        ...(input.depart_at && { departAt: input.depart_at }),
        ...(input.arrive_by && { arriveBy: input.arrive_by }),
        alternatives: input.alternatives ?? 1,
        locale: context.locale,
      },
      context.signal,
    );
    const [best] = value.options;
    if (!best) return { miss: 'no_route', about: `${from.name} → ${to.name}`, source };
    const clock = routeClock({
      departAt: input.depart_at,
      arriveBy: input.arrive_by,
      mode,
      from,
      to,
      option: best,
      now: context.now,
    });
    const unmet = unmetOf(value.unmet, mode, clock.leaveBy !== undefined);
    return {
      ref: context.refs.next('r'),
      mode,
      from,
      to,
      via,
      options: value.options.slice(0, input.alternatives ?? 1),
      ...clock,
      ...(unmet.length > 0 && { unmet }),
      source,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    const { ref, from, to, via } = output;
    const paths = output.options.map((option, index): Layer => {
      const style = option.estimate ? 'estimate' : index === 0 ? 'route' : 'alternative';
      const label = {
        name: `${from.name} → ${to.name}`,
        nameEn: `${from.nameEn ?? from.name} → ${to.nameEn ?? to.name}`,
      };
      return {
        kind: 'path',
        ref: index === 0 ? ref : `${ref}.${index + 1}`,
        label,
        path: decodePolyline(option.path),
        style,
      };
    });
    const ends = [from, ...via, to].map((stop, index, all) =>
      endOf(stop, `${ref}:${index}`, letterOf(index, all.length)),
    );
    return [{ do: 'show', layers: [...paths.reverse(), ...ends] }];
  },
  refs(output) {
    return isMiss(output) ? [] : [{ kind: 'route', ref: output.ref, route: output }];
  },
  tell(output, locale) {
    return isMiss(output) ? tellMiss(output, locale) : tellRoute(output, locale);
  },
});

function endOf(stop: Place, ref: string, badge: string): Layer {
  return {
    kind: 'marker',
    ref,
    label: { name: stop.name, ...(stop.nameEn && { nameEn: stop.nameEn }) },
    at: stop.at,
    icon: 'stop',
    badge,
  };
}

const letterOf = (index: number, count: number) => String.fromCharCode(65 + (index === count - 1 ? count - 1 : index));

/** With the latest departure known, a source that ignores the arrival only lacks what is behind it: traffic or a timetable. */
function unmetOf(unmet: string[], mode: RouteReport['mode'], hasLeaveBy: boolean): string[] {
  if (!hasLeaveBy) return unmet;
  return unmet.map((code) => (code !== 'arrive_by' ? code : mode === 'transit' ? 'timetable' : 'traffic'));
}
