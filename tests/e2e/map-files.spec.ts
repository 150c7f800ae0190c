import { readFile } from 'node:fs/promises';
import { check } from '@placemarkio/check-geojson';
import { expect, type Page, test } from '@playwright/test';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { checkGpx, checkKml } from '../fixtures/map-schemas.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

for (const [name, size] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ baseURL: urlOf('demo'), reducedMotion: 'reduce', ...size });

    test('what is on the map is saved as GeoJSON, GPX, KML and CSV that other programs read', async ({ page }) => {
      const chat = new ChatPage(page);
      await chat.open();
      await chat.ask('北京的博物馆有哪些');
      await chat.ask('在上海外滩画一个半径2公里的圆');
      await chat.ask('从天安门到颐和园怎么走');
      const places = await chat
        .card('地点搜索')
        .getByRole('listitem')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-name') ?? ''));
      expect(places.length).toBeGreaterThan(2);
      await page.getByRole('button', { name: '图层', exact: true }).click();

      const geojson = check(await saved(page, 'GeoJSON', /\.geojson$/));
      const features = geojson.type === 'FeatureCollection' ? geojson.features : [];
      expect(features.map(({ properties }) => properties?.name)).toEqual(expect.arrayContaining(places));
      expect(kindsOf(features)).toEqual(['LineString', 'Point', 'Polygon']);

      const gpxText = await saved(page, 'GPX', /\.gpx$/);
      checkGpx(gpxText);
      const tracks = gpx(xmlOf(gpxText)).features;
      expect(tracks.map(({ properties }) => properties?.name)).toEqual(expect.arrayContaining(places));
      expect(kindsOf(tracks)).toContain('LineString');

      const kmlText = await saved(page, 'KML', /\.kml$/);
      checkKml(kmlText);
      const marks = kml(xmlOf(kmlText)).features;
      expect(marks.map(({ properties }) => properties?.name)).toEqual(expect.arrayContaining(places));
      expect(kindsOf(marks)).toEqual(['LineString', 'Point', 'Polygon']);

      const csv = await saved(page, 'CSV', /\.csv$/);
      const [head, ...rows] = csv.trimEnd().split('\r\n');
      expect(head).toBe('\ufeffref,name,name_en,lat,lng,note');
      const points = features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
      expect(rows.map((row) => row.split(',').slice(-3, -1).map(Number).reverse())).toEqual(points);
      for (const place of places) expect(csv).toContain(`"${place}"`);
    });
  });
}

async function saved(page: Page, format: string, ending: RegExp): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: `导出 ${format}` }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(ending);
  return readFile(await file.path(), 'utf8');
}

const xmlOf = (text: string) => new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

const kindsOf = (features: readonly { geometry: { type: string } | null }[]) =>
  [...new Set(features.map(({ geometry }) => geometry?.type))].toSorted();
