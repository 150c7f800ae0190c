import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { wordsOf } from '../../lib/i18n/words.ts';

/** The page as the server hands it out; without pictures, as a client that loads nothing shows it. */
const html = (JSON.parse(readFileSync('generated/map-view.json', 'utf8')) as { html: string }).html
  .replace('"__TILES__"', 'null')
  .replace('"__WORDS__"', JSON.stringify({ en: wordsOf('en').map, zh: wordsOf('zh').map }));

/** What a client has to enforce for a page that declares no origins. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

const point = (name: string, at: [number, number], number: number) => ({
  type: 'Feature',
  properties: { name, number },
  geometry: { type: 'Point', coordinates: at },
});
const RESULT = {
  content: [{ type: 'text', text: '…' }],
  structuredContent: {
    locale: 'zh',
    places: [
      { name: '天安门', lng: 116.391, lat: 39.907 },
      { name: '<b>故宫</b>', lng: 116.391, lat: 39.917 },
    ],
    geojson: {
      type: 'FeatureCollection',
      features: [
        point('天安门', [116.391, 39.907], 1),
        point('<b>故宫</b>', [116.391, 39.917], 2),
        {
          type: 'Feature',
          properties: { name: '路线', style: 'estimate' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [116.391, 39.907],
              [116.391, 39.917],
            ],
          },
        },
        {
          type: 'Feature',
          properties: { name: '周边', color: 'url(javascript:1)' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [116.38, 39.9],
                [116.4, 39.9],
                [116.4, 39.92],
                [116.38, 39.9],
              ],
            ],
          },
        },
      ],
    },
  },
};

/** A client as the specification has it: the page in a sandbox without an origin of its own, messages both ways. */
async function shown(page: Page) {
  const safe = html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  await page.setContent('<iframe sandbox="allow-scripts" style="width:700px;height:560px"></iframe>');
  await page.evaluate((srcdoc) => {
    const heard: { method?: string; id?: unknown }[] = [];
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const send = (message: object) => frame.contentWindow?.postMessage({ jsonrpc: '2.0', ...message }, '*');
    Object.assign(window, { heard, send });
    window.addEventListener('message', ({ data }) => {
      heard.push(data);
      if (data.method !== 'ui/initialize') return;
      const hostContext = { theme: 'dark', locale: 'en-US', styles: { variables: { '--font-sans': 'serif' } } };
      const hostInfo = { name: 'test', version: '1' };
      send({ id: data.id, result: { protocolVersion: '2026-01-26', hostInfo, hostCapabilities: {}, hostContext } });
    });
    frame.srcdoc = srcdoc;
  }, safe);
  const heard = () =>
    page.evaluate(() => (window as never as { heard: { method?: string; id?: unknown; result?: unknown }[] }).heard);
  const send = (message: object) =>
    page.evaluate((sent) => (window as never as { send(message: object): void }).send(sent), message);
  await expect.poll(async () => (await heard()).map(({ method }) => method)).toContain('ui/notifications/initialized');
  return { heard, send, frame: page.frameLocator('iframe') };
}

test('M10: a client that shows MCP Apps draws a result on a map, with nothing loaded', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => /^https?:/.test(request.url()) && problems.push(request.url()));
  const { heard, send, frame } = await shown(page);
  expect((await heard())[0]).toMatchObject({
    method: 'ui/initialize',
    params: { protocolVersion: '2026-01-26', appInfo: { name: 'wentu-map' }, appCapabilities: {} },
  });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('#note')).toHaveText(wordsOf('en').map.nothing);

  await send({ method: 'ui/notifications/tool-input', params: { arguments: {} } });
  await send({ method: 'ui/notifications/tool-result', params: RESULT });
  await expect(frame.locator('#drawing circle')).toHaveCount(2);
  await expect(frame.locator('#drawing path[stroke-dasharray]')).toHaveCount(1);
  await expect(frame.locator('#drawing path[fill-opacity]')).toHaveAttribute('fill', 'var(--line)');
  await expect(frame.locator('#places li')).toHaveText(['天安门', '<b>故宫</b>']);
  await expect(frame.locator('#note')).toBeHidden();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh');
  const marker = frame.locator('#drawing g').first();
  const box = await marker.boundingBox();
  expect(box?.x).toBeGreaterThan(100);
  expect(box?.x).toBeLessThan(600);

  await frame.getByRole('button', { name: wordsOf('zh').map.zoomIn }).click();
  await expect.poll(async () => (await marker.boundingBox())?.y).not.toBe(box?.y);
  const zoomed = (await marker.boundingBox())?.x ?? 0;
  await frame.locator('#map').press('ArrowRight');
  await expect.poll(async () => (await marker.boundingBox())?.x ?? 0).toBeCloseTo(zoomed - 60, 0);

  await send({ id: 7, method: 'ui/resource-teardown', params: { reason: 'test' } });
  await expect.poll(async () => (await heard()).find(({ id }) => id === 7)?.result).toEqual({});
  expect((await heard()).map(({ method }) => method)).toContain('ui/notifications/size-changed');
  expect(problems).toEqual([]);
});

test('M10: the map fits its result again when the client gives it another size', async ({ page }) => {
  const { send, frame } = await shown(page);
  const resize = (width: string) =>
    page.evaluate((to) => {
      (document.querySelector('iframe') as HTMLIFrameElement).style.width = to;
    }, width);
  await resize('50px');
  await send({ method: 'ui/notifications/tool-result', params: RESULT });
  const marker = frame.locator('#drawing g').first();
  await expect(marker).toHaveAttribute('transform', /^translate\([\d.-]+ [\d.-]+\)$/);
  await resize('700px');
  const middle = async () => Number((await marker.getAttribute('transform'))?.match(/[\d.]+/)?.[0]);
  await expect.poll(middle).toBeGreaterThan(300);
});
