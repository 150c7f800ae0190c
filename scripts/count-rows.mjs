// Prints how many rows of the fault matrix (upstream U, operator O, client C, store S, several instances X, geo G,
// between model and tools M, deployed D, attacks A) have a test named by their id.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many rows a family has, or which. */
const FAMILIES = {
  U: 42,
  O: 4,
  C: 21,
  S: 10,
  X: 9,
  G: 12,
  M: [1, 2, 5, 6, 7, 11, 12],
  D: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11],
  A: [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15],
};

const rows = Object.entries(FAMILIES).flatMap(([letter, count]) =>
  (Array.isArray(count) ? count : Array.from({ length: count }, (_, at) => at + 1)).map(
    (number) => `${letter}${String(number).padStart(2, '0')}`,
  ),
);
const files = readdirSync('tests', { recursive: true })
  .map(String)
  // The contract suites and the process harness name rows too.
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file) || /^(contracts|chaos|abuse)[\\/].*\.ts$/.test(file));
// A name begins with the id: test('U08 …'), or a row of test.each begins with it.
const found = new Set(
  files.flatMap((file) =>
    [...readFileSync(join('tests', file), 'utf8').matchAll(/['"`]([UOCSXGMDA]\d{2})\b/g)].map((match) => match[1]),
  ),
);

for (const letter of Object.keys(FAMILIES)) {
  const own = rows.filter((row) => row.startsWith(letter));
  console.log(`${letter}: ${own.filter((row) => found.has(row)).length} of ${own.length}`);
}
const missing = rows.filter((row) => !found.has(row));
const upstream = rows.filter((row) => /[UO]/.test(row));
console.log(`${upstream.filter((row) => found.has(row)).length} of ${upstream.length} (upstream and operator)`);
console.log(`${rows.length - missing.length} of ${rows.length}`);
if (missing.length > 0) console.log(`without a test: ${missing.join(' ')}`);
