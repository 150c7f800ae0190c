/** 100 kB of each kind of Markdown that costs a parser more than its length. */
export const SIZE = 100_000;

const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

function grown(lineOf: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < SIZE; index++) text += lineOf(index);
  return text;
}

const COLUMNS = SIZE / 6;

export const PATHOLOGICAL: Record<string, string> = {
  'emphasis in two marks': filled('*_'),
  'openings of emphasis': filled('*a _b '),
  'emphasis beside Chinese': filled('重**点**，~~删~~'),
  'open brackets': filled('['),
  'open pictures': filled('!['),
  'brackets in brackets': `${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`,
  'half links': filled('[a](<b'),
  'quotes on one line': filled('> '),
  'quotes line by line': filled('> a\n> > b\n'),
  'lists on one line': filled('- '),
  'lists that go deeper': grown((index) => `${'  '.repeat(index)}- a\n`),
  'items of a list': filled('- a\n\n'),
  'runs of backticks of rising length': grown((index) => `${'`'.repeat(index + 1)}a`),
  'backticks before a long text': `${grown((index) => '`'.repeat((index % 90) + 1).concat('a')).slice(0, 8_000)}${'b '.repeat(46_000)}`,
  tags: filled('<a '),
  'automatic links': filled('<http://'),
  'bare links': filled('http://'),
  'bare hosts with an underscore at the end': `${filled('_www.').slice(0, -4)}_b_c`,
  'addresses of mail': filled('a@'),
  'a table of thousands of columns': `${'|a'.repeat(COLUMNS)}|\n${'|-'.repeat(COLUMNS)}|\n${'|b'.repeat(COLUMNS)}|`,
  'a table of thousands of rows': `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(SIZE / 6)}`,
  'references and definitions': `${grown((index) => `[a${index}]: http://a.example\n`)}\n${filled('[a1][a2]')}`.slice(
    -SIZE,
  ),
  'definitions and references': `[a]: http://a.example\n\n${filled('[a][a]')}`,
  footnotes: `${'[^1]'.repeat(SIZE / 10)}\n\n${grown((index) => `[^${index}]: b\n`)}`.slice(0, SIZE),
  entities: filled('&amp;'),
  escapes: filled('\\*'),
  formulas: filled('\\($a'),
  'headings, one a line': filled('# a\n'),
  'hard breaks': filled('a  \n'),
  'items after carriage returns': filled('- a\r'),
  'short paragraphs': filled('a\n\n'),
  'tangled paragraphs': filled(`${'*_'.repeat(100)}\n\n`),
  'line feeds': filled('\n'),
};
