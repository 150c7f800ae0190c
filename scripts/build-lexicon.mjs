import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsOf } from './lexicon/needs-of.mjs';
import { patternOf, readTables } from './lexicon/tables.mjs';
import { vocabularyOf } from './lexicon/vocabulary.mjs';

/** Tables that hold regular expressions, in their last column. */
const EXPRESSIONS = ['phrases', 'quantities', 'wishes', 'other-modes'];
/** Tables that go into the vocabulary or into expressions. */
const GATHERED = ['words', 'needs', 'kinds', 'brands', 'inside', 'parts'];

/**
 * Writes what the embedded model knows of words, where it differs:
 * generated/lexicon.json: the vocabulary, and the rows of the other tables by the name of the table;
 * generated/needs.json: for each expression that messages are searched with what a text must hold for it to match. One that is
 * missing there is compiled for every text.
 */
export async function buildLexicon(root) {
  const tables = readTables(root);
  const vocabulary = vocabularyOf(tables);
  for (const name of EXPRESSIONS)
    tables[name] = tables[name].map((row) => [...row.slice(0, -1), patternOf(row.at(-1) ?? '', tables)]);
  for (const name of GATHERED) delete tables[name];
  write(join(root, 'generated/lexicon.json'), { vocabulary, ...tables });
  const needs = join(root, 'generated/needs.json');
  if (!existsSync(needs)) write(needs, {});
  write(needs, Object.fromEntries((await expressionSources()).map((source) => [source, needsOf(source)])));
}

async function expressionSources() {
  const [{ PATTERNS }, { TURNS }, { WISHES }, { WORD_RULES }] = await Promise.all([
    import('../lib/understanding/slots/patterns.ts'),
    import('../lib/understanding/slots/turns.ts'),
    import('../lib/understanding/lexicon/wishes.ts'),
    import('../lib/understanding/talk/other-languages.ts'),
  ]);
  return [...PATTERNS, ...TURNS, ...WISHES, ...WORD_RULES].map(({ expression }) => expression.source);
}

function write(file, value) {
  const text = `${JSON.stringify(value)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
