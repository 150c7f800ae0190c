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

/**
 * What is on the map, and the file that brings it. Plain markers are what the others are held against.
 * @type {[string, [string, string] | null][]}
 */
const CASES = [
  ['an empty map', null],
  ['20 plain markers', ['few.csv', points(20)]],
  ['a track of 100,000 points', ['track.gpx', track]],
  ['10,000 areas', ['areas.geojson', areas]],
  ['100,000 points', ['points.csv', points(100_000)]],
];

/** How smoothly the map is dragged with nothing on it, with plain markers, and with large files: a line for each. */
export async function draggingLines(browser, url) {
  const found = [];
  for (const [what, file] of CASES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    await page.goto(url);
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
    found.push(
      `${what.padEnd(28)} ${frames.toFixed(0).padStart(3)} frames a second, slowest ${slowestMs.toFixed(0)} ms, long tasks ${longMs.toFixed(0)} ms${read}`,
    );
    await page.close();
  }
  return found;
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
