import { angleSigns } from '../../geo/coordinates/plain-signs.ts';
import { rowsOf } from '../lexicon/rows.ts';

/** One text in two forms of equal length: as the user wrote it (half width), and folded for matching. */
export interface Text {
  raw: string;
  folded: string;
}

/** Traditional characters to simplified ones. */
const FOLDED = new Map(rowsOf('traditional').map(([char = '', simplified = '']) => [char, simplified]));
const SLIPS = rowsOf('slips').map(([wrong = '', right = '']) => [wrong, right] as const);
/** Typographic variants to plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '—': '-',
  '–': '-',
  '・': '·',
};

/** Lines become clauses of one; the numbers and dashes of a list go. */
const withoutLines = (text: string) =>
  text.includes('\n')
    ? text
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/^\s*(?:\d{1,2}[.)、](?!\d)|[-*•])\s*/, '').trim())
        .filter((line) => line !== '')
        .map((line, index, lines) => (index === lines.length - 1 || /[\p{P}]$/u.test(line) ? line : `${line},`))
        .join(' ')
    : text;

/** A number set off from Chinese by spaces, as many write it, before a unit of time: 「未来 7 天」, 「北京 10 月」. */
const SPACED_COUNT = /(?<![a-z\d.])(?:(?<=\p{Script=Han}) +)?(\d{1,4}) *([天月日号年周])/giu;

/** User text → half width, traditional folded to simplified, lower case; indices of both forms agree. */
export function textFrom(input: string): Text {
  const raw = withoutLines(angleSigns(input).normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .replace(SPACED_COUNT, '$1$2')
    .trim()
    .slice(0, 2_000);
  let folded = '';
  for (let index = 0; index < raw.length; index++) {
    const char = raw[index] ?? '';
    const plain = PLAIN[char] ?? FOLDED.get(char) ?? char;
    const lower = plain.toLowerCase();
    folded += lower.length === 1 ? lower : plain;
  }
  for (const [wrong, right] of SLIPS) if (folded.includes(wrong)) folded = folded.replaceAll(wrong, right);
  return { raw, folded };
}
