import { useSyncExternalStore } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { savedPanel } from './saved-panel.ts';

/** Puts the saved places on the map of every conversation; remembered in this browser. */
export function SavedSwitch({ locale }: { locale: Locale }) {
  const { isOnMap } = useSyncExternalStore(savedPanel.subscribe, savedPanel.getSnapshot, savedPanel.getSnapshot);
  return (
    <label className="wt-saved-switch flex min-h-8 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOnMap}
        checked={isOnMap}
        onChange={(event) => savedPanel.setOnMap(event.target.checked)}
        className="size-4 accent-accent"
      />
      {wordsOf(locale).saved.onMap}
    </label>
  );
}
