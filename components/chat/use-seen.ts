import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';

/**
 * How many characters of each part have been here before, so that none is typed twice: an answer read again from its
 * start, after a reload or a lost connection, loses its parts for a moment. `isFound`: it was there at load.
 */
export function useSeen(parts: ChatMessage['parts'], isFound: boolean): readonly number[] {
  const now = parts.map((part) => (part.type === 'text' ? part.text.length : 0));
  const seen = useRef(isFound ? now : []);

  useEffect(function remember() {
    const before = seen.current;
    seen.current = Array.from({ length: Math.max(before.length, now.length) }, (_, index) =>
      Math.max(before[index] ?? 0, now[index] ?? 0),
    );
  });

  return seen.current;
}
