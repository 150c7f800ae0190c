/**
 * Nested quotes and lists that may open on one line. No writer nests so deep, and a parser's stack ends some way
 * beyond.
 */
const MAX_DEPTH = 16;
const MARK = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])`;
/** A horizontal rule, however long, opens nothing. */
const RULE = String.raw`[ \t]*(?<rule>[-*])(?:[ \t]*\k<rule>)*[ \t]*$`;
const TOO_DEEP = new RegExp(
  `^(?!${RULE})(?<marks>(?:${MARK}){${MAX_DEPTH}}[ \t]*)(?=(?:>|[-+*][ \t]|\\d{1,9}[.)][ \t]))`,
  'gm',
);

/** Markdown whose lines open at most 16 quotes and lists: the next mark is shown as text. */
export function shallow(markdown: string): string {
  return markdown.replace(TOO_DEEP, '$<marks>\\');
}
