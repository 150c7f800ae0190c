const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an element or an attribute. It must hold no character that XML has not; see exportedOf. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => XML[character] ?? character);

/** Degrees without an exponent: a decimal of XML Schema knows no 1e-7. */
export const degrees = (value: number) =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
