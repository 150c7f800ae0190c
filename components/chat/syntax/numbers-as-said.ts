import { type MarkdownNode, paragraph, textNode } from './markdown-node.ts';

const NUMBER = /(\d{1,9})([.)])/y;
/** A list's markers have room for three digits; "2026. " at the start of a line is a year that ends a sentence. */
const LARGEST = 999;

/**
 * A numbered list with the numbers in its source. Numbers that no marker can show (1958., 007.) stay text; a list that
 * repeats 0 or 1 counts on, as intended.
 */
export function listAsSaid(list: MarkdownNode, source: string): MarkdownNode[] {
  const items = list.children ?? [];
  const numbers = items.map((item) => numberOf(item, source));
  if (numbers.some(({ digits }) => digits !== String(Number(digits)) || Number(digits) > LARGEST)) {
    return items.flatMap((item, index) => withNumber(item, numbers[index]?.text ?? ''));
  }
  const first = Number(numbers[0]?.digits);
  if (first <= 1 && numbers.every(({ digits }) => Number(digits) === first)) return [list];
  const children = items.map((item, index) => {
    const value = Number(numbers[index]?.digits);
    const isNext = index > 0 && value === Number(numbers[index - 1]?.digits) + 1;
    return index === 0 || isNext ? item : { ...item, data: { hProperties: { ...item.data?.hProperties, value } } };
  });
  return [{ ...list, children }];
}

function numberOf(item: MarkdownNode, source: string): { digits: string; text: string } {
  NUMBER.lastIndex = item.position?.start.offset ?? 0;
  const [text = '', digits = '0'] = NUMBER.exec(source) ?? [];
  return { digits, text };
}

function withNumber({ children = [] }: MarkdownNode, number: string): MarkdownNode[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [paragraph([textNode(number)]), ...children];
  return [paragraph([textNode(`${number} `), ...(first.children ?? [])]), ...rest];
}
