const LENGTH = 30;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The automatic title: the first 30 graphemes of the message, on one line. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(graphemes.segment(line.slice(0, LENGTH * 40)), ({ segment }) => segment);
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('').trimEnd()}…` : letters.join('');
}
