// What docs/faults.md says, and which tests have its ids in their names.
import { readdirSync, readFileSync } from 'node:fs';

export const FAULTS = 'docs/faults.md';

/** A row of a table: | U01 | … | the file of its test |. */
const ROW = /^\| ([UGCSXOADM]\d{2}|[KR]\d{1,2}) \|.*\|([^|]*)\|$/gm;
/** A name begins with its ids: test('U08 …'), it('M02, M05: …'), or a row of test.each. */
const NAME = /['"`]((?:[UGCSXOADM]\d{2}|[KR]\d{1,2})(?:, [A-Z]\d{1,2})*)(?=[\s:'"`])/g;

/** The rows of the document, in order: id, and the content of the last column. */
export function rowsOf(text) {
  return [...text.matchAll(ROW)].map(([, id, test]) => ({ id, test: test.trim() }));
}

/** Id → the files of tests/ in which a test has it, in order. */
export function testsById() {
  const found = new Map();
  for (const file of testFiles()) {
    const names = [...readFileSync(file, 'utf8').matchAll(NAME)].flatMap(([, ids]) => ids.split(', '));
    for (const id of new Set(names)) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

/** The document with its last column filled in: a file that still has the id stays, else the first one that has it. */
export function withTests(text, tests = testsById()) {
  return text.replace(ROW, (row, id, before) => {
    const files = tests.get(id) ?? [];
    const named = before.trim().replaceAll('`', '');
    const test = files.length === 0 ? before.trim() : `\`${files.includes(named) ? named : files[0]}\``;
    return `${row.slice(0, row.length - before.length - 1)} ${test} |`;
  });
}

/**
 * Unit tests first: they are the shortest to read. The contract suites and the process harnesses name rows, too; the
 * tests of the documents only quote them.
 */
function testFiles() {
  const files = readdirSync('tests', { recursive: true })
    .map((file) => `tests/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) || /^tests\/(contracts|chaos|abuse)\/.*\.ts$/.test(file))
    .filter((file) => !file.startsWith('tests/unit/docs/'))
    .sort();
  const isUnit = (file) => file.startsWith('tests/unit/');
  return [...files.filter(isUnit), ...files.filter((file) => !isUnit(file))];
}
