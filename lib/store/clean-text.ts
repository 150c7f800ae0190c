const SUSPECT = /\\u0000|\\u[dD][89a-fA-F]/;

/** Text that every database accepts: lone surrogates become U+FFFD, NUL is removed, the rest is kept exactly. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** JSON text of a value with all of its strings cleaned (see cleanText). */
export function cleanJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify escapes exactly the characters that databases refuse, so most values need no second walk.
  return SUSPECT.test(json) ? JSON.stringify(cleaned(value)) : json;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleaned(item)]));
}

/** What a search compares: lower case, in one Unicode form, spaces folded. */
export function searchTextOf(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
