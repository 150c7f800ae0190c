import { type CompositionEvent, type KeyboardEvent, useRef } from 'react';
import { isComposingKey } from './ime.ts';

/** Tells a text box whether a key is the input method's. Spread `events` on the box. */
export function useComposition() {
  const endedAt = useRef<number | null>(null);
  return {
    endedAt,
    isComposing: (event: KeyboardEvent) => isComposingKey(event.nativeEvent, event.timeStamp, endedAt.current),
    events: {
      onCompositionStart() {
        endedAt.current = null;
      },
      onCompositionEnd(event: CompositionEvent) {
        endedAt.current = event.timeStamp;
      },
    },
  };
}
