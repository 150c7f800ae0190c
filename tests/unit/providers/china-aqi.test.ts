import { describe, expect, it } from 'vitest';
import { airText, tellAir } from '../../../lib/domain/air-quality.ts';
import { chinaAqi } from '../../../lib/providers/air/china-aqi.ts';
import { openMeteoAir } from '../../../lib/providers/air/open-meteo.ts';
import { NOW, never, replay } from './replay.ts';

describe('China’s air quality index', () => {
  // Calculated by hand from table 1 and formula 1 of HJ 633-2012.
  it.each([
    [{ pm25: 35 }, 50],
    [{ pm25: 75 }, 100],
    [{ pm25: 76 }, 102],
    [{ pm25: 40.3 }, 57],
    [{ pm10: 150 }, 100],
    [{ pm10: 280 }, 165],
    [{ pm25: 10, ozone: 250 }, 125],
    [{ pm25: 10, no2: 450 }, 125],
    [{ pm25: 10, coMg: 20 }, 120],
    [{ pm25: 10, so2: 325 }, 75],
    [{ pm25: 0 }, 0],
    [{ pm25: 900 }, 500],
  ])('of %j is %i', (air, expected) => {
    expect(chinaAqi(air)).toBe(expected);
  });

  it('is not made up without particulates', () => {
    expect(chinaAqi({ ozone: 120, no2: 30 })).toBeUndefined();
  });

  const ask = (lng: number, lat: number) => {
    const current = { time: '2026-11-25T14:00', us_aqi: 121, pm2_5: 44, pm10: 61, carbon_monoxide: 480 };
    const { fetchJson } = replay({ latitude: lat, longitude: lng, current });
    return openMeteoAir({ baseUrl: 'https://air.example', fetchJson, now: () => NOW }).ask({ lng, lat }, never);
  };

  it('stands beside the US index in mainland China, and only there', async () => {
    expect((await ask(104.07, 30.67)).value).toMatchObject({ cnAqi: 62, usAqi: 121 });
    expect((await ask(2.35, 48.86)).value).not.toHaveProperty('cnAqi');
    expect((await ask(114.17, 22.32)).value).not.toHaveProperty('cnAqi');
  });

  it('is named with its scale and level wherever it is told', () => {
    const air = { time: '2026-11-25T14:00', cnAqi: 162, usAqi: 187 };
    expect(airText(air, 'zh')).toBe(
      '中国 AQI 162（中度污染，按 HJ 633-2012 由小时浓度计算）、美国 AQI 187（不健康，US EPA 标准）',
    );
    expect(airText(air, 'en')).toMatch(
      /^China AQI 162 \(moderately polluted; HJ 633-2012.*US AQI 187 \(unhealthy; US EPA/,
    );
    expect(airText({ usAqi: 30 }, 'zh')).toBe('美国 AQI 30（良好，US EPA 标准）');
    expect(tellAir(air)).toMatch(/^air now: China AQI 162 \(HJ 633-2012.*US AQI 187 \(US EPA scale/);
  });
});
