import { shallow } from './shallow.ts';

/** This many characters, lines or marks cost one unit, which is some 20 µs of a server's processor. */
const CHARACTERS_A_UNIT = 28;
const CODE_LINES_A_UNIT = 4;
/** Marks look back: each at the marks before it, some at the whole paragraph. */
const STEPS_A_UNIT = 4_000;
/** Text scanned to its end in vain, character by character, once for each mark that begins it. */
const READS_A_UNIT = 128;

const MANY_MARKS = 32;

const LINE = /[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g;
const SIGN = /\*+|_+|~+|`+|[[\]<&\\$@|]|:\/\/|www\./gi;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
/** May be a fence in a list, a quote or after spaces: from here on only the parser knows what is code. */
const HIDDEN_FENCE = /`{3}|~{3}/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const PREFIX = /^[ \t>*+\-\d.)]*/;

/** Marks of a paragraph: the text between blank lines. */
interface Paragraph {
  characters: number;
  longestLine: number;
  signs: number;
  addresses: number;
  /** Runs of backticks of each length, each looking for its own end. */
  ticks: Set<number>;
}

/**
 * Roughly what Markdown costs to parse and show, in units of some 20 µs; never far less than it does, whoever wrote it.
 * Stops counting beyond `most`.
 */
export function costOf(markdown: string, most: number): number {
  let cost = 0;
  let paragraph = emptyParagraph();
  let fence = '';
  let isSure = true;
  const table = tableWatch();
  for (const [line] of markdown.matchAll(LINE)) {
    if (cost + costOfParagraph(paragraph) > most) break;
    cost += line.length / CHARACTERS_A_UNIT;
    const marks = isSure ? (FENCE.exec(line.trimEnd())?.[1] ?? '') : '';
    if (fence !== '') {
      if (closes(line, fence)) fence = '';
      cost += 1 / CODE_LINES_A_UNIT;
    } else if (marks !== '') {
      table('');
      cost += costOfParagraph(paragraph) + 3;
      paragraph = emptyParagraph();
      fence = marks;
    } else if (line.trim() === '') {
      table('');
      cost += costOfParagraph(paragraph) + 1 / CODE_LINES_A_UNIT;
      paragraph = emptyParagraph();
    } else {
      if (table(line)) {
        cost += costOfParagraph(paragraph);
        paragraph = emptyParagraph();
      }
      isSure &&= !HIDDEN_FENCE.test(line);
      cost += costOfLine(line, paragraph, most);
    }
  }
  return cost + costOfParagraph(paragraph);
}

/** Adds the line to its paragraph; returns what it costs by itself. */
function costOfLine(line: string, paragraph: Paragraph, most: number): number {
  const prefix = prefixOf(line);
  const first = line.length < CHARACTERS_A_UNIT ? 4 : 3;
  let cost = (paragraph.characters === 0 ? first : 2) + prefix / 2 + (ITEM.test(line) ? 2 : 0);
  paragraph.characters += line.length;
  paragraph.longestLine = Math.max(paragraph.longestLine, line.length);
  for (const [sign] of line.matchAll(SIGN)) {
    cost += 1;
    if (cost > most) break;
    if (sign === '|') continue;
    paragraph.signs += 1;
    if (sign.startsWith('`')) paragraph.ticks.add(sign.length);
    if (sign === '://' || sign === '@' || /^w/i.test(sign)) paragraph.addresses += 1;
  }
  return cost;
}

/** Length of the prefix that may open or continue lists and quotes, as the parser will see it. */
function prefixOf(line: string): number {
  const length = PREFIX.exec(line)?.[0].length ?? 0;
  return length < MANY_MARKS ? length : (PREFIX.exec(shallow(line))?.[0].length ?? 0);
}

function costOfParagraph({ characters, longestLine, signs, addresses, ticks }: Paragraph): number {
  const steps = signs * (characters + 4 * signs);
  const reads = ticks.size * characters + addresses * longestLine;
  return steps / STEPS_A_UNIT + reads / READS_A_UNIT;
}

const emptyParagraph = (): Paragraph => ({
  characters: 0,
  longestLine: 0,
  signs: 0,
  addresses: 0,
  ticks: new Set(),
});

/**
 * Returns a function that is called with each line, and says whether it is certainly a table row: then each of its
 * cells is a paragraph of its own.
 */
function tableWatch(): (line: string) => boolean {
  let head: string | null = null;
  let isIn = false;
  return (line) => {
    const text = line.trimEnd();
    const wasHead = head;
    head = wasHead === null && /^\|[^\\]*\|$/.test(text) ? text : '';
    if (isIn) isIn = text.startsWith('|');
    else isIn = !!wasHead && /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/.test(text) && pipesIn(text) === pipesIn(wasHead);
    if (line === '') head = null;
    return isIn;
  };
}

const pipesIn = (line: string) => line.split('|').length;

function closes(line: string, fence: string): boolean {
  const marks = line.trim();
  return /^ {0,3}\S/.test(line) && marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}
