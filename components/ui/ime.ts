/** Safari ends the composition before it reports the key that ended it; such a key is younger than this. */
const ENDING_KEY_MS = 80;

export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/**
 * Whether a key belongs to the input method: it confirms or drops a candidate and means nothing to the page.
 * `compositionEndedAt`: the time stamp of the last compositionend on the clock of `now`, or null. keyCode 229 alone
 * proves nothing: some input methods report it for every key, long after composing.
 */
export function isComposingKey(
  event: Pick<PressedKey, 'isComposing'>,
  now: number,
  compositionEndedAt: number | null,
): boolean {
  return event.isComposing || (compositionEndedAt !== null && now - compositionEndedAt < ENDING_KEY_MS);
}

/**
 * Whether a key press sends the message. Enter during Chinese input confirms a candidate and never sends. On a touch
 * screen, whose keyboard has no Shift + Enter, Enter starts a new line; with Ctrl or ⌘ it sends there too.
 */
export function isSendingKey(
  event: PressedKey,
  now: number,
  compositionEndedAt: number | null,
  isTouch = false,
): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  if (isTouch && !event.ctrlKey && !event.metaKey) return false;
  return !isComposingKey(event, now, compositionEndedAt);
}
