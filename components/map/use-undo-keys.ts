import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { MapPanelProps } from './props.ts';

type Options = Pick<MapPanelProps, 'state' | 'locale' | 'onEdit' | 'isEditable'>;

/** Ctrl+Z and Ctrl+Shift+Z (on Apple's systems with ⌘) on the map undo and redo what is drawn. */
export function useUndoKeys(map: L.Map | null, options: Options): void {
  const latest = useRef(options);
  useLayoutEffect(function keepLatest() {
    latest.current = options;
  });

  useEffect(
    function listen() {
      const surface = map?.getContainer().parentElement;
      if (!surface) return;
      const onKey = (event: KeyboardEvent) => {
        const action = actionOf(event);
        if (!action || (event.target instanceof Element && event.target.closest('input, textarea'))) return;
        event.preventDefault();
        const { state, locale, onEdit, isEditable } = latest.current;
        const isPossible = action === 'undo' ? state.canUndo : state.canRedo;
        if (isPossible && isEditable !== false) onEdit?.({ action }, wordsOf(locale).map.ask[action]);
      };
      surface.addEventListener('keydown', onKey);
      return () => surface.removeEventListener('keydown', onKey);
    },
    [map],
  );
}

function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return null;
  }
}
