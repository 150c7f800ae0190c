'use client';

import { useEffect, useState } from 'react';
import type { Padding } from '../map/props.ts';
import type { Snap } from './sheet-snap.ts';
import { useLyingPhone, usePhone } from './use-media.ts';

const NONE: Padding = { left: 0, right: 0, top: 0, bottom: 0 };
/** The bar floating above the map, including its margins. */
const TOP_BAR_PX = 64;
/** Longer than the sheet's transition, whose final height counts. */
const SETTLED_MS = 230;

/**
 * How much of the map a phone's bars cover: the sheet at the height at which it has come to rest, even if its box
 * grows. A sheet that is fully open counts as half: nobody looks at the map then, and what is shown should be visible
 * once it is lowered. Beside the map, the sheet covers the same strip at every height.
 */
export function useMapPadding(snap: Snap): Padding {
  const isPhone = usePhone();
  const isLying = useLyingPhone();
  const [padding, setPadding] = useState(NONE);

  useEffect(
    function measure() {
      const pane = document.getElementById('chat-pane');
      if (!isPhone || !pane) {
        setPadding(NONE);
        return;
      }
      if (isLying) {
        const { right } = pane.getBoundingClientRect();
        setPadding({ ...NONE, left: Math.round(right) });
        return;
      }
      const read = () => {
        const bottom = Math.min(pane.offsetHeight, Math.round(window.innerHeight * 0.55));
        setPadding((now) =>
          now.left === 0 && now.bottom === bottom && now.top === TOP_BAR_PX
            ? now
            : { ...NONE, top: TOP_BAR_PX, bottom },
        );
      };
      let timer = setTimeout(read, SETTLED_MS);
      // Its first call comes at once, with the page laid out: asked before that, the page would be laid out only for this.
      let isFirst = snap !== 'full';
      const observer = new ResizeObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(read, SETTLED_MS);
        if (isFirst) read();
        isFirst = false;
      });
      observer.observe(pane);
      return () => {
        clearTimeout(timer);
        observer.disconnect();
      };
    },
    [isPhone, isLying, snap],
  );

  return padding;
}
