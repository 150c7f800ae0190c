import { outsideCode } from './outside-code.ts';

/** Full-width punctuation ends a link in Chinese text; Chinese characters in a path do not. */
const FULL_WIDTH = '。，；：！？、（）【】《》〈〉〔〕「」『』“”‘’…～｜';
const LONGEST = 2_000;
const START = /^(?:https?:\/\/|www\.)/i;
const SKIPPED = [
  // Inline code.
  '(?<!`)(`+)(?!`)(?:(?!\\n[ \\t]*\\n)[\\s\\S])*?[^`]\\1(?!`)',
  // The address of a written link.
  '\\]\\((?:[^()\\s]|\\([^()\\s]{0,500}\\)){0,2000}\\)',
  '<[a-z][^<>\\s]*>',
];
const ADDRESS = `(?<![a-z\\d])(?:https?://|www\\.)(?:(?!\\*\\*|~~)[^\\s<>"\`${FULL_WIDTH}]){1,${LONGEST}}`;
/** A written link whose text contains the URL. */
const LINK_TEXT = /^[^[\]\n]{0,200}\](?:\(|\[)/;

/**
 * Ends bare links where people end them: before 「。」 and its kin, before the marks of surrounding bold text, and before
 * a bracket opened before them. Such a link is written as <link>. Code and written links are left alone.
 */
export function endLinks(markdown: string): string {
  return /:\/\/|www\./i.test(markdown) ? outsideCode(markdown, endLinksIn) : markdown;
}

function endLinksIn(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  const pattern = new RegExp([...SKIPPED, ADDRESS].join('|'), 'gi');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [run] = match;
    if (!START.test(run) || run.length >= LONGEST) continue;
    const end = endOf(run, text.charAt(match.index - 1));
    const url = run.slice(0, end);
    const at = match.index + end;
    if (!isEndedAnyway(text, at) && !LINK_TEXT.test(text.slice(at, at + 203))) {
      pieces.push(text.slice(done, match.index), written(url));
      done = at;
    }
    pattern.lastIndex = Math.max(at, match.index + 1);
  }
  return pieces.join('') + text.slice(done);
}

/** Length of the URL at the beginning of the run; `before`: the preceding character. */
function endOf(run: string, before: string): number {
  const depth = { '(': 0, '[': 0 };
  let end = START.exec(run)?.[0].length ?? 0;
  for (; end < run.length; end++) {
    const sign = run.charAt(end);
    const next = run.charAt(end + 1);
    if ('*~'.includes(sign) && before === sign) break;
    if (',;!'.includes(sign) && /[^\p{ASCII}]/u.test(next)) break;
    if (sign === '(' || sign === '[') depth[sign] += 1;
    if (sign === ')' && --depth['('] < 0) break;
    if (sign === ']' && --depth['['] < 0) break;
  }
  while (".,:;!?'*_~".includes(run.charAt(end - 1))) end -= 1;
  return end;
}

/** By Markdown's own rules, too, what follows ends a link. */
function isEndedAnyway(text: string, at: number): boolean {
  return /^[.,:;!?'*_~)]{0,8}(?:[\s<]|$)/.test(text.slice(at, at + 9));
}

function written(url: string): string {
  if (/^http/i.test(url)) return /:\/\/[^\s/]/.test(url) ? `<${url}>` : url;
  return /[[\]()\\]/.test(url) || url.length < 5 ? url : `[${url}](http://${url})`;
}
