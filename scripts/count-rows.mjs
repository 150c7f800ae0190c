// Prints how many rows of the model and operations fault matrix (U01–U42, O01–O04) have a test named by their id.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ids = (letter, count) => Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
const rows = [...ids('U', 42), ...ids('O', 4)];

const files = readdirSync('tests', { recursive: true })
  .map(String)
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file));
// A name begins with the id: test('U08 …'), or a row of test.each begins with it.
const found = new Set(
  files.flatMap((file) =>
    [...readFileSync(join('tests', file), 'utf8').matchAll(/['"`]([UO]\d{2})\b/g)].map((match) => match[1]),
  ),
);

const missing = rows.filter((row) => !found.has(row));
console.log(`${rows.length - missing.length} of ${rows.length}`);
if (missing.length > 0) console.log(`without a test: ${missing.join(' ')}`);
