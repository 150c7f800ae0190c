/** Quotes and lists that open on one line, one in the other. No writer nests so deep; a parser's stack ends some way on. */
const MAX_DEPTH = 16;
const MARK = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])`;
/** A rule across the page, however long, opens nothing. */
const RULE = String.raw`[ \t]*(?<rule>[-*])(?:[ \t]*\k<rule>)*[ \t]*$`;
const TOO_DEEP = new RegExp(
  `^(?!${RULE})(?<marks>(?:${MARK}){${MAX_DEPTH}}[ \t]*)(?=(?:>|[-+*][ \t]|\\d{1,9}[.)][ \t]))`,
  'gm',
);

/** Markdown whose lines open no more than 16 quotes and lists: the next mark is written as text. */
export function shallow(markdown: string): string {
  return markdown.replace(TOO_DEEP, '$<marks>\\');
}
