import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bdToWgs, gcjToWgs, toWgs, wgsToGcj } from '../../../lib/geo/crs.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { destination } from '../../../lib/geo/great-circle.ts';
import { isInMainlandChina } from '../../../lib/geo/mainland-china.ts';
import { wgsToBd } from '../../fixtures/wgs-to-bd.ts';

const INSIDE = {
  Beijing: { lng: 116.3972, lat: 39.9075 },
  Shanghai: { lng: 121.4737, lat: 31.2304 },
  Guangzhou: { lng: 113.2644, lat: 23.1291 },
  Lhasa: { lng: 91.1172, lat: 29.6469 },
  Urumqi: { lng: 87.6168, lat: 43.8256 },
  Harbin: { lng: 126.6424, lat: 45.7567 },
  Sanya: { lng: 109.5119, lat: 18.2528 },
};
const OUTSIDE = {
  Seoul: { lng: 126.978, lat: 37.5665 },
  Hanoi: { lng: 105.8542, lat: 21.0285 },
  Vladivostok: { lng: 131.8869, lat: 43.1155 },
  Taipei: { lng: 121.5654, lat: 25.033 },
  'Hong Kong': { lng: 114.1694, lat: 22.3193 },
  Macau: { lng: 113.5439, lat: 22.1987 },
  Ulaanbaatar: { lng: 106.9057, lat: 47.8864 },
  Kathmandu: { lng: 85.324, lat: 27.7172 },
  Paris: { lng: 2.3488, lat: 48.8534 },
};

describe('datum conversion', () => {
  it.each(Object.entries(OUTSIDE))('does not move %s at all', (_name, point) => {
    expect(isInMainlandChina(point)).toBe(false);
    for (const convert of [wgsToGcj, gcjToWgs, wgsToBd, bdToWgs]) expect(convert(point)).toEqual(point);
  });

  it.each(Object.entries(INSIDE))(
    'shifts %s by hundreds of metres and finds the way back within 0.5 m',
    (_name, point) => {
      const gcj = wgsToGcj(point);
      const bd = wgsToBd(point);
      expect(distanceM(point, gcj)).toBeGreaterThan(100);
      expect(distanceM(point, gcj)).toBeLessThan(750);
      expect(distanceM(point, bd)).toBeGreaterThan(300);
      expect(distanceM(point, gcjToWgs(gcj))).toBeLessThan(0.5);
      expect(distanceM(point, bdToWgs(bd))).toBeLessThan(0.5);
    },
  );

  it('gives the published pair for Tiananmen within 1 m', () => {
    const gcj = wgsToGcj({ lng: 116.391, lat: 39.907 });
    // The GCJ-02 point of the same spot according to the published algorithm.
    expect(distanceM(gcj, { lng: 116.39724, lat: 39.9084 })).toBeLessThan(2);
  });

  it('returns to every point of inner China within 0.5 m', () => {
    const inner = fc.record({
      lng: fc.double({ min: 103, max: 115, noNaN: true }),
      lat: fc.double({ min: 26, max: 38, noNaN: true }),
    });
    fc.assert(
      fc.property(inner, (point) => {
        expect(distanceM(point, gcjToWgs(wgsToGcj(point)))).toBeLessThan(0.5);
        expect(distanceM(point, bdToWgs(wgsToBd(point)))).toBeLessThan(0.5);
      }),
      { numRuns: 300 },
    );
  });

  it('moves no point outside mainland China, wherever it is', () => {
    const anywhere = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -85, max: 85, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, (point) => {
        // This close to the border, a point outside may be a shifted one from inside.
        fc.pre(![0, 90, 180, 270].some((bearing) => isInMainlandChina(destination(point, bearing, 1_500))));
        expect(toWgs(point, 'gcj02')).toEqual(point);
        expect(toWgs(point, 'bd09')).toEqual(point);
      }),
      { numRuns: 500 },
    );
  });
});
