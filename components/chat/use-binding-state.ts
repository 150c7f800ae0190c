import { useCallback, useMemo, useState } from 'react';
import type { Binding } from './binding.tsx';

interface Settings {
  selection: Binding['selection'];
  select: Binding['onSelect'];
  ask: Binding['onAsk'];
  run: Binding['onRun'];
}

/** What cards, text and map share: what is hovered and selected. Selecting on the map also scrolls to the card. */
export function useBindingState({ selection, select, ask, run }: Settings) {
  const [hoveredRef, setHoveredRef] = useState<string | null>(null);
  const selectOnMap = useCallback(
    (ref: string) => {
      select(ref);
      scrollToCard(ref);
    },
    [select],
  );
  const binding = useMemo<Binding>(
    () => ({ hoveredRef, selection, onHover: setHoveredRef, onSelect: select, onAsk: ask, onRun: run }),
    [hoveredRef, selection, select, ask, run],
  );
  return { binding, selectOnMap };
}

function scrollToCard(ref: string): void {
  const cards = document.querySelectorAll(`[role="log"] [data-ref="${CSS.escape(ref)}"]`);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  cards[cards.length - 1]?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
}
