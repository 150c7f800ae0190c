const ZONE = String.raw`(?<![\p{Script=Latin}\d.])(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-X]`;
const CODE = '[23456789CFGHJMPQRVWX]';
/** Name of the place that completes a short code. */
const NAMES = String.raw`(?:,?\s+\p{Lu}[\p{L}'’-]*)*`;

const NOTATIONS = [
  // UTM: 32U 448251 5411932 · 17T 630084mE 4833438mN
  String.raw`(?:\bUTM:?\s*)?${ZONE}\s+\d{6}(?:\.\d+)?\s?(?:m?E)?[\s,]+\d{6,8}(?:\.\d+)?\s?(?:m?N)?(?![\p{Script=Latin}\d])`,
  // MGRS: 33TWN1234567890 · 33T WN 12345 67890
  String.raw`${ZONE}\s?[A-HJ-NP-Z]{2}\s?(?:\d{10}|\d{8}|\d{6}|\d{4}|\d{3,5}\s\d{3,5})(?![\p{Script=Latin}\d])`,
  // Plus Codes without their beginning, or of a whole region: 9G8F+6X Zurich · 8FVC0000+
  String.raw`(?<![\p{Script=Latin}\d+])(?:${CODE}{4}|${CODE}{6})\+${CODE}{2,3}(?![\p{Script=Latin}\d+])${NAMES}`,
  String.raw`(?<![\p{Script=Latin}\d+])[2-9C][${CODE.slice(1, -1)}](?:${CODE}{2}0{4}|${CODE}{4}00|0{6})\+(?![\p{Script=Latin}\d+])`,
  // what3words
  String.raw`///\p{L}+\.\p{L}+\.\p{L}+`,
];
/** Every notation holds one of these; most texts do not. */
const MARKS = /[\d+]|\/\/\//;
const SUM = /^\d+\+\d+$/;
const UNREAD = new RegExp(NOTATIONS.join('|'), 'gu');

/**
 * Where a text names a point in a notation that is recognised but not read: UTM, MGRS, short Plus Codes, what3words.
 */
export function unreadNotationsIn(text: string): { start: number; end: number }[] {
  if (!MARKS.test(text)) return [];
  return [...text.matchAll(UNREAD)]
    .filter(([found]) => !SUM.test(found))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
