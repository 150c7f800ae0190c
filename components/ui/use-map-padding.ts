'use client';

import { useEffect, useState } from 'react';
import type { Padding } from '../map/props.ts';
import type { Snap } from './sheet.tsx';

const NONE: Padding = { left: 0, right: 0, top: 0, bottom: 0 };
/** The floating bar on top of the map, with its margins. */
const TOP_BAR_PX = 64;
/** The sheet's transition, after which its height is final. */
const SETTLED_MS = 230;

/** What of the map the phone's bars cover. A sheet that is fully open counts as half: the map is not looked at then. */
export function useMapPadding(isPhone: boolean, snap: Snap): Padding {
  const [padding, setPadding] = useState(NONE);

  useEffect(
    function measure() {
      if (!isPhone) {
        setPadding(NONE);
        return;
      }
      const read = () => {
        const height = document.getElementById('chat-pane')?.offsetHeight ?? 0;
        const bottom = Math.min(height, Math.round(window.innerHeight * 0.55));
        setPadding((now) =>
          now.bottom === bottom && now.top === TOP_BAR_PX ? now : { ...NONE, top: TOP_BAR_PX, bottom },
        );
      };
      if (snap !== 'full') read();
      const timer = setTimeout(read, SETTLED_MS);
      return () => clearTimeout(timer);
    },
    [isPhone, snap],
  );

  return padding;
}
