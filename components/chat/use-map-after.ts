import { useEffect, useMemo, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { MapState } from '../../lib/map/state.ts';
import { loadTwice } from '../ui/load-twice.ts';

const SIGNS = ['mouseover', 'focusin'] as const;

type Fold = (messages: readonly ChatMessage[]) => MapState;

/**
 * The map as it was after each message of a shared conversation. What folds messages is loaded when somebody first
 * points at something; without the first messages, `isWhole` false, no moment can be known.
 */
export function useMapAfter(
  messages: ChatMessage[],
  isWhole: boolean,
): ((messageId: string) => MapState | undefined) | undefined {
  const [fold, setFold] = useState<Fold | null>(null);

  useEffect(
    function bringFold() {
      if (fold || !isWhole) return;
      let isGone = false;
      const stopListening = () => {
        for (const sign of SIGNS) document.removeEventListener(sign, bring);
      };
      function bring() {
        stopListening();
        loadTwice(() => import('../../lib/tools/results.ts')).then(
          ({ mapOf }) => !isGone && setFold(() => mapOf),
          // Without it the map stays as it is at the end.
          () => {},
        );
      }
      for (const sign of SIGNS) document.addEventListener(sign, bring);
      return () => {
        isGone = true;
        stopListening();
      };
    },
    [fold, isWhole],
  );

  return useMemo(() => {
    if (!fold || !isWhole) return undefined;
    return (id) => {
      const index = messages.findIndex((message) => message.id === id);
      return index < 0 ? undefined : fold(messages.slice(0, index + 1));
    };
  }, [fold, isWhole, messages]);
}
