import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = 'lib/understanding/lexicon';
/** The table that messages share with the names of places. */
const TRADITIONAL = 'scripts/data/sources/traditional.tsv';

/**
 * Writes generated/lexicon.json, where it differs: all lists of words that the embedded model knows, by the name of their
 * table, column by column, which is read in half the time of row by row. Throws, naming file and line, where a row has not a
 * text for each column of the table's head.
 */
export function buildLexicon(root) {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.tsv'));
  const paths = [...files.sort().map((name) => `${FOLDER}/${name}`), TRADITIONAL];
  const tables = Object.fromEntries(paths.map((path) => [basename(path, '.tsv'), columnsOf(root, path)]));
  const file = join(root, 'generated/lexicon.json');
  const text = `${JSON.stringify(tables)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The columns below the head; the head is the last line that begins with "# " and names them, "# tag	word". */
function columnsOf(root, path) {
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  const count = lines.findLast((line) => line.startsWith('# '))?.split('\t').length ?? 2;
  const rows = lines.flatMap((line, at) => {
    if (line.startsWith('# ')) return [];
    const row = line.split('\t');
    if (row.length === count && row.every((text) => text !== '' && text === text.trim())) return [row];
    throw new Error(`${path}:${at + 1}: wants ${count} texts with a tab between them: ${line}`);
  });
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column]));
}
