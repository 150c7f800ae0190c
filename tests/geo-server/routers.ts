import type { GeoAnswer } from './answers.ts';
import { fixture, recorded } from './fixtures.ts';

/** Seconds that the recorded drive takes become a walk's or a ride's. */
const SLOWER: Record<string, number> = { driving: 1, cycling: 2, walking: 5.5 };
const SECONDS_PER_TARGET = 412.3;
const METERS_PER_TARGET = 3120.4;

/** OSRM's /route and /table: the recorded way, and as many cells as were asked for, farther by the place in the list. */
export function osrmAnswer(path: string, sources: string | null): GeoAnswer | undefined {
  const [, service, profile = 'driving', points = ''] = /^\/(route|table)\/v1\/(\w+)\/([^/]+)$/.exec(path) ?? [];
  const factor = SLOWER[profile] ?? 1;
  if (service === 'route') {
    const slower = (key: string, value: unknown) =>
      key === 'duration' && typeof value === 'number' ? value * factor : value;
    return { body: JSON.parse(fixture('osrm/route.json'), slower) };
  }
  if (service !== 'table') return undefined;
  const all = points.split(';');
  const rows = sources === '0' ? all.slice(0, 1) : all;
  const cells = (step: number) => rows.map((_, row) => all.map((_each, column) => Math.abs(column - row) * step));
  return {
    body: {
      ...recorded('osrm/table.json'),
      durations: cells(SECONDS_PER_TARGET * factor),
      distances: cells(METERS_PER_TARGET),
    },
  };
}

interface ValhallaRequest {
  sources?: unknown[];
  targets?: unknown[];
  contours?: { time: number }[];
}

/** Valhalla's /route, /sources_to_targets and /isochrone; the recorded areas take the minutes that were asked for, the largest first. */
export function valhallaAnswer(path: string, body: string): GeoAnswer | undefined {
  const asked = JSON.parse(body) as ValhallaRequest;
  switch (path) {
    case '/route':
      return { body: fixture('valhalla/route.json') };
    case '/sources_to_targets': {
      const cells = (asked.sources ?? []).map((_, from_index) =>
        (asked.targets ?? []).map((_each, to_index) => {
          const steps = 1 + Math.abs(to_index - from_index);
          return { distance: 0.4 * steps, time: 290 * steps, to_index, from_index };
        }),
      );
      return { body: { ...recorded('valhalla/matrix.json'), sources_to_targets: cells } };
    }
    case '/isochrone':
      return { body: isochroneOf((asked.contours ?? []).map(({ time }) => time)) };
    default:
      return undefined;
  }
}

function isochroneOf(minutes: number[]): unknown {
  const all = recorded('valhalla/isochrone.json');
  const largestFirst = minutes.toSorted((a, b) => b - a);
  const features = (all.features as { properties: object }[]).slice(-largestFirst.length).map((feature, index) => ({
    ...feature,
    properties: { ...feature.properties, contour: largestFirst[index] },
  }));
  return { ...all, features };
}
