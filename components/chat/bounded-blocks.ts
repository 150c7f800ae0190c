import { blocksOf, separateBlocksOf } from './markdown-blocks.ts';
import { costOf } from './markdown-cost.ts';

/**
 * The most one message may cost to parse and show, in units of costOf: some 50 ms. A long answer with many tables takes
 * half.
 */
export const MOST = 2_400;
/** The cost of a parser of its own. */
const BLOCK = 12;
/** An open block longer than this is not parsed again for each piece that arrives, but once it has grown by a share. */
const STEADY_FROM = 2_048;
const STEPS_A_DOUBLING = 16;

export interface BoundedBlock {
  text: string;
  /** It would cost more to parse than the text has left, so it is shown as written. */
  isPlain: boolean;
}

interface Judged extends BoundedBlock {
  /** The text's remaining allowance, when the block begins and after it. */
  left: number;
  after: number;
}

/**
 * Returns a function that cuts one text, as it grows, into blocks as blocksOf does, none of which takes long to parse:
 * every answer passes here on its way to the parser. isGrowing: more is coming; then all but the last few per cent of a
 * long open block is returned. most: what the text may cost. Earlier judgements are not repeated.
 */
export function boundedReader(): (markdown: string, isGrowing: boolean, most?: number) => BoundedBlock[] {
  let before: Judged[] = [];
  const judged = (blocks: string[], most: number) => {
    let left = most;
    before = blocks.map((text, index) => {
      const known = before[index];
      const block = known?.left === left && known.text === text ? known : judge(text, left);
      left = block.after;
      return block;
    });
    return before;
  };
  return (markdown, isGrowing, most = MOST) => {
    const together = judged(blocksOf(markdown), most);
    const isAllPlain = together.length === 1 && together[0]?.isPlain;
    const blocks = isAllPlain ? judged(separateBlocksOf(markdown), most) : together;
    const last = blocks.at(-1);
    if (!isGrowing || !last || last.isPlain) return blocks;
    return [...blocks.slice(0, -1), { text: steady(last.text), isPlain: false }];
  };
}

/** What is left of an allowance after a text that has stopped growing. */
export function leftAfter(markdown: string, most: number): number {
  const blocks = boundedReader()(markdown, false, most);
  return (blocks.at(-1) as Judged | undefined)?.after ?? most;
}

/**
 * A refused block takes half of what is left; otherwise a text of many such blocks would be parsed in vain as it grows.
 */
function judge(text: string, left: number): Judged {
  const cost = BLOCK + costOf(text, left - BLOCK);
  return cost > left
    ? { text, isPlain: true, left, after: left / 2 }
    : { text, isPlain: false, left, after: left - cost };
}

/** A beginning of the text that stays the same until the text has grown by a sixteenth. */
function steady(text: string): string {
  if (text.length < STEADY_FROM) return text;
  const step = 2 ** Math.floor(Math.log2(text.length)) / STEPS_A_DOUBLING;
  return text.slice(0, Math.floor(text.length / step) * step);
}
