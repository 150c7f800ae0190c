import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = 'lib/understanding/lexicon';
/** The table that messages share with the names of places. */
const TRADITIONAL = 'scripts/data/sources/traditional.tsv';

/**
 * All lists of words that the embedded model knows: the rows by the name of their table. Throws, naming file and line, where a
 * row has not a text for each column of the table's head.
 * @param {string} root of the repository
 * @returns {Record<string, string[][]>}
 */
export function readTables(root) {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.tsv'));
  const paths = [...files.sort().map((name) => `${FOLDER}/${name}`), TRADITIONAL];
  return Object.fromEntries(paths.map((path) => [basename(path, '.tsv'), rowsOf(root, path)]));
}

/** The rows below the head; the head is the last line that begins with "# " and names the columns, "# tag	word". */
function rowsOf(root, path) {
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  const count = lines.findLast((line) => line.startsWith('# '))?.split('\t').length ?? 2;
  return lines.flatMap((line, at) => {
    if (line.startsWith('# ')) return [];
    const row = line.split('\t');
    if (row.length === count && row.every((text) => text !== '' && text === text.trim())) return [row];
    throw new Error(`${path}:${at + 1}: wants ${count} texts with a tab between them: ${line}`);
  });
}

/**
 * A regular expression in which {dish-zh} stands for any of the rows of that part in parts.tsv.
 * @param {string} text
 * @param {Record<string, string[][]>} tables
 */
export const patternOf = (text, { parts }) =>
  text.replace(
    /\{([a-z][a-z-]*)\}/g,
    (_, part) =>
      `(?:${parts
        .filter(([name]) => name === part)
        .map((row) => row[1])
        .join('|')})`,
  );
