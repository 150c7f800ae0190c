// What each thing of docs/adding.md costs, counted in the blocks that a test pastes and runs.
export const ADDING = 'docs/adding.md';
const PLACE = /(<!-- costs:begin -->\n)[\s\S]*?(<!-- costs:end -->)/;

/** Fenced blocks whose info string names a file: { section: the heading they stand under, file, isDiff, text }. */
export function blocksOf(document) {
  let section = '';
  return [...document.matchAll(/^#+ (.+)$|^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, heading, language, file = '', text = '']) => {
      if (heading !== undefined) section = heading;
      return language === undefined ? [] : [{ section, file, isDiff: language === 'diff', text }];
    },
  );
}

/** Lines that somebody writes, blank ones aside: all of a new file, the added ones of a change. */
const linesOf = ({ isDiff, text }) => text.split('\n').filter((line) => (isDiff ? line.startsWith('+') : line)).length;

function rowOf([section, blocks]) {
  const files = (isDiff) => [...new Set(blocks.filter((block) => block.isDiff === isDiff).map(({ file }) => file))];
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  const tests = files(true).filter((file) => file.startsWith('tests/'));
  return `| ${section} | ${files(false).length} | ${files(true).length} | ${lines} | ${tests.map((file) => `\`${file}\``).join(', ') || 'none'} |`;
}

/** The document with its table made anew. */
export function withCosts(text) {
  const rows = [...Map.groupBy(blocksOf(text), ({ section }) => section)].map(rowOf);
  const head = ['| | new files | changed files | lines | tests that had to change |', '|---|---|---|---|---|'];
  return text.replace(PLACE, (_, begin, end) => `${begin}${[...head, ...rows, ''].join('\n')}${end}`);
}
