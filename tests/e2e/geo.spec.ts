import { expect, type Page, test } from '@playwright/test';
import { encodePolyline } from '../../lib/geo/polyline.ts';
import { AMAP_KEY, type GeoApps, KEYLESS, startGeoApps, TILES, WITH_AMAP } from './geo-apps.ts';
import { ChatPage } from './page.ts';

let apps: GeoApps;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  apps = await startGeoApps();
});
test.afterAll(() => apps?.stop());
test.beforeEach(() => apps.geo.reset());

const namesIn = (chat: ChatPage) =>
  chat
    .card('地点搜索')
    .last()
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-name')));

test.describe('without keys', () => {
  test.use({ baseURL: KEYLESS, reducedMotion: 'reduce' });

  test('the weather card has the hours, the air, and their sources', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('北京今天每小时的天气和空气质量');
    const card = chat.card('天气');
    await expect(card).toContainText('7°');
    await expect(card.getByRole('table', { name: '逐小时' }).getByRole('row')).toHaveCount(25);
    await expect(card).toContainText('空气质量：良 · 中国 AQI 57');
    await expect(card.getByRole('link', { name: /Weather data by Open-Meteo/ })).toBeVisible();
    await expect(card.getByRole('link', { name: /CAMS/ })).toBeVisible();
    await expect(card).not.toContainText('离线');
    await expect(chat.marker(/北京/)).toContainText('7°');
  });

  test('places around are the open ones when that is asked for', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('天安门附近正在营业的咖啡馆');
    expect(await namesIn(chat)).toEqual(['昼夜咖啡']);
    await expect(chat.card('地点搜索')).toContainText('营业中');
    await expect(chat.marker('昼夜咖啡')).toBeVisible();
    await chat.ask('天安门附近的咖啡馆');
    expect(await namesIn(chat)).toContain('歇业咖啡');
    await expect(chat.card('地点搜索').last()).toContainText('已打烊');
  });

  test('where no source knows of buses, another way is a button away', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('从兵马俑坐地铁到大雁塔');
    await expect(chat.card('路线')).toContainText('这里没有公共交通的数据');
    await chat.card('路线').getByRole('button', { name: '骑行' }).click();
    await expect(
      chat
        .card('路线')
        .last()
        .getByRole('button', { name: /骑行 \d/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    await expect(chat.card('路线').last()).toContainText(/小时 \d+ 分[\d.]+ 公里/);
    await expect(chat.card('路线').last()).toContainText('秦始皇兵马俑博物馆 → 大雁塔');
  });

  test('modes stand side by side with their times, and a step lights its stretch of the map', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('从天安门步行到王府井');
    const card = chat.card('路线');
    await expect(card.getByRole('button', { name: /驾车 \d+ 分钟/ })).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.wt-path__stretch')).toHaveCount(0);
    await card.getByText('路线详情').click();
    const step = card.locator('.wt-steps').getByRole('button').nth(1);
    await step.hover();
    await expect(page.locator('.wt-path__stretch')).toHaveCount(1);
    await page.mouse.move(2, 2);
    await expect(page.locator('.wt-path__stretch')).toHaveCount(0);
    await step.focus();
    await expect(page.locator('.wt-path__stretch')).toHaveCount(1);
    await card.getByRole('button', { name: /骑行/ }).click();
    await expect(chat.card('路线')).toHaveCount(2);
    await expect(
      chat
        .card('路线')
        .last()
        .getByRole('button', { name: /步行 \d+ 分钟/ }),
    ).toBeVisible();
    await expect(chat.log).toContainText('换成骑车');
  });

  test('after a way, a reachable area is one of its own, and its list has the numbers', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('天安门附近的咖啡馆');
    await chat.ask('从天安门到第一个怎么走');
    await expect(chat.card('路线')).toContainText('步行');
    await chat.ask('从天安门步行15分钟能到哪');
    await expect(chat.card('通行时间')).toContainText('15 分钟可达范围');
    await chat.ask('这个范围内的咖啡馆');
    const names = await namesIn(chat);
    await expect(page.locator('.wt-pin__face[data-face]')).toHaveCount(names.length);
  });

  test('a reachable area is drawn, and searched in', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('从天安门步行15分钟能到哪');
    await expect(chat.card('通行时间')).toContainText('15 分钟可达范围');
    await expect(chat.card('通行时间')).not.toContainText('估算');
    await expect(chat.shapes()).toHaveCount(1);
    await chat.ask('这个范围内的咖啡馆');
    // The café beyond its border was in the provider's answer, too.
    expect((await namesIn(chat)).toSorted()).toEqual(['昼夜咖啡', '无名时间咖啡', '歇业咖啡'].toSorted());
  });

  test('two days are planned with real places and the weather of each day', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('去北京玩两天，喜欢博物馆和公园');
    const days = chat.card('行程').locator('section');
    await expect(days).toHaveCount(2);
    for (const day of await days.all()) {
      await expect(day).toContainText(/\d–\d+°|−\d+° 至 −?\d+°/);
      await expect(day.getByRole('listitem').first()).toContainText(/\d\d:\d\d–\d\d:\d\d/);
    }
    await expect(chat.card('行程')).toContainText('宫城博物馆');
    await expect(chat.marker('宫城博物馆')).toBeVisible();
    await expect(
      chat
        .card('行程')
        .getByRole('link', { name: /OpenStreetMap/ })
        .first(),
    ).toBeVisible();
  });

  test('a way has its weather at the hour of passing, on the card, on the map and in words', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('从天安门开车到颐和园，沿途天气怎么样');
    const card = chat.card('路线');
    await expect(card).toContainText('沿途天气');
    await expect(card.getByRole('listitem').filter({ hasText: /\d\d:\d\d\s*约 9.1 公里处.*-?\d+°/ })).toBeVisible();
    await expect(card.getByRole('link', { name: /Open-Meteo/ })).toBeVisible();
    await expect(chat.marker('约 9.1 公里处')).toBeVisible();
  });

  test('the latest departure is named with its margin, on the card and in words', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('明天下午3点要到颐和园，从天安门开车几点出发');
    await expect(chat.card('路线')).toContainText('最晚 14:10 出发，15:00 前到达');
    await expect(chat.card('路线')).toContainText('路上 40 分钟，另留 10 分钟余量');
    await expect(chat.log).toContainText('才能在 15:00 前到');
  });

  test('advice ties every sentence to a number and names the best hours', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('明天北京适合跑步吗');
    const sentences = chat.card('出行建议').getByRole('listitem');
    await expect(sentences.filter({ hasText: '跑步' })).toHaveCount(1);
    for (const sentence of await sentences.allTextContents()) expect(sentence).toMatch(/\d/);
    await expect(chat.card('出行建议')).toContainText(/舒适时段：\d+:00/);
  });

  test('an ambiguous name is settled by a button', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('Springfield天气');
    await expect(chat.card('天气')).toContainText('是哪一个');
    // Each on the map, with its letter, as long as the question is open.
    await expect(chat.map.locator('button[data-ref]').filter({ has: page.locator('[data-face="A"]') })).toHaveCount(1);
    await chat
      .card('天气')
      .getByRole('button', { name: /密苏里州/ })
      .click();
    await expect(chat.card('天气')).toHaveCount(2);
    await chat.untilIdle();
    await expect(chat.card('天气').last()).toContainText('7°');
    await expect(chat.marker('斯普林菲尔德')).toBeVisible();
    const asked = apps.geo.requests.find(({ provider }) => provider === 'open-meteo');
    expect(Number(asked?.query.get('latitude'))).toBeCloseTo(37.2, 1);
  });

  test('G01 a provider that stalls ends in offline data that say so, and the chat goes on', async ({ page }) => {
    apps.geo.set('open-meteo', 'stall');
    apps.geo.set('met-no', 'stall');
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('成都今天天气怎么样');
    await expect(chat.card('天气')).toContainText('没有实时天气数据');
    await expect(chat.card('天气')).toContainText('离线数据');
    apps.geo.reset();
    await chat.ask('天安门附近的咖啡馆');
    await expect(chat.card('地点搜索')).toBeVisible();
  });

  test('G08 markup in names and addresses is text in list, popup and answer', async ({ page }) => {
    const problems = watch(page);
    apps.geo.set('overpass', { body: { elements: HOSTILE.map(hotelNamed) } });
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('天安门附近的酒店');
    await page.getByRole('button', { name: '再看 2 个' }).click();
    expect(await namesIn(chat)).toEqual(HOSTILE);
    for (const [index, name] of HOSTILE.entries()) {
      const item = chat.card('地点搜索').getByRole('listitem').nth(index);
      await expect(item.getByText(name, { exact: true }).first()).toBeVisible();
      await item.getByRole('button').first().hover();
    }
    const marker = chat.map.locator('button[data-ref]').first();
    await marker.click();
    const popup = chat.map.getByRole('dialog');
    await expect(popup.getByText(HOSTILE[0] ?? '', { exact: true }).first()).toBeVisible();
    await chat.ask('第二个的详情');
    await expect(chat.card('地点详情')).toContainText(HOSTILE[1] ?? '');
    // None of it is an element: neither on the page nor in what the answer says.
    const { log, map } = chat;
    for (const pane of [log, map]) {
      await expect(
        pane.locator('img[src="x"], script, iframe, svg[onload], [onerror], a[href^="javascript"]'),
      ).toHaveCount(0);
    }
    await expect(log.locator('a[href*="evil.example"], img')).toHaveCount(0);
    expect(await page.evaluate(() => '__xss' in window)).toBe(false);
    expect(problems).toEqual([]);
  });
});

test.describe('far too much', () => {
  test.use({ baseURL: KEYLESS });

  test('G07 ten thousand places and a line of a hundred thousand vertices leave the page quick', async ({ page }) => {
    const elements = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'node',
      id: index + 1,
      lat: 39.9 + (index % 100) * 1e-4,
      lon: 116.38 + Math.floor(index / 100) * 1e-4,
      tags: { amenity: 'pharmacy', name: `药店${index}` },
    }));
    const spiral = Array.from({ length: 100_000 }, (_, index) => ({
      lng: 116.33 + 4e-7 * index * Math.cos(index / 300),
      lat: 39.95 + 4e-7 * index * Math.sin(index / 300),
    }));
    // A route that led elsewhere would be refused.
    const way = [{ lng: 116.407, lat: 39.882 }, ...spiral, { lng: 116.298, lat: 40.008 }];
    const route = { distance: 60_000, duration: 5_400, geometry: encodePolyline(way, 6), legs: [] };
    apps.geo.set('overpass', { body: { elements } });
    apps.geo.set('osrm', { body: { code: 'Ok', routes: [route] } });
    const chat = new ChatPage(page);
    await chat.open();
    await noteLongTasks(page);
    await chat.ask('天安门附近的药店');
    expect((await namesIn(chat)).length).toBeLessThanOrEqual(50);
    // Ends of its own, so that the answer to another test cannot be in the cache for it.
    await chat.ask('开车从天坛到圆明园');
    await expect(chat.card('路线')).toContainText('线条已简化');
    await expect(chat.shapes().first()).toBeVisible();
    // The page still does what it is told.
    const zoom = await chat.map.getAttribute('data-zoom');
    await page.getByRole('button', { name: '放大', exact: true }).click();
    await expect(chat.map).not.toHaveAttribute('data-zoom', zoom ?? '');
    expect(await longestTaskMs(page)).toBeLessThan(2_000);
  });
});

test.describe('with a key of AMap', () => {
  test.use({ baseURL: WITH_AMAP, reducedMotion: 'reduce' });

  test('a ride by public transport shows its legs, and the key stays on the server', async ({ page }) => {
    const seen: string[] = [];
    page.on('response', async (response) => {
      seen.push(response.url(), await response.text().catch(() => ''));
    });
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('坐地铁从天安门到颐和园');
    const card = chat.card('路线');
    await expect(card.getByRole('button', { name: '公交地铁 48 分钟' })).toHaveAttribute('aria-pressed', 'true');
    await expect(card.locator('.wt-rides')).toContainText('天安门西 → 西单');
    await card.getByText('路线详情').click();
    await expect(card).toContainText('地铁 地铁1号线八通线 天安门西 → 西单');
    await expect(card).toContainText('步行560米到达天安门西');
    await expect(card.getByRole('link', { name: /高德地图/ })).toBeVisible();
    await expect(chat.shapes().first()).toBeVisible();
    expect(apps.geo.requests.some(({ query }) => query.get('key') === AMAP_KEY)).toBe(true);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((text) => text.includes(AMAP_KEY))).toEqual([]);
  });

  test.describe('in English', () => {
    test.use({ locale: 'en-US' });

    test('the ride, the air and the words of a Chinese service are told in English', async ({ page }) => {
      const chat = new ChatPage(page, 'en');
      await chat.open();
      await chat.ask('by subway from Tiananmen to the Summer Palace');
      await expect(chat.card('Route')).toContainText(/48 min14\.5 km/);
      await chat.card('Route').getByText('Directions').click();
      await expect(chat.card('Route')).toContainText('Metro 地铁1号线八通线');
      await chat.ask('weather and air quality in Beijing');
      await expect(chat.card('Weather')).toContainText('haze');
      await expect(chat.card('Weather')).toContainText('good · China AQI 57');
      await expect(chat.card('Weather')).not.toContainText('霾');
    });
  });

  test('G04 a refused key costs an answer nothing but its source', async ({ page }) => {
    apps.geo.set('amap', 'refused');
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('天安门附近的咖啡馆');
    expect(await namesIn(chat)).toContain('昼夜咖啡');
    await expect(chat.log).not.toContainText(/INVALID_USER_KEY|10001/);
  });
});

test.describe('the tiles', () => {
  test.use({ baseURL: KEYLESS, reducedMotion: 'reduce' });

  const FAULTS = {
    down: (page: Page) => page.route(TILES, (route) => route.abort('connectionrefused')),
    blocked: (page: Page) => page.route(TILES, (route) => route.abort('blockedbyclient')),
    slow: (page: Page) => page.route(TILES, () => {}),
    refusing: (page: Page) => page.route(TILES, (route) => route.fulfill({ status: 403, body: 'no Referer' })),
  };
  for (const [fault, install] of Object.entries(FAULTS)) {
    test(`G11 a tile host that is ${fault} leaves the embedded map, one notice and the chat`, async ({ page }) => {
      await install(page);
      const chat = new ChatPage(page);
      await chat.open();
      await expect(chat.map.getByText('在线底图暂时打不开，先用内置底图')).toHaveCount(1);
      await expect.poll(() => embeddedMapIsDrawn(page)).toBe(true);
      await chat.ask('北京的天气');
      await expect(chat.card('天气')).toContainText('7°');
      await expect(chat.marker(/北京/)).toBeVisible();
    });
  }
});

test.describe('the position', () => {
  test.use({ baseURL: KEYLESS, reducedMotion: 'reduce' });

  const FAULTS = {
    denied: async (page: Page) => {
      await page.context().clearPermissions();
    },
    unavailable: async (page: Page) => {
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation(null);
    },
    'not answered in time': (page: Page) =>
      page.addInitScript(() => {
        // A device that never finds its position: only the caller's own timer ends it, here a hundred times sooner.
        navigator.geolocation.getCurrentPosition = (_found, failed, options) => {
          const timeoutMs = options?.timeout;
          if (timeoutMs === undefined) return;
          setTimeout(() => failed?.({ code: 3, message: 'timeout' } as GeolocationPositionError), timeoutMs / 100);
        };
      }),
    missing: (page: Page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'geolocation', { value: undefined })),
  };
  for (const [fault, install] of Object.entries(FAULTS)) {
    test(`G12 a position that is ${fault} is asked for by name, and holds nothing up`, async ({ page }) => {
      await install(page);
      const chat = new ChatPage(page);
      await chat.open();
      await page.getByRole('button', { name: '我的位置' }).click();
      await expect(chat.map.getByText('请在消息里写出你所在的地名')).toBeVisible();
      await chat.ask('我现在在哪里');
      await expect(chat.log).toContainText(/写出地名|地名|哪个地方/);
      await chat.ask('我在天安门，附近的咖啡馆');
      expect(await namesIn(chat)).toContain('昼夜咖啡');
    });
  }
});

const HOSTILE = [
  '<img src=x onerror="window.__xss=1">',
  '<script>window.__xss=1</script>',
  '"><svg onload=window.__xss=1>',
  "'-window.__xss=1-'",
  '<iframe srcdoc="<script>parent.__xss=1</script>">',
  '{{constructor.constructor("window.__xss=1")()}}',
  '[x](https://evil.example/x) ![y](https://evil.example/y.png)',
];

function hotelNamed(name: string, index: number): object {
  return {
    type: 'node',
    id: index + 1,
    lat: 39.909 + index * 4e-4,
    lon: 116.3913,
    tags: {
      tourism: 'hotel',
      name,
      'addr:full': name,
      phone: name,
      opening_hours: name,
      website: 'javascript:window.__xss=1',
    },
  };
}

/** Violations of the content security policy and page errors: markup that came alive would cause them. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** Records from now on how long the page was unresponsive. */
function noteLongTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
  });
}

function longestTaskMs(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

/** Whether the canvas of the embedded basemap has more than one colour. */
function embeddedMapIsDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.leaflet-container canvas')];
    return canvases.some((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const colours = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4 * 97)
        colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      return colours.size > 2;
    });
  });
}
