import { useEffect } from 'react';
import type { MapPanelProps } from './props.ts';

/** Says that the map needs room, and that it no longer does: on a phone the sheet leaves it little. */
export function useRoom(isNeeded: boolean, onRoom: MapPanelProps['onRoom']): void {
  useEffect(
    function tell() {
      if (!isNeeded) return;
      onRoom?.(true);
      return () => onRoom?.(false);
    },
    [isNeeded, onRoom],
  );
}
