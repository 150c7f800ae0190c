import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { checkGpx } from '../fixtures/map-schemas.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo'), reducedMotion: 'reduce' });

test('a trip goes along as calendar and as routes, the map as a picture, all of it on paper', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  // From tomorrow on: what is left of today depends on the hour.
  await chat.ask('明天开始杭州两日游');
  const card = chat.card('行程');
  const stops = await card.getByRole('listitem').evaluateAll((items) => items.map((item) => item.dataset.name ?? ''));
  expect(stops.length).toBeGreaterThan(1);

  const calendar = (await saved(page, () => card.getByRole('button', { name: '存为日历' }).click())).toString('utf8');
  for (const stop of stops) expect(calendar.replaceAll('\r\n ', '')).toContain(`SUMMARY:${stop}`);
  expect(calendar).toContain('DTSTART;TZID=Asia/Shanghai:');

  const gpx = (await saved(page, () => card.getByRole('button', { name: '存为 GPX' }).click())).toString('utf8');
  checkGpx(gpx);
  for (const stop of stops) expect(gpx).toContain(`<name>${stop}</name>`);
  // A day with one stop is no way.
  expect(gpx).toMatch(/<rte><name>[\d-]+<\/name>(?:<rtept [^>]+><name>[^<]+<\/name><\/rtept>){2,}<\/rte>/);

  await page.getByRole('button', { name: '图层', exact: true }).click();
  const picture = await saved(page, () => page.getByRole('button', { name: '导出 PNG' }).click());
  const size = await page.locator('.wt-canvas').boundingBox();
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
    Math.round(size?.width ?? 0),
    Math.round((size?.height ?? 0) + 22),
  ]);
  expect(await colorsIn(page, picture)).toBeGreaterThan(20);
  const face = await page.locator('.wt-marker [data-face]').first().boundingBox();
  // The figure's edges are blurred; a pin without one has a single colour there.
  if (!face || !size) throw new Error('no marker has a number');
  expect(await colorsIn(page, picture, { ...face, x: face.x - size.x, y: face.y - size.y })).toBeGreaterThan(3);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('textbox', { name: '输入消息' })).toBeHidden();
});

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await press();
  return readFile(await (await started).path());
}

/** How many different colours a picture has, or a part of it: a blank one has few. */
function colorsIn(page: Page, picture: Buffer, part?: Box): Promise<number> {
  return page.evaluate(
    async ({ data, part }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { x, y, width, height } = part ?? { x: 0, y: 0, width: image.width, height: image.height };
      const { data: pixels = [] } = context?.getImageData(x, y, width, height) ?? {};
      const colors = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colors.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      return colors.size;
    },
    { data: picture.toString('base64'), part },
  );
}

type Box = Record<'x' | 'y' | 'width' | 'height', number>;
