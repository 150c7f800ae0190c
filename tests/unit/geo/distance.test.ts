import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaM2 } from '../../../lib/geo/area.ts';
import { bboxAround, bboxOf, centerOf, isInside } from '../../../lib/geo/bbox.ts';
import { distanceM, lengthM } from '../../../lib/geo/distance.ts';
import { bearingDeg, destination, greatCircle } from '../../../lib/geo/great-circle.ts';
import { decodePolyline, encodePolyline } from '../../../lib/geo/polyline.ts';
import { formatDegrees, formatDegreesRange, formatDistance, formatDuration } from '../../../lib/i18n/format.ts';

const BEIJING = { lng: 116.4074, lat: 39.9042 };
const SHANGHAI = { lng: 121.4737, lat: 31.2304 };
const point = fc.record({
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
});

describe('geo numbers', () => {
  it('knows that Beijing and Shanghai lie about 1,067 km apart', () => {
    expect(distanceM(BEIJING, SHANGHAI) / 1000).toBeCloseTo(1067, -1);
  });

  it('knows that London to New York begins west-north-west', () => {
    expect(bearingDeg({ lng: -0.1276, lat: 51.5072 }, { lng: -74.006, lat: 40.7128 })).toBeCloseTo(288.3, 0);
  });

  it('comes back from any destination at the distance gone', () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (from, bearing, meters) => {
          expect(distanceM(from, destination(from, bearing, meters))).toBeCloseTo(meters, 0);
        },
      ),
    );
  });

  it('keeps the length of a great circle however it is cut', () => {
    expect(lengthM(greatCircle(BEIJING, SHANGHAI, 37))).toBeCloseTo(distanceM(BEIJING, SHANGHAI), 0);
  });

  it('gives a square of one kilometre about one square kilometre', () => {
    const a = destination(BEIJING, 90, 1000);
    const b = destination(a, 180, 1000);
    const c = destination(b, 270, 1000);
    expect(areaM2([BEIJING, a, b, c]) / 1e6).toBeCloseTo(1, 2);
  });

  it('round-trips polylines to the precision of the encoding', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 50 }), (points) => {
        const back = decodePolyline(encodePolyline(points));
        expect(back).toHaveLength(points.length);
        for (const [i, { lng, lat }] of back.entries()) {
          expect(Math.abs(lng - (points[i]?.lng ?? Number.NaN))).toBeLessThan(2e-5);
          expect(Math.abs(lat - (points[i]?.lat ?? Number.NaN))).toBeLessThan(2e-5);
        }
      }),
    );
  });

  it('refuses a polyline of the wrong precision', () => {
    expect(() => decodePolyline(encodePolyline([BEIJING], 6), 5)).toThrow(RangeError);
  });

  it('knows the inside of boxes, across the antimeridian too', () => {
    expect(isInside({ lng: 179.5, lat: 0 }, [170, -10, -170, 10])).toBe(true);
    expect(isInside({ lng: 0, lat: 0 }, [170, -10, -170, 10])).toBe(false);
    expect(centerOf([170, -10, -170, 10]).lng).toBe(-180);
    expect(isInside(BEIJING, bboxAround(BEIJING, 10))).toBe(true);
    expect(bboxOf([])).toBeNull();
  });

  it('writes distances and durations as people do', () => {
    expect([formatDistance(843, 'zh'), formatDistance(12_340, 'en'), formatDistance(1_067_000, 'en')]).toEqual([
      '840 米',
      '12.3 km',
      '1,067 km',
    ]);
    expect([formatDegrees(-2.4), formatDegrees(0.4), formatDegreesRange(3.6, 9.2, 'zh')]).toEqual([
      '−2°',
      '0°',
      '4–9°',
    ]);
    expect([formatDegreesRange(-2, 8, 'zh'), formatDegreesRange(-2, 8, 'en')]).toEqual(['−2° 至 8°', '−2° to 8°']);
    expect(formatDegreesRange(15.2, 14.8, 'en')).toBe('15°');
    expect([formatDuration(480, 'zh'), formatDuration(7_500, 'en')]).toEqual(['8 分钟', '2 h 5 min']);
  });
});
