import type { Locale } from '../../geo/format.ts';

/** The name of a place in a line of tellPlace(), in the reader's language. */
export function nameIn(line: string, locale: Locale): string {
  const names =
    line
      .replace(/^\d+\.\s*/, '')
      .replace(/^\[\w+\]\s*/, '')
      .split(' · ')[0] ?? '';
  const [local = '', english] = names.split(' / ');
  return (locale === 'en' ? (english ?? local) : local).trim();
}
