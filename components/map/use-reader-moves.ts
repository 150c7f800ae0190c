import type L from 'leaflet';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

interface Turn {
  /** The question being answered, or answered last. */
  turn: string | null;
  isAnswering: boolean;
}

export interface ReaderMoves {
  /** The map is where the reader moved it. */
  hasMoved: boolean;
  hasMovedIn(turn: string | null): boolean;
  /** The view belongs to the reader for the rest of the answer. */
  claim(): void;
  /** The reader begins to move the map. */
  onMove(): void;
  /** The map has come to rest. */
  onMoved(): void;
  forget(): void;
}

/** Notes whether the reader has moved the map since it was last moved for them, and during which answer. */
export function useReaderMoves(map: L.Map | null, now: Turn): ReaderMoves {
  const [hasMoved, setMoved] = useState(false);
  const isMoving = useRef(false);
  const movedIn = useRef<string | null>(null);
  const latest = useRef(now);
  useLayoutEffect(function keepLatest() {
    latest.current = now;
  });

  useEffect(
    function beginTurn() {
      // The same question may be answered again.
      if (now.isAnswering) movedIn.current = null;
    },
    [now.isAnswering],
  );

  const claim = useCallback(() => {
    if (latest.current.isAnswering) movedIn.current = latest.current.turn;
  }, []);
  const onMove = useCallback(() => {
    isMoving.current = true;
    claim();
  }, [claim]);
  const onMoved = useCallback(() => {
    if (isMoving.current) setMoved(true);
    isMoving.current = false;
  }, []);
  const forget = useCallback(() => {
    isMoving.current = false;
    setMoved(false);
  }, []);
  const hasMovedIn = useCallback((turn: string | null) => turn !== null && movedIn.current === turn, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has not been moved yet
  useEffect(forget, [map]);
  return useMemo(
    () => ({ hasMoved, hasMovedIn, claim, onMove, onMoved, forget }),
    [hasMoved, hasMovedIn, claim, onMove, onMoved, forget],
  );
}
