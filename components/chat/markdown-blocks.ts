const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** Each block costs a parser of its own: beyond this many, several are combined until they are worth it. */
const SINGLE_BLOCKS = 32;
const PACK_CHARACTERS = 1_500;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,999}\]:/m;

/**
 * Splits Markdown into blocks that render independently, so that appended text changes only the last one. Fenced code,
 * loose lists and indented continuations stay whole; a text with reference definitions is one block. Joining the blocks
 * restores the text.
 */
export function blocksOf(markdown: string): string[] {
  return DEFINITION.test(markdown) ? [markdown] : separateBlocksOf(markdown);
}

/** The same, but ignoring definitions: a reference in another block does not find them. */
export function separateBlocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let start = 0;
  let at = 0;
  /** The first non-blank line of the block. */
  let first: string | null = null;
  let fence: string | null = null;
  let isAfterBlank = false;
  for (const line of markdown.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const isWorthOne = blocks.length < SINGLE_BLOCKS || at - start >= PACK_CHARACTERS;
    if (fence === null && isAfterBlank && isWorthOne && first !== null && startsBlock(line, first)) {
      blocks.push(markdown.slice(start, at));
      start = at;
      first = null;
    }
    at += line.length;
    if (first === null && line.trim() !== '') first = line;
    fence = fenceAfter(line, fence);
    isAfterBlank = fence === null && line.trim() === '';
  }
  return start === at ? blocks : [...blocks, markdown.slice(start)];
}

/** `first`: the line with which the block so far begins. */
function startsBlock(line: string, first: string): boolean {
  if (line.trim() === '' || /^(?: {2,}|\t)/.test(line)) return false;
  return !(LIST_ITEM.test(first.trimStart()) && LIST_ITEM.test(line));
}

/** The fence that is open after a line, given the one open before it. */
function fenceAfter(line: string, open: string | null): string | null {
  const marks = FENCE.exec(line)?.[1];
  if (!marks) return open;
  if (open === null) return marks;
  const closes = marks[0] === open[0] && marks.length >= open.length && line.trim() === marks;
  return closes ? null : open;
}
