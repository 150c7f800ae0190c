import { outsideCode } from './outside-code.ts';

/** In an item, before a number; at the start of a line, with no space between it and a number or "=". */
const GREATER = [/^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?=>=?[ \t]*[$¥￥€£]?\d)/gm, /^([ \t]{0,3})(?=>(?:=|\d))/gm];

/** "- > 5 km" and ">20 分钟" are comparisons, not quotations: the sign is shown as text. */
export function comparisons(markdown: string): string {
  if (!markdown.includes('>')) return markdown;
  return outsideCode(markdown, (text) => GREATER.reduce((rest, sign) => rest.replace(sign, '$1\\'), text));
}
