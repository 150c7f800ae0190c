/** Private-use characters that carry reasoning through the SDK's text channel, as it has no reasoning channel here. */
export const REASONING_OPEN = '\u{F0000}';
export const REASONING_CLOSE = '\u{F0001}';
/** The text before this was reasoning. */
export const THOUGHT_ABOVE = '\u{F0002}';
