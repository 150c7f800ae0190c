const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** Each block costs a parser of its own: beyond this many, several go together until they are worth it. */
const SINGLE_BLOCKS = 64;
const PACK_CHARACTERS = 1_500;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,999}\]:/m;

/**
 * Splits Markdown into blocks that render on their own, so that appended text changes only the last one.
 * Fenced code, loose lists and indented continuations stay whole; a text with reference definitions is one block.
 * The blocks joined give the text again.
 */
export function blocksOf(markdown: string): string[] {
  if (DEFINITION.test(markdown)) return [markdown];
  const blocks: string[] = [];
  let block = '';
  let fence: string | null = null;
  let isAfterBlank = false;
  for (const line of markdown.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const isWorthOne = blocks.length < SINGLE_BLOCKS || block.length >= PACK_CHARACTERS;
    if (fence === null && isAfterBlank && isWorthOne && block.trim() !== '' && startsBlock(line, block)) {
      blocks.push(block);
      block = '';
    }
    block += line;
    fence = fenceAfter(line, fence);
    isAfterBlank = fence === null && line.trim() === '';
  }
  return block === '' ? blocks : [...blocks, block];
}

function startsBlock(line: string, block: string): boolean {
  if (line.trim() === '' || /^(?: {2,}|\t)/.test(line)) return false;
  return !(LIST_ITEM.test(block.trimStart()) && LIST_ITEM.test(line));
}

/** The fence that is open after a line, given the one open before it. */
function fenceAfter(line: string, open: string | null): string | null {
  const marks = FENCE.exec(line)?.[1];
  if (!marks) return open;
  if (open === null) return marks;
  const closes = marks[0] === open[0] && marks.length >= open.length && line.trim() === marks;
  return closes ? null : open;
}
