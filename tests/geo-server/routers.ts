import type { GeoAnswer } from './answers.ts';
import { fixture, recorded } from './fixtures.ts';

/** Seconds that the recorded drive takes become a walk's or a ride's. */
const SLOWER: Record<string, number> = { driving: 1, cycling: 2, walking: 5.5 };
const SECONDS_PER_TARGET = 412.3;
const METERS_PER_TARGET = 3120.4;

/** OSRM's /route and /table: the recorded way, and as many cells as were asked for, each farther than the one before. */
export function osrmAnswer(path: string): GeoAnswer | undefined {
  const [, service, profile = 'driving', points = ''] = /^\/(route|table)\/v1\/(\w+)\/([^/]+)$/.exec(path) ?? [];
  const factor = SLOWER[profile] ?? 1;
  if (service === 'route') {
    const slower = (key: string, value: unknown) =>
      key === 'duration' && typeof value === 'number' ? value * factor : value;
    return { body: JSON.parse(fixture('osrm/route.json'), slower) };
  }
  if (service !== 'table') return undefined;
  const targets = points.split(';').slice(1);
  return {
    body: {
      ...recorded('osrm/table.json'),
      durations: [targets.map((_, index) => SECONDS_PER_TARGET * factor * (index + 1))],
      distances: [targets.map((_, index) => METERS_PER_TARGET * (index + 1))],
    },
  };
}

interface ValhallaRequest {
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
      const cells = (asked.targets ?? []).map((_, index) => ({
        distance: 0.4 * (index + 1),
        time: 290 * (index + 1),
        to_index: index,
        from_index: 0,
      }));
      return { body: { ...recorded('valhalla/matrix.json'), sources_to_targets: [cells] } };
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
