import { describe, expect, it } from 'vitest';
import { isOverSea } from '../../../lib/providers/routes/landmass.ts';

const AT = {
  Lagos: { lng: 3.39, lat: 6.45 },
  Oslo: { lng: 10.75, lat: 59.91 },
  Chicago: { lng: -87.63, lat: 41.88 },
  Lima: { lng: -77.04, lat: -12.05 },
  Perth: { lng: 115.86, lat: -31.95 },
  Osaka: { lng: 135.5, lat: 34.69 },
  Shanghai: { lng: 121.47, lat: 31.23 },
  Leeds: { lng: -1.55, lat: 53.8 },
  Lille: { lng: 3.06, lat: 50.63 },
  Haikou: { lng: 110.35, lat: 20.02 },
  Guangzhou: { lng: 113.26, lat: 23.13 },
  Honolulu: { lng: -157.86, lat: 21.31 },
  Nadi: { lng: 177.44, lat: -17.8 },
  Ocean: { lng: -30, lat: 0 },
};

describe('a sea between two places', () => {
  it.each([
    ['Leeds', 'Chicago'],
    ['Lagos', 'Lima'],
    ['Perth', 'Osaka'],
    ['Osaka', 'Shanghai'],
    ['Chicago', 'Honolulu'],
    ['Nadi', 'Perth'],
  ] as const)('lies between %s and %s', (from, to) => {
    expect(isOverSea(AT[from], AT[to])).toBe(true);
    expect(isOverSea(AT[to], AT[from])).toBe(true);
  });

  it.each([
    ['Lagos', 'Oslo'],
    ['Chicago', 'Lima'],
    ['Leeds', 'Lille'],
    ['Haikou', 'Guangzhou'],
    ['Shanghai', 'Oslo'],
  ] as const)('does not lie between %s and %s, or is crossed', (from, to) => {
    expect(isOverSea(AT[from], AT[to])).toBe(false);
  });

  it('is not claimed where no land is known', () => {
    expect(isOverSea(AT.Ocean, AT.Lima)).toBe(false);
  });
});
