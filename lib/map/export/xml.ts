const WRITTEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What is no character of a document, halves of characters among them. Source: XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for an element or an attribute, without what XML cannot hold. A reader gets its tabs and line breaks as they are. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => WRITTEN[character] ?? `&#${character.charCodeAt(0)};`);

/** Degrees without an exponent: a decimal of XML Schema knows no 1e-7. */
export const degrees = (value: number) =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
