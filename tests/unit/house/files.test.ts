import { describe, expect, it } from 'vitest';
import { lengthAt, longFiles, sourceLengths } from '../../../scripts/measure/files.mjs';
import { filesOnTheWay } from '../../../scripts/measure/journey.mjs';

/** Tables of words and data, which are read by looking something up and may be of any length. */
const TABLES = [
  /^lib\/i18n\/\w+\/(?:cards|category-labels|errors|page|tag-labels)\.ts$/,
  /^lib\/understanding\/lexicon\//,
  /^lib\/domain\/category-table\.ts$/,
  /^lib\/providers\/climate-cells\.ts$/,
];

describe('the sources', () => {
  const files: { file: string; lines: number }[] = sourceLengths();

  it('have a median length of at most 45 lines', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(lengthAt(files, 0.5)).toBeLessThanOrEqual(45);
  });

  it('have no file of more than 200 lines, except tables', () => {
    const long: { file: string }[] = longFiles(files);
    expect(long.map(({ file }) => file)).toContain('lib/domain/category-table.ts');
    expect(long.filter(({ file }) => !TABLES.some((table) => table.test(file)))).toEqual([]);
  });
});

describe('a question about places', () => {
  const way: string[] = filesOnTheWay();

  it('is followed from the composer to the marker in at most 60 files', () => {
    expect(way).toContain('components/chat/composer.tsx');
    expect(way).toContain('lib/tools/search-places/index.ts');
    expect(way).toContain('components/map/layers/marker.tsx');
    expect(way.length).toBeLessThanOrEqual(60);
  });
});
