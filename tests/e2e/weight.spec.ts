import { expect, test } from '@playwright/test';
import { WEIGHT_KB, weightOf } from '../../scripts/page/weight.mjs';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

// Where the map begins close enough for the detailed coast, and where it shows whole countries.
for (const [locale, timezoneId, size] of [
  ['en-US', 'Europe/London', 'phone'],
  ['en-US', 'America/New_York', 'desktop'],
  ['zh-CN', 'Asia/Shanghai', 'desktop'],
] as const)
  test.describe(`the first screen (${size}, ${locale}, ${timezoneId})`, () => {
    test.use({ ...SIZES[size], locale, timezoneId, baseURL: urlOf('demo') });

    test('weighs no more than it may', async ({ page, baseURL }) => {
      const { initialJs, allJs, all, files } = await weightOf(page, `${baseURL}/`);
      const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12);
      const named = heaviest
        .map(({ url, bytes }) => `${Math.round(bytes / 1000)} kB ${new URL(url).pathname}`)
        .join('\n');
      expect(files.some(({ url }) => url.includes('/basemap/'))).toBe(true);
      expect(initialJs, named).toBeGreaterThan(100);
      expect(initialJs, named).toBeLessThanOrEqual(WEIGHT_KB.initialJs);
      expect(allJs, named).toBeLessThanOrEqual(WEIGHT_KB.allJs);
      expect(all, named).toBeLessThanOrEqual(WEIGHT_KB.all);
    });
  });
