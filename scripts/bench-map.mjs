// `npm run bench:map`: how smoothly the map of the built app is dragged, with nothing on it, with plain markers, and with
// files of 10,000 areas and 100,000 points, all in one run of one browser. Needs `npm run build` first.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { bin, node } from './run.mjs';

const PORT = process.env.BENCH_PORT ?? '20392';
const URL = `http://127.0.0.1:${PORT}`;
const dir = mkdtempSync(join(tmpdir(), 'wentu-bench-'));
const server = spawn(node, [bin.next, 'start', '-p', PORT, '-H', '127.0.0.1'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, OFFLINE: '1', DASHSCOPE_API_KEY: '', DATABASE_URL: `file:${dir}/bench.db`, LOG_LEVEL: 'warn' },
});
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});

/** A grid of squares, 1 km wide, about 西安. */
const areas = JSON.stringify({
  type: 'FeatureCollection',
  features: grid(10_000).map(({ lng, lat }, index) => ({
    type: 'Feature',
    properties: { name: `A${index}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lng, lat],
          [lng + 0.01, lat],
          [lng + 0.01, lat + 0.008],
          [lng, lat + 0.008],
          [lng, lat],
        ],
      ],
    },
  })),
});
const points = (count) =>
  ['name,lat,lng', ...grid(count).map(({ lng, lat }, i) => `P${i},${lat.toFixed(5)},${lng.toFixed(5)}`)].join('\n');
const track = `<gpx><trk><trkseg>${grid(100_000)
  .map(({ lng, lat }, i) => `<trkpt lat="${(lat + Math.sin(i) / 500).toFixed(5)}" lon="${lng.toFixed(5)}"/>`)
  .join('')}</trkseg></trk></gpx>`;

const CASES = [
  ['an empty map', null],
  ['20 plain markers', ['few.csv', points(20)]],
  ['a track of 100,000 points', ['track.gpx', track]],
  ['10,000 areas', ['areas.geojson', areas]],
  ['100,000 points', ['points.csv', points(100_000)]],
];

try {
  await untilServing();
  for (const [what, file] of CASES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    await page.goto(URL);
    await page.getByRole('region', { name: 'Map', exact: true }).waitFor();
    let readMs = 0;
    if (file) {
      const began = performance.now();
      const [chosen] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Add files' }).click(),
      ]);
      await chosen.setFiles({ name: file[0], mimeType: 'text/plain', buffer: Buffer.from(file[1]) });
      await page.getByRole('group', { name: 'File', exact: true }).waitFor({ timeout: 120_000 });
      readMs = performance.now() - began;
    }
    await page.waitForTimeout(1_500);
    const { frames, slowestMs, longMs } = await dragged(page);
    const read = readMs > 0 ? `, on the map after ${(readMs / 1000).toFixed(1)} s` : '';
    console.log(
      `${what.padEnd(28)} ${frames.toFixed(0).padStart(3)} frames a second, slowest ${slowestMs.toFixed(0)} ms, long tasks ${longMs.toFixed(0)} ms${read}`,
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
}

/** Drags the map to and fro for three seconds and counts the frames. */
async function dragged(page) {
  await page.evaluate(() => {
    window.frames_ = [];
    window.long_ = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.long_ += duration;
    }).observe({ entryTypes: ['longtask'] });
    const tick = (time) => {
      window.frames_.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const [x, y] = [1000, 450];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const end = Date.now() + 3_000;
  for (let step = 0; Date.now() < end; step++) {
    await page.mouse.move(x + 300 * Math.sin(step / 20), y + 200 * Math.cos(step / 27));
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const gaps = window.frames_.slice(1).map((time, index) => time - window.frames_[index]);
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    return { frames: (1000 * gaps.length) / total, slowestMs: Math.max(...gaps), longMs: window.long_ };
  });
}

function grid(count) {
  const side = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => ({
    lng: 108.5 + ((i % side) / side) * 1.2,
    lat: 33.9 + (Math.floor(i / side) / side) * 0.9,
  }));
}

async function untilServing() {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (
      await fetch(URL).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app did not start; run npm run build first');
}
