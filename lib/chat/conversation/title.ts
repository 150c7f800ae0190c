import { graphemesIn } from '../../i18n/graphemes.ts';

const LENGTH = 30;

/** The automatic title: the first 30 graphemes of the message, on one line. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(graphemesIn(line.slice(0, LENGTH * 40)), ({ segment }) => segment);
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('').trimEnd()}…` : letters.join('');
}
