const WRITTEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Not allowed in a document, lone surrogates included. Source: XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Text for an element or an attribute, without what XML cannot hold. Tabs and line breaks reach the reader unchanged.
 */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => WRITTEN[character] ?? `&#${character.charCodeAt(0)};`);

/** Degrees without an exponent: XML Schema's decimal does not allow 1e-7. */
export const decimalDegrees = (value: number) =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
