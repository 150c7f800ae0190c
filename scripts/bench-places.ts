// npm run bench:places [-- --places 1000000] [--postgres URL]
// Generates places, imports them and prints time, peak memory, size and search times by kind of query, next to a plain
// scan.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { isKindOf } from '../lib/domain/categories.ts';
import type { PlacesQuery } from '../lib/domain/ports.ts';
import { distanceM } from '../lib/geo/distance.ts';
import { importPlaces } from '../lib/places-store/import/import-places.ts';
import { openSpool } from '../lib/places-store/import/spool.ts';
import { createPlaceStore, placesPathOf } from '../lib/places-store/index.ts';
import type { PlaceStore, StoredPlace } from '../lib/places-store/place-store.ts';
import { searchStored } from '../lib/providers/places/stored.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '1000000' },
    postgres: { type: 'string' },
    scan: { type: 'boolean', default: true },
  },
});
const COUNT = Number(values.places);
const RUNS = 60;
const NOW = new Date('2026-11-25T06:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'wentu-bench-'));

/** A small generator with a fixed seed: every run has the same places. Source: mulberry32. */
let seed = 42;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const CITIES = [
  [116.39, 39.91],
  [121.47, 31.23],
  [113.26, 23.13],
  [114.06, 22.54],
  [104.07, 30.66],
  [108.94, 34.26],
  [120.16, 30.27],
  [114.3, 30.6],
  [106.55, 29.56],
  [118.8, 32.06],
  [-0.13, 51.5],
  [2.35, 48.86],
  [139.7, 35.69],
  [-74, 40.71],
] as const;
const SYLLABLES = [
  ...'天地山水云海龙凤金银春夏秋冬东西南北中华民人大小明月星光花香竹松梅兰江河湖泉石玉白青红福寿安康和平永新文成',
];
const KINDS = {
  咖啡馆: 'cafe',
  火锅店: 'hotpot',
  面馆: 'noodles',
  超市: 'supermarket',
  药房: 'pharmacy',
  酒店: 'hotel',
  公园: 'park',
  博物馆: 'museum',
  充电站: 'charging_station',
  书店: 'books',
  健身房: 'gym',
  银行: 'bank',
  医院: 'hospital',
  便利店: 'convenience',
} as const;

async function generate(path: string): Promise<void> {
  const out = openSpool(path);
  out.write('id,name,name:en,category,lng,lat,opening_hours,website');
  for (let i = 0; i < COUNT; i++) {
    const [lng, lat] = pick(CITIES);
    const suffix = pick(Object.keys(KINDS) as (keyof typeof KINDS)[]);
    const name = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
    const hours = pick(['', '24/7', 'Mo-Su 08:00-22:00', 'Mo-Fr 09:00-18:00', 'Mo-Su 20:00-24:00']);
    const at = () => (random() + random() + random() - 1.5) * 0.5;
    const line = `${i},${name}${suffix},${random() < 0.2 ? `Place ${i}` : ''},${KINDS[suffix]},${(lng + at()).toFixed(6)},${(lat + at()).toFixed(6)},${hours},${random() < 0.1 ? 'https://x.example' : ''}`;
    const written = out.write(line);
    if (written) await written;
  }
  await out.end();
}

const query = (more: Partial<PlacesQuery> & Pick<PlacesQuery, 'area'>): PlacesQuery => ({
  sort: 'distance',
  limit: 10,
  locale: 'zh',
  now: NOW,
  ...more,
});
const near = () => {
  const [lng, lat] = pick(CITIES);
  return { lng: lng + (random() - 0.5) * 0.3, lat: lat + (random() - 0.5) * 0.3 };
};
const WORLD = { kind: 'bbox', bbox: [-180, -90, 180, 90] } as const;
const words = () => `${pick(SYLLABLES)}${pick(SYLLABLES)}`;

const QUERIES: Record<string, () => PlacesQuery> = {
  'words, 2 characters': () => query({ area: { ...WORLD, bbox: [...WORLD.bbox] }, query: words(), sort: 'relevance' }),
  'words, 4 characters': () =>
    query({ area: { ...WORLD, bbox: [...WORLD.bbox] }, query: `${words()}公园`, sort: 'relevance' }),
  'category around 2 km': () => query({ area: { kind: 'around', center: near(), radiusM: 2_000 }, category: 'cafe' }),
  'category around 20 km': () =>
    query({ area: { kind: 'around', center: near(), radiusM: 20_000 }, category: 'museum' }),
  'restaurants around 5 km': () =>
    query({ area: { kind: 'around', center: near(), radiusM: 5_000 }, category: 'restaurant' }),
  'anything around 1 km': () => query({ area: { kind: 'around', center: near(), radiusM: 1_000 } }),
  'words around 5 km': () =>
    query({ area: { kind: 'around', center: near(), radiusM: 5_000 }, query: pick(['咖啡', '火锅', '书店']) }),
  'polygon of 10 km': () => {
    const { lng, lat } = near();
    const ring = [
      { lng, lat: lat - 0.05 },
      { lng: lng + 0.08, lat },
      { lng, lat: lat + 0.05 },
      { lng: lng - 0.04, lat },
    ];
    return query({ area: { kind: 'polygon', rings: [ring] }, category: 'park' });
  },
  'along 30 km': () => {
    const { lng, lat } = near();
    const path = Array.from({ length: 60 }, (_, i) => ({ lng: lng + i * 0.005, lat: lat + Math.sin(i / 8) * 0.02 }));
    return query({ area: { kind: 'along', path, distanceM: 500 }, category: 'charging_station' });
  },
  'open now around 3 km': () =>
    query({ area: { kind: 'around', center: near(), radiusM: 3_000 }, category: 'pharmacy', openNow: true }),
};

async function timesOf(
  run: (asked: PlacesQuery) => Promise<unknown[]>,
  make: () => PlacesQuery,
  runs: number,
): Promise<string> {
  await run(make());
  const times: number[] = [];
  let hits = 0;
  for (let i = 0; i < runs; i++) {
    const asked = make();
    const started = performance.now();
    hits += (await run(asked)).length;
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.99)} (${(hits / runs).toFixed(1)})`;
}

async function bench(
  label: string,
  store: PlaceStore,
  file: string,
  sizeOf: () => Promise<number>,
): Promise<Record<string, string>> {
  const started = performance.now();
  const { added: written } = await importPlaces(store, file);
  const seconds = (performance.now() - started) / 1000;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(
    `${label}: ${written} places in ${seconds.toFixed(1)} s (${Math.round(written / seconds)}/s), peak RSS of this process ${peakMb} MB, ${((await sizeOf()) / 1e6).toFixed(0)} MB on disk`,
  );
  const times: Record<string, string> = {};
  for (const [name, make] of Object.entries(QUERIES)) {
    seed = 7;
    times[name] = await timesOf((asked) => searchStored(store, asked), make, RUNS);
  }
  return times;
}

try {
  const file = join(folder, 'places.csv');
  await generate(file);
  console.log(`${COUNT} places, ${(statSync(file).size / 1e6).toFixed(0)} MB of CSV; node ${process.version}`);
  const database = { kind: 'sqlite', path: join(folder, 'wentu.db') } as const;
  const sqlite = createPlaceStore(database);
  const columns: Record<string, Record<string, string>> = {
    SQLite: await bench('SQLite', sqlite, file, async () => statSync(placesPathOf(database.path)).size),
  };
  if (values.postgres) {
    const client = new pg.Client({ connectionString: values.postgres });
    await client.connect();
    const store = createPlaceStore({ kind: 'postgres', url: values.postgres });
    columns.PostgreSQL = await bench('PostgreSQL', store, file, async () => {
      const { rows } = await client.query<{ n: string }>("select pg_total_relation_size('geo_place') as n");
      return Number(rows[0]?.n ?? 0);
    });
    await store.close();
    await client.end();
  }
  if (values.scan) {
    const all = await sqlite.search({ limit: COUNT });
    const scan = async ({ query: asked, category, area }: PlacesQuery): Promise<StoredPlace[]> => {
      const center = area.kind === 'around' ? area.center : null;
      const hits = all.filter(
        (place) =>
          (!asked || place.name.includes(asked)) &&
          (!category || isKindOf(place.kind, category)) &&
          (!center || distanceM(center, place.at) <= (area.kind === 'around' ? area.radiusM : 0)),
      );
      return center
        ? hits.toSorted((a, b) => distanceM(center, a.at) - distanceM(center, b.at)).slice(0, 10)
        : hits.slice(0, 10);
    };
    columns['scan of an array'] = {};
    for (const [name, make] of Object.entries(QUERIES)) {
      if (/polygon|along|open/.test(name)) continue;
      seed = 7;
      columns['scan of an array'][name] = await timesOf(scan, make, 8);
    }
  }
  await sqlite.close();
  console.log(
    `\nsearch, ms p50 / p99 (mean hits)\n| query | ${Object.keys(columns).join(' | ')} |\n|---|${'---|'.repeat(Object.keys(columns).length)}`,
  );
  for (const name of Object.keys(QUERIES)) {
    console.log(
      `| ${name} | ${Object.values(columns)
        .map((column) => column[name] ?? '–')
        .join(' | ')} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
