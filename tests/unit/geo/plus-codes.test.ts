import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../lib/geo/coordinates/find-coordinates.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { parseCoordinate } from '../../../lib/geo/parse-coordinate.ts';

const ALPHABET = '23456789CFGHJMPQRVWX';

/** The code of ten digits whose cell holds a point, by whole steps of 1/8000 of a degree. */
function codeOf({ lat, lng }: { lat: number; lng: number }): string {
  let [row, column] = [Math.floor((lat + 90) * 8000 + 1e-6), Math.floor((lng + 180) * 8000 + 1e-6)];
  let code = '';
  for (let pair = 0; pair < 5; pair += 1) {
    code = `${ALPHABET[row % 20]}${ALPHABET[column % 20]}${code}`;
    [row, column] = [Math.floor(row / 20), Math.floor(column / 20)];
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}

describe('full Plus Codes', () => {
  // Zurich and the Eiffel Tower; the second with a grid digit.
  it.each([
    ['8FVC9G8F+6X', 47.36559, 8.524997, 9],
    ['8FVC9G8F+6XQ', 47.36559, 8.524997, 3],
    ['8FW4V75V+8Q', 48.858313, 2.294438, 1],
    ['8FW4V75V+8QX', 48.8583625, 2.294484375, 1],
    ['4RRH46J5+FP', -33.868812, 151.209312, 5],
    ['8fvc9g8f+6x', 47.36559, 8.524997, 9],
  ])('%s', (code, lat, lng, withinM) => {
    for (const text of [
      code,
      `where is ${code}?`,
      `导航到${code}去`,
      `https://plus.codes/${code}`,
      `https://plus.codes/${code.replace('+', '%2B')}`,
    ]) {
      const parsed = parseCoordinate(text);
      expect(parsed && distanceM(parsed.point, { lat, lng })).toBeLessThan(withinM);
      expect(parsed).toMatchObject({ datum: 'wgs84', assumed: {} });
    }
  });

  it('lead back to where they come from, anywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -89.9, max: 89.9, noNaN: true }),
        fc.double({ min: -179.9, max: 179.9, noNaN: true }),
        (lat, lng) => {
          const [found] = coordinatesIn(`见 ${codeOf({ lat, lng })}，谢谢`);
          expect(Math.abs((found?.point.lat ?? 99) - lat)).toBeLessThan(0.0001);
          expect(Math.abs((found?.point.lng ?? 999) - lng)).toBeLessThan(0.0001);
        },
      ),
    );
  });

  it.each([
    '9G8F+6X Zurich',
    '9G8F+6X',
    '8FVC0000+',
    'WXVC9G8F+6X',
    '8FVC9G8F+6',
    'C++20',
    '8FVC9G8F+6XAB',
    'x8FVC9G8F+6X',
  ])('%s is none', (text) => {
    expect(coordinatesIn(text)).toEqual([]);
  });
});
