/** The longest message the server accepts, in Unicode code points. */
export const MESSAGE_LIMIT = 8_000;

/** Code points of a text: 「问图」 is 2, an astral emoji 1. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether a text may be sent: it contains something visible and is not too long. */
export function isSendable(text: string): boolean {
  return text.replace(/[\s\p{Cf}]/gu, '') !== '' && lengthOf(text) <= MESSAGE_LIMIT;
}
