import type { Code } from 'micromark-util-types';

/** The character for a parser's code: '' at an end, a space for tabs and line endings. */
export function characterOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
