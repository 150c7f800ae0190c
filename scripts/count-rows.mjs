// Prints how many rows of docs/faults.md have a test with their id; rows covered by others count with them.
import { readFileSync } from 'node:fs';
import { FAULTS, rowsOf, testsById } from './docs/faults.mjs';

const tests = testsById();
const rows = rowsOf(readFileSync(FAULTS, 'utf8'));
const isOpen = ({ test }) => test === 'open';
const isShown = ({ id, test }) => tests.has(id) || (test.startsWith('see ') && tests.has(test.slice(4)));

const promised = rows.filter((row) => !isOpen(row));
const missing = promised.filter((row) => !isShown(row));
for (const letter of new Set(rows.map(({ id }) => id[0]))) {
  const own = promised.filter(({ id }) => id.startsWith(letter));
  console.log(`${letter}: ${own.filter(isShown).length} of ${own.length}`);
}
console.log(`${promised.length - missing.length} of ${promised.length}`);
if (missing.length > 0) console.log(`without a test: ${missing.map(({ id }) => id).join(' ')}`);
console.log(
  `open: ${rows
    .filter(isOpen)
    .map(({ id }) => id)
    .join(' ')}`,
);
