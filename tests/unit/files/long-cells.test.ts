import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { crsOf } from '../../../lib/files/geojson-crs.ts';
import { kindOf } from '../../../lib/files/kind-of.ts';
import { parseDegrees, parsePair } from '../../../lib/files/point-pair.ts';
import { geometryOfWkt } from '../../../lib/files/wkt.ts';
import { processorMs } from '../../fixtures/processor-time.ts';

const LONG = 200_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const caught = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a file with a cell of one mark over and over', () => {
  it.each([
    ['signs in well-known text', () => geometryOfWkt(`POINT (${'-'.repeat(LONG)})`)],
    ['blanks in well-known text', () => geometryOfWkt(`POINT${' '.repeat(LONG)}x`)],
    ['brackets in a pair', () => parsePair(`1${')'.repeat(LONG)}x`)],
    ['blanks in degrees', () => parseDegrees(`1${' '.repeat(LONG)}x`)],
    ['the name of a system', () => crsOf({ type: 'name', properties: { name: `${'CRS8'.repeat(LONG)}x` } }, 'crs')],
    ['tabs before a table', () => kindOf('a.dat', bytesOf(`[${'\t'.repeat(4_000)}1`))],
  ])('is read in little time: %s', (_what, read) => {
    const work = () => caught(read);
    expect(processorMs(() => runInNewContext('work()', { work }, { timeout: 20_000 }))).toBeLessThan(1_000);
  });

  it('leaves what is well written as it is', () => {
    expect(geometryOfWkt('SRID=4326;POINT Z (2.35 48.85 3)')).toEqual({ type: 'Point', coordinates: [2.35, 48.85, 3] });
    expect(parsePair('(48.85 2.35) ')).toEqual([48.85, 2.35]);
    expect(parseDegrees('48.85 °')).toBe(48.85);
    expect(kindOf('a.csv', bytesOf('[2.35, 48.85],\tParis'))).toBe('table');
    expect(kindOf('a.dat', bytesOf('[2.35, 48.85]'))).toBe('json');
  });
});
