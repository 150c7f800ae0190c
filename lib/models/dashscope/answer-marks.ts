/** Private-use characters that separate reasoning from text in what waits for its reader. */
export const REASONING_OPEN = '\u{F0000}';
export const REASONING_CLOSE = '\u{F0001}';
/** The text before this was reasoning. */
export const THOUGHT_ABOVE = '\u{F0002}';
