import { describe, expect, it } from 'vitest';
import { areaM2 } from '../../../lib/geo/area.ts';
import { destination } from '../../../lib/geo/great-circle.ts';
import { simplified } from '../../../lib/geo/simplified.ts';

describe('a simplified outline', () => {
  it('keeps its area and its ends with a tenth of the points', () => {
    const shore = Array.from({ length: 720 }, (_, i) =>
      destination({ lng: 120.13, lat: 30.24 }, i / 2, 1_500 + 400 * Math.sin(i / 40)),
    );
    const coarse = simplified(shore, 72);
    expect(coarse).toHaveLength(72);
    expect(coarse[0]).toBe(shore[0]);
    expect(coarse.at(-1)).toBe(shore.at(-1));
    expect(areaM2(coarse) / areaM2(shore)).toBeCloseTo(1, 1);
  });

  it('leaves alone what is small enough', () => {
    const line = [0, 1, 2].map((lng) => ({ lng, lat: 0 }));
    expect(simplified(line, 3)).toEqual(line);
  });

  it('keeps a corner rather than points on a straight leg, also across the antimeridian', () => {
    const line = [178, 179, -180, -179, -178].map((lng) => ({ lng, lat: lng === -179 ? 1 : 0 }));
    expect(simplified(line, 3)).toEqual([line[0], line[3], line[4]]);
  });
});
