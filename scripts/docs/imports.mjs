// The table of docs/architecture.md: which folder may import which, from the table in tests/architecture.test.ts.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

export const ARCHITECTURE = 'docs/architecture.md';
const SOURCE = 'tests/architecture.test.ts';
const TABLE = /const ALLOWED: Record<string, string\[\]> = (\{[\s\S]*?\n\});/;
const PLACE = /(<!-- imports:begin -->\n)[\s\S]*?(<!-- imports:end -->)/;

/** Folder → what it may import; "type:" marks what it may only import types of. */
function allowed() {
  const [, literal] = TABLE.exec(readFileSync(SOURCE, 'utf8')) ?? [];
  if (!literal) throw new Error(`${SOURCE} has no table ALLOWED: has it been renamed?`);
  return runInNewContext(`(${literal})`);
}

/** The document with its table regenerated. */
export function withImports(text, table = allowed()) {
  const rows = Object.entries(table).map(([room, rules]) => {
    const others = rules.filter((rule) => rule !== room);
    const of = (isType) => {
      const own = others.filter((rule) => rule.startsWith('type:') === isType);
      return own.map((rule) => `\`${rule.replace('type:', '')}\``).join(', ') || '–';
    };
    return `| \`${room}\` | ${of(false)} | ${of(true)} |`;
  });
  const lines = ['| folder | may import | types only |', '|---|---|---|', ...rows, ''];
  return text.replace(PLACE, (_, begin, end) => `${begin}${lines.join('\n')}${end}`);
}
