/** Names that are long, and one that is written from right to left. */
const NAMES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ['مطار دبي الدولي', 55.36, 25.25],
    ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Railway Station', 55.2, 25.1],
    ['中华人民共和国驻阿拉伯联合酋长国迪拜总领事馆签证与公证认证办理大厅', 55.28, 25.2],
  ].map(([name, ...at]) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: at },
  })),
});

/** What a screen is like for those who see it in another way. */
const LOOKS = {
  forced: { media: { forcedColors: 'active' } },
  'zoom-200': { size: { width: 640, height: 512 } },
  'zoom-400': { size: { width: 320, height: 256 } },
};

/** States beside the main ones: waiting, dialogs, other heights and looks, no network. */
export async function takeOthers(given) {
  const { page, composer, words, isPhone, take, wants, open, ask, button, choose, close, dropFile } = given;
  if (wants('asking')) {
    await open();
    // Answered by nobody: the page waits.
    await page.route('**/api/chat', () => {});
    await composer.fill(words.asks);
    await composer.press('Control+Enter');
    await page.getByRole('log').locator('[data-question]').waitFor();
    await take('asking');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
  if (wants('names')) {
    await open();
    await dropFile(page, 'names.geojson', NAMES);
    await page.locator('.wt-card').first().waitFor();
    await take('names');
  }
  if (wants('popup') || wants('saved') || wants('find')) {
    await open();
    await ask(words.answers.places);
    await page.locator('.wt-marker').first().click();
    await page.locator('.wt-popup').waitFor();
    await take('popup');
    await close();
    await button(words.save).first().click();
    await choose(words.saved);
    await page.getByRole('dialog').waitFor();
    await take('saved');
    await close();
    await choose(words.find);
    await page.getByRole('searchbox', { name: words.find }).fill(words.found);
    await take('find');
    await close();
  }
  if (wants('map-menu')) {
    await open();
    await page.locator('.wt-canvas').press('Shift+F10');
    await page.getByRole('menuitem', { name: words.whatIsHere }).waitFor();
    await take('map-menu');
    await close();
  }
  if (isPhone) await takeHeights(given);
  else await takeLooks(given);
  if (wants('offline')) {
    await open();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    await composer.waitFor();
    await take('offline');
    await page.context().setOffline(false);
  }
}

/** The sheet all the way down and up, and the phone on its side. */
async function takeHeights({ page, words, take, wants, open, ask }) {
  if (!wants('peek') && !wants('full') && !wants('landscape')) return;
  await open();
  await ask(words.answers.places);
  const handle = page.locator('.sheet-handle');
  await handle.press('ArrowDown');
  await take('peek');
  await handle.press('ArrowUp');
  await handle.press('ArrowUp');
  await take('full');
  await handle.press('ArrowDown');
  const upright = page.viewportSize();
  await page.setViewportSize({ width: upright.height, height: upright.width });
  await take('landscape');
  await page.setViewportSize(upright);
}

async function takeLooks({ page, words, take, wants, open, ask }) {
  const normal = page.viewportSize();
  for (const [name, { media = {}, size = normal }] of Object.entries(LOOKS)) {
    if (!wants(name)) continue;
    await page.emulateMedia(media);
    await page.setViewportSize(size);
    await open();
    await take(`${name}-start`);
    await ask(words.answers.places);
    await take(name);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize(normal);
  }
}
