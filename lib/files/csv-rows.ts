export interface CsvRow {
  cells: string[];
  /** The line in the file where it begins, from 1. */
  line: number;
}

/** No cell is longer: a quote that is never closed swallows the rest of the file. */
const LONGEST = 2_000_000;

/**
 * The rows of a table: comma, semicolon, tab or bar between cells; a quoted cell may contain separators, line breaks
 * and doubled quotes; lines end with LF, CRLF or CR. Empty rows are skipped, cells trimmed. Source: RFC 4180.
 */
export async function* csvRows(chunks: AsyncIterable<string>, path: string): AsyncGenerator<CsvRow> {
  let separator = '';
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let wasQuote = false;
  let wasReturn = false;
  let line = 1;
  let began = 1;
  const row = (): CsvRow[] => {
    cells.push(cell);
    const trimmed = cells.map((text) => text.trim());
    [cells, cell] = [[], ''];
    return trimmed.some((text) => text !== '') ? [{ cells: trimmed, line: began }] : [];
  };
  for await (const chunk of chunks) {
    separator ||= separatorOf(chunk);
    for (const char of chunk) {
      const isEnd = (char === '\n' && !wasReturn) || char === '\r';
      const isSecondHalf = char === '\n' && wasReturn;
      wasReturn = char === '\r';
      if (isEnd) line++;
      if (isQuoted) {
        if (char === '"') [isQuoted, wasQuote] = [false, true];
        else cell += char;
        if (cell.length > LONGEST) throw new Error(`${path}: the quote that opens in line ${began} is never closed`);
      } else if (isSecondHalf) {
        began = line;
      } else if (char === '"' && (wasQuote || cell.trim() === '')) {
        cell = wasQuote ? `${cell}"` : '';
        [isQuoted, wasQuote] = [true, false];
      } else if (isEnd) {
        wasQuote = false;
        yield* row();
        began = line;
      } else {
        wasQuote = false;
        if (char === separator) {
          cells.push(cell);
          cell = '';
        } else cell += char;
      }
    }
  }
  if (isQuoted) throw new Error(`${path}: the quote that opens in line ${began} is never closed`);
  yield* row();
}

/** The separator used in a text's first non-empty line; Excel may name it in a line of its own. */
function separatorOf(chunk: string): string {
  const first = chunk.replace(/^\ufeff/, '').trimStart();
  const line = first.slice(0, first.search(/[\r\n]|$/));
  const named = /^"?sep=(.)"?$/i.exec(line)?.[1];
  if (named) return named;
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t', '|'].map((char) => ({ char, count: bare.split(char).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.char ?? ',';
}
