import { useCallback, useMemo, useState } from 'react';
import type { Binding } from './binding.tsx';
import type { SessionView } from './session/session-view.ts';
import { LEAVE_END } from './use-follow.ts';
import { usePastTrips } from './use-past-trips.ts';

interface Settings {
  selection: Binding['selection'];
  select: Binding['onSelect'];
  /** The same for what is pressed on the map, where a second press changes nothing. */
  hold: Binding['onSelect'];
  ask: Binding['onAsk'];
  begin: Binding['onBegin'];
  run: Binding['onRun'];
  view: Pick<SessionView, 'messages' | 'map'>;
}

/** What cards, text and map share: what is hovered and selected. Selecting on the map also scrolls to the card. */
export function useBindingState({ selection, select, hold, ask, begin, run, view }: Settings) {
  const [hoveredRef, setHoveredRef] = useState<string | null>(null);
  const selectOnMap = useCallback(
    (ref: string) => {
      hold(ref);
      scrollToCard(ref);
    },
    [hold],
  );
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const lookAt = useCallback((ref: string) => {
    setHoveredRef(ref);
    setLookedAt(ref);
  }, []);
  const pastTrips = usePastTrips(view);
  const binding = useMemo<Binding>(
    () => ({
      hoveredRef,
      selection,
      pastTrips,
      onHover: setHoveredRef,
      onLookAt: lookAt,
      onSelect: select,
      onAsk: ask,
      onBegin: begin,
      onRun: run,
    }),
    [hoveredRef, selection, pastTrips, lookAt, select, ask, begin, run],
  );
  return { binding, selectOnMap, lookedAt };
}

function scrollToCard(ref: string): void {
  const all = document.querySelectorAll(`[role="log"] [data-ref="${CSS.escape(ref)}"]`);
  const cards = [...all].filter((each) => !each.closest('details:not([open])'));
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const card = cards[cards.length - 1];
  // Else the conversation would go back to its end, which the chip of what is selected has just moved.
  card?.dispatchEvent(new Event(LEAVE_END, { bubbles: true }));
  card?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: isStill ? 'auto' : 'smooth' });
}
