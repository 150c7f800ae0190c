import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { privacyPage } from '../../../lib/http/privacy-page.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { privacyWords } from '../../../lib/i18n/own-pages.ts';

const noticeOf = async (env: Record<string, string> = {}, locale: Locale = 'en', isKept = true) => {
  const { config } = readConfig(env);
  return (await privacyPage(config, isKept, { locale, theme: 'light', nonce: 'n' }).text())
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'");
};

describe('the privacy notice', () => {
  it('R17: names the hosts of model, map and providers as they are configured', async () => {
    const text = await noticeOf({
      DASHSCOPE_API_KEY: 'sk-secret-of-the-test',
      DASHSCOPE_BASE_URL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
      DASHSCOPE_MODEL: 'qwen-of-the-test',
      DASHSCOPE_VISION_MODEL: 'qwen3-vl-plus',
      TILE_URL: 'https://{s}.tiles.example/{z}/{x}/{y}.png',
      SATELLITE_URL: 'off',
      OSRM_URL: 'https://ways.example:8443',
      AMAP_KEY: 'amap-secret',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://spans.example',
    });
    for (const named of [
      'qwen-of-the-test at dashscope-intl.aliyuncs.com',
      'qwen3-vl-plus',
      'a.tiles.example',
      'ways.example:8443',
      'api.open-meteo.com',
      'amap.com',
      'spans.example',
    ]) {
      expect(text).toContain(named);
    }
    const switchedOff = new URL(readConfig({}).config.tiles.rasters.satellite.url).host;
    expect(text).not.toContain(switchedOff);
    expect(text).not.toMatch(/secret|routing\.openstreetmap/);
  });

  it('R17: names nobody where nobody is asked', async () => {
    const text = await noticeOf({ OFFLINE: '1', TILE_URL: 'off', SATELLITE_URL: 'off' });
    expect(text).toContain('your words go to no other');
    expect(text).toContain('nobody else is asked');
    expect(text).toContain('The map comes from this site alone');
    expect(text).not.toMatch(/\b[a-z-]+\.(?:com|org|de|io|no)\b/);
  });

  it('R17: leaves out a service without its key', async () => {
    expect(await noticeOf()).not.toContain('amap');
  });

  it.each([
    [{}, true, /for 30 days after/, /pinned conversations, shared conversations, saved places/],
    [{ RETENTION_DAYS: '1', RETENTION_KEEP: 'shared' }, true, /for 1 day after/, /delete them: shared conversations\./],
    [{ RETENTION_DAYS: '7', RETENTION_KEEP: 'none' }, true, /for 7 days after/, /go after that time as well/],
    [{ RETENTION_DAYS: '0' }, true, /until you delete them/, /^(?!.*beyond that)/s],
    [{}, false, /only in memory/, /^(?!.*30 days after)/s],
  ])('R17: says how long things are kept: %j, on a disk: %s', async (env, isKept, days, kept) => {
    const text = await noticeOf(env as Record<string, string>, 'en', isKept);
    expect(text).toMatch(days);
    expect(text).toMatch(kept);
  });

  it('says the same in both languages', async () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' ? keys(inner).map((rest) => `${key}.${rest}`) : [key],
      );
    expect(keys(privacyWords('zh'))).toEqual(keys(privacyWords('en')));
    expect(await noticeOf({}, 'zh')).toContain('对话在最后一次使用后保存 30 天');
    expect(await noticeOf({}, 'en')).not.toMatch(/\p{Script=Han}/u);
    const settings = readFileSync('lib/i18n/zh/settings.ts', 'utf8');
    for (const name of ['你的数据', '删除我的全部数据']) {
      expect(settings).toContain(name);
      expect(JSON.stringify(privacyWords('zh').kept) + privacyWords('zh').yours.text).toContain(name);
    }
  });
});
