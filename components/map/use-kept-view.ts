import type L from 'leaflet';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeptView, ViewMemory } from './kept-views.ts';
import type { Padding } from './props.ts';
import { viewOf } from './view-of.ts';

interface Now {
  padding: Padding;
  memory?: ViewMemory | undefined;
  /** The camera's key. */
  cameraKey: string;
  isAnswering: boolean;
}

export interface ViewKeeper {
  /** Where the reader had left the map when it began. */
  kept: KeptView | null;
  /** Whether nobody has moved it since. */
  isFirst(): boolean;
  /** Who moves the map now: the view after an answer's move is told by the messages. */
  movedBy(who: 'reader' | 'answer'): void;
  /** The map has come to rest. */
  onMoved(): void;
}

/** Keeps the view where the reader leaves the map, until an answer moves it. */
export function useKeptView(map: L.Map | null, now: Now): ViewKeeper {
  const [kept] = useState(() => now.memory?.read() ?? null);
  const mover = useRef<'nobody' | 'reader' | 'answer'>('nobody');
  const latest = useRef(now);
  useLayoutEffect(function keepLatest() {
    latest.current = now;
  });

  const keeper = useMemo(
    () => ({
      kept,
      isFirst: () => mover.current === 'nobody',
      movedBy(who: 'reader' | 'answer') {
        mover.current = who;
        if (who === 'answer') latest.current.memory?.keep(null);
      },
      onMoved() {
        if (!map || mover.current !== 'reader') return;
        const { padding, memory, cameraKey } = latest.current;
        const { center, zoom } = viewOf(map, padding);
        memory?.keep({ center, zoom, cameraKey });
      },
    }),
    [map, kept],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that left the map alone belongs to what is kept
  useEffect(keeper.onMoved, [keeper, now.cameraKey, now.isAnswering]);
  return keeper;
}
