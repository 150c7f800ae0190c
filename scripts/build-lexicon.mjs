import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = 'lib/understanding/lexicon';
/** The table that messages share with the names of places. */
const TRADITIONAL = 'scripts/data/sources/traditional.tsv';

/**
 * Writes generated/lexicon.json, where it differs: the rows of all lists of words that the embedded model knows, by the name
 * of their table. Throws, naming file and line, where a row has not a text for each column of the table's head.
 */
export function buildLexicon(root) {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.tsv'));
  const paths = [...files.sort().map((name) => `${FOLDER}/${name}`), TRADITIONAL];
  const tables = Object.fromEntries(paths.map((path) => [basename(path, '.tsv'), rowsOf(root, path)]));
  const file = join(root, 'generated/lexicon.json');
  const text = `${JSON.stringify(tables)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The rows below the head; the head is the last line that begins with "# " and names the columns, "# tag	word". */
function rowsOf(root, path) {
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  const columns = lines.findLast((line) => line.startsWith('# '))?.split('\t').length ?? 2;
  return lines.flatMap((line, at) => {
    if (line.startsWith('# ')) return [];
    const row = line.split('\t');
    if (row.length === columns && row.every((text) => text !== '' && text === text.trim())) return [row];
    throw new Error(`${path}:${at + 1}: wants ${columns} texts with a tab between them: ${line}`);
  });
}
