import { describe, expect, it } from 'vitest';
import { climateAt, climateCells } from '../../../lib/providers/climate-grid.ts';

describe('the grid of climates', () => {
  it('has all of the world in cells of half a degree, a third of them land', () => {
    expect(climateCells()).toHaveLength(720 * 360);
    expect(climateCells().filter((zone) => zone !== undefined)).toHaveLength(92_416);
  });

  it.each([
    ['Nairobi', { lat: -1.29, lng: 36.82 }, 'Cfb'],
    ['Manaus', { lat: -3.12, lng: -60.02 }, 'Af'],
    ['Cairo', { lat: 30.04, lng: 31.24 }, 'BWh'],
    ['Yakutsk', { lat: 62.03, lng: 129.73 }, 'Dfd'],
    ['the South Pole', { lat: -90, lng: 0 }, 'EF'],
    ['Chukotka just beyond 180°', { lat: 66.3, lng: -179.9 }, 'ET'],
  ])('knows the zone of %s', (_name, at, zone) => {
    expect(climateAt(at, 60_000)).toBe(zone);
  });

  it('knows none in the middle of the Atlantic', () => {
    expect(climateAt({ lat: 30, lng: -40 }, 60_000)).toBeUndefined();
  });

  it('looks no farther than it is asked to', () => {
    const offLisbon = { lat: 38.7, lng: -10.6 };
    expect(climateAt(offLisbon, 40_000)).toBeUndefined();
    expect(climateAt(offLisbon, 150_000)).toBe('Csa');
  });

  it('looks across 180°', () => {
    const west = climateAt({ lat: 68, lng: 179.99 }, 100_000);
    expect(west).toBeDefined();
    expect(climateAt({ lat: 68, lng: -179.99 }, 100_000)).toBe(west);
  });
});
