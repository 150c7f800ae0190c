import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps what is visible in place when earlier messages appear above it. */
export function useKeepPlace(scroller: RefObject<HTMLDivElement | null>, firstId: string | undefined): void {
  const before = useRef<{ id: string; top: number } | null>(null);
  useLayoutEffect(
    function keepPlace() {
      const box = scroller.current;
      const topOf = (id: string) => box?.querySelector<HTMLElement>(`[data-message="${id}"]`)?.offsetTop;
      const was = before.current;
      const now = was && was.id !== firstId ? topOf(was.id) : undefined;
      if (box && was && now !== undefined) box.scrollTop += now - was.top;
      before.current = firstId === undefined ? null : { id: firstId, top: topOf(firstId) ?? 0 };
    },
    [scroller, firstId],
  );
}
