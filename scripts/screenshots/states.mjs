import { takeOthers } from './other-states.mjs';
import { WORDS } from './words.mjs';

/** A walk over a hill, as a watch records it. */
const WALK = `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>北高峰 North Peak</name><trkseg>${Array.from(
  { length: 60 },
  (_, at) =>
    `<trkpt lat="${30.24 + at * 0.0006}" lon="${120.09 + Math.sin(at / 9) * 0.01}"><ele>${Math.round(40 + 260 * Math.sin((at / 59) * Math.PI))}</ele></trkpt>`,
).join('')}</trkseg></trk></gpx>`;

/** What is seen in a conversation of several answers. */
const LATER = ['conversation', 'legend', 'menu', 'sessions', 'shortcuts', 'settings', 'delete-all', 'error', 'share'];

/** How many links are in the share dialog: more than fit. */
const LINKS = 9;

/** Pictures of every main state, passed to `take` to be named. page: a new visitor's. wants: whether a state is asked for. */
export async function takeStates({ page, url, language, isPhone, take, wants }) {
  const words = WORDS[language];
  const button = (name) => page.getByRole('button', { name, exact: true });
  const composer = page.getByRole('textbox', { name: words.message });
  const close = () => page.keyboard.press('Escape');
  const open = async () => {
    await page.goto(url);
    await composer.waitFor();
    await page.locator('.wt-map').waitFor();
  };
  const ask = async (question) => {
    await composer.fill(question);
    await composer.press('Control+Enter');
    await page.getByRole('log').locator('[data-question]').last().waitFor();
    await page.locator('[role=log][aria-busy=false] .answer').last().waitFor();
    await page.mouse.move(2, 2);
  };
  const choose = async (entry) => {
    await button(words.menu).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
  };

  if (wants('start')) {
    await open();
    await take('start');
  }
  for (const [name, question] of Object.entries(words.answers)) {
    if (!wants(name)) continue;
    await open();
    await ask(question);
    await take(name);
  }
  if (wants('draw')) {
    await open();
    await button(words.draw).click();
    await page.getByRole('toolbar').first().waitFor();
    await drawCorners(page, isPhone);
    await take('draw');
  }
  if (wants('files')) {
    await open();
    await dropFile(page, 'walk.gpx', WALK);
    await page.locator('.wt-card').first().waitFor();
    await take('files');
  }

  await takeOthers({ page, composer, words, isPhone, take, wants, open, ask, button, choose, close, dropFile });
  if (!LATER.some(wants)) return;

  await open();
  for (const name of ['places', 'weather', 'route']) await ask(words.answers[name]);
  if (wants('conversation')) await take('conversation');
  if (wants('legend')) {
    await button(words.layers).click();
    await take('legend');
    await close();
  }
  if (wants('menu')) {
    await button(words.menu).click();
    await page.getByRole('menu').waitFor();
    await take('menu');
    await close();
  }
  if (wants('sessions') && (await button(words.sessions).isVisible())) {
    await button(words.sessions).click();
    await page.getByRole('navigation').getByRole('listitem').first().waitFor();
    await take('sessions');
    await close();
  }
  if (wants('shortcuts') && !isPhone) {
    await choose(words.shortcuts);
    await page.getByRole('dialog').waitFor();
    await take('shortcuts');
    await close();
  }
  if (wants('settings')) {
    await choose(words.settings);
    await button(words.deleteAll).waitFor();
    await take('settings');
    await button(words.deleteAll).click();
    await page.getByRole('alertdialog').waitFor();
    await take('delete-all');
    await close();
  }
  if (wants('error')) await takeErrors({ page, composer, words, take });
  if (wants('share')) {
    await page.unrouteAll();
    await open();
    await ask(words.answers.places);
    await choose(words.share);
    const links = page.getByRole('dialog').getByRole('link');
    for (let link = 0; link < LINKS; link++) {
      await button(words.create).click();
      await links.nth(link).waitFor();
    }
    await take('share');
    const shared = await links.first().getAttribute('href');
    await page.goto(shared);
    await page.locator('.wt-card').first().waitFor();
    await take('shared-page');
  }
}

async function takeErrors({ page, composer, words, take }) {
  const refuse = async (status, error) => {
    await page.unrouteAll();
    await page.route('**/api/chat', (route) => route.fulfill({ status, json: { error } }));
    await composer.fill(words.answers.places);
    await composer.press('Control+Enter');
    await page.getByTestId('notice').last().waitFor();
  };
  await refuse(502, { code: 'invalid_key', requestId: '206c5f62-87d9-46e7-a77b-0ba3bca632fc' });
  await take('error');
  await page.getByTestId('notice').getByText(words.details, { exact: true }).click();
  await take('error-details');
  await page.reload();
  await composer.waitFor();
  await refuse(429, { code: 'too_many_requests', retryAfterS: 40 });
  await take('error-wait');
  await page.evaluate((text) => {
    const id = new URLSearchParams(location.search).get('s');
    const waiting = [1, 2, 3].map((at) => ({ id: `m${at}`, text: `${at}. ${text}`, metadata: {}, tab: null }));
    localStorage.setItem(`wentu:queue:${id}`, JSON.stringify(waiting));
  }, words.long);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: '3. ' }).first().waitFor();
  await take('queue');
}

async function drawCorners(page, isPhone) {
  const map = await page.locator('.wt-map').boundingBox();
  const bottom = isPhone ? 0.5 : 0.7;
  for (const [x, y] of [
    [0.25, 0.3],
    [0.7, 0.25],
    [0.75, bottom],
  ]) {
    const [left, top] = [map.x + map.width * x, map.y + map.height * y];
    await (isPhone ? page.touchscreen.tap(left, top) : page.mouse.click(left, top));
  }
}

async function dropFile(page, name, content) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
