import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS, rowsOf, testsById, withTests } from '../../../scripts/docs/faults.mjs';

const text = readFileSync(FAULTS, 'utf8');
const rows: { id: string; test: string }[] = rowsOf(text);
const tests: Map<string, string[]> = testsById();

describe('the list of faults', () => {
  it('has every id that a test bears', () => {
    const known = new Set(rows.map(({ id }) => id));
    expect([...tests].filter(([id]) => !known.has(id))).toEqual([]);
  });

  it('has each id once, without gaps in a family', () => {
    const families = Map.groupBy(rows, ({ id }) => id[0] ?? '');
    expect([...families.keys()].sort()).toEqual([...'ACDGKMORSUX']);
    for (const [letter, own] of families) {
      const width = letter === 'K' || letter === 'R' ? 1 : 2;
      expect(own.map(({ id }) => id)).toEqual(own.map((_, at) => `${letter}${String(at + 1).padStart(width, '0')}`));
    }
  });

  it('takes no example of this file for a test', () => {
    expect([...tests.values()].flat().filter((file) => file.startsWith('tests/unit/docs/'))).toEqual([]);
  });

  it('names for each row a file in which a test bears its id, another row that is shown, or that it is open', () => {
    const isRight = ({ id, test }: { id: string; test: string }) =>
      test === 'open' || (test.startsWith('see ') ? tests.has(test.slice(4)) : isFileWith(id, test));
    expect(rows.filter((row) => !isRight(row))).toEqual([]);
  });

  it('is as scripts/write-docs.mjs writes it, which finds a test again that moved', () => {
    const [id, files] = ['U17', ['tests/unit/elsewhere.test.ts']];
    const moved = withTests('| U17 | silence | Text kept. | `tests/gone.test.ts` |', new Map([[id, files]]));
    expect(moved).toBe('| U17 | silence | Text kept. | `tests/unit/elsewhere.test.ts` |');
    expect(withTests(text, tests)).toBe(text);
  });
});

function isFileWith(id: string, cell: string): boolean {
  const file = cell.replaceAll('`', '');
  return existsSync(file) && (tests.get(id) ?? []).includes(file);
}
