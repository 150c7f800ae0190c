import { readConfig } from '../../lib/config.ts';
import type { TravelMode } from '../../lib/domain/route.ts';
import { distanceM } from '../../lib/geo/distance.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { createPorts } from '../../lib/providers/index.ts';
import { openRegions } from '../../lib/region/regions.ts';
import { engineFolder } from '../../lib/region/streets/engine.ts';
import { openStreets } from '../../lib/region/streets/streets.ts';

export interface Times {
  name: string;
  p50: number;
  p99: number;
  count: number;
  /** Answered by an estimate, for want of a way. */
  without: number;
}

const COUNT = 200;
const WALK_M = { from: 200, to: 3_000 };
/** A signal has a tool's time, and no more. */
const fresh = () => new AbortController().signal;

/** Asks for ways and reaches between points of the region, one after the other, as a tool does. */
export async function askRegion(dir: string, points: readonly LngLat[], random: () => number): Promise<Times[]> {
  const regions = openRegions(dir);
  const streets = openStreets({ regions, engine: engineFolder(dir), log: () => {} });
  const { geo, timeouts } = readConfig({ OFFLINE: '1' }).config;
  const ports = createPorts({ geo, timeouts, embedded: {}, streets });
  const pick = () => points[Math.floor(random() * points.length)] ?? { lng: 0, lat: 0 };
  const route = async (mode: TravelMode, from: LngLat, to: LngLat) =>
    ports.routes({ from, to, via: [], mode, avoid: [], alternatives: 1, locale: 'en' }, fresh());
  const measured = async (name: string, ask: () => Promise<unknown>): Promise<Times> => {
    const times: number[] = [];
    let without = 0;
    // The first questions start the process and read the tiles.
    for (let i = -20; i < COUNT; i++) {
      const before = performance.now();
      const isFound = await ask().then(
        () => true,
        () => false,
      );
      if (i < 0) continue;
      times.push(performance.now() - before);
      if (!isFound) without++;
    }
    times.sort((a, b) => a - b);
    return { name, p50: at(times, 0.5), p99: at(times, 0.99), count: COUNT, without };
  };
  const [west, east] = ends(points);
  const near = () => {
    const from = pick();
    for (;;) {
      const to = pick();
      const apart = distanceM(from, to);
      if (apart > WALK_M.from && apart < WALK_M.to) return [from, to] as const;
    }
  };
  try {
    return [
      await measured('walk up to 3 km', () => route('walk', ...near())),
      await measured('drive across', () => route('drive', anyOf(west, random), anyOf(east, random))),
      await measured('drive anywhere', () => route('drive', pick(), pick())),
      await measured('reach of 15 min on foot', () =>
        ports.isochrone({ from: pick(), minutes: [15], mode: 'walk' }, fresh()),
      ),
      await measured('reach of 15 min by car', () =>
        ports.isochrone({ from: pick(), minutes: [15], mode: 'drive' }, fresh()),
      ),
      await measured('table of 10 places', () =>
        ports.table({ points: Array.from({ length: 10 }, pick), mode: 'drive' }, fresh()),
      ),
    ];
  } finally {
    await streets.close();
  }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const anyOf = (points: readonly LngLat[], random: () => number) =>
  points[Math.floor(random() * points.length)] ?? { lng: 0, lat: 0 };

/** A tenth of the points at either end of the longer side. */
function ends(points: readonly LngLat[]): [LngLat[], LngLat[]] {
  const sorted = points.toSorted((a, b) => a.lng - b.lng);
  const tenth = Math.max(1, Math.floor(points.length / 10));
  return [sorted.slice(0, tenth), sorted.slice(-tenth)];
}
