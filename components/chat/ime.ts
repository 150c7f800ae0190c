/** Safari ends the composition before it reports the Enter that confirmed it; such a key is younger than this. */
const CONFIRMING_ENTER_MS = 80;

export interface EnterKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/**
 * Whether a key press sends the message. Enter during Chinese input confirms a candidate and never sends.
 * `compositionEndedAt`: the time stamp of the last compositionend on the clock of `now`, or null.
 * keyCode 229 alone says nothing: some input methods report it for every key, long after composing.
 */
export function isSendingKey(event: EnterKey, now: number, compositionEndedAt: number | null): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return false;
  return compositionEndedAt === null || now - compositionEndedAt >= CONFIRMING_ENTER_MS;
}
