'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapState } from '../../lib/map/state.ts';
import { fadedMessages } from './faded-messages.ts';
import type { SessionView } from './session/session-view.ts';

/** A pointer that only passes over an answer changes nothing; one that leaves it for the next does not flash. */
const DWELL_MS = 140;

/**
 * The map to show: the present one, or while the pointer or the keyboard is on an older answer, that of its moment. The
 * camera stays where it is. Only answers that drew something have a moment.
 */
export function useMoment({ messages, map, mapAfter, status }: SessionView): {
  map: MapState;
  faded: ReadonlySet<string>;
} {
  const [id, setId] = useState<string | null>(null);
  const shownId = useRef(id);
  shownId.current = id;

  useEffect(function followPointerAndFocus() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const aim = (next: string | null) => {
      clearTimeout(timer);
      if (next !== shownId.current) timer = setTimeout(() => setId(next), DWELL_MS);
    };
    const onPointer = ({ target }: Event) => aim(answerAt(target));
    // A press focuses what it is on, and the pointer says itself where it is.
    const onFocus = ({ target }: Event) =>
      target instanceof Element && target.matches(':focus-visible') && aim(answerAt(target));
    document.addEventListener('mouseover', onPointer, { passive: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('mouseover', onPointer);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);

  const isPast = id !== null && status === 'ready' && fadedMessages(messages, map.layers).has(id);
  const shown = useMemo(() => {
    const moment = isPast ? mapAfter?.(id) : undefined;
    const { camera, basemap, basemapKey } = map;
    return moment ? { ...moment, camera, basemap, basemapKey } : map;
  }, [isPast, id, map, mapAfter]);
  // Every piece of a running answer gives new messages, and hardly ever another set.
  const faded = [...fadedMessages(messages, [...shown.layers, ...shown.asked])].join(' ');
  return useMemo(() => ({ map: shown, faded: new Set(faded.split(' ')) }), [shown, faded]);
}

/** The answer that something in the conversation belongs to; null elsewhere on the page. */
const answerAt = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[role="log"] article[data-message]')?.dataset.message) ||
  null;
