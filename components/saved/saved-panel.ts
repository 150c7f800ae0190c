import type { Place } from '../../lib/domain/place.ts';
import type { SavedPlace } from '../../lib/domain/saved.ts';
import type { SavedRole } from '../../lib/domain/saved-limits.ts';
import { remembered } from '../ui/remembered.ts';

/** What of saved places the page shows besides their marks: a dialog, markers on the map, one of them in particular. */
export interface SavedPanel {
  dialog: { kind: 'all' } | { kind: 'report'; place: Place } | { kind: 'role'; role: SavedRole } | null;
  isOnMap: boolean;
  /** Asked to be shown on the map; a new object each time. */
  shown: { id: string; at: SavedPlace['at'] } | null;
}

const KEY = 'saved-on-map';

let panel: SavedPanel = { dialog: null, isOnMap: false, shown: null };
let isRead = false;
const listeners = new Set<() => void>();

function show(change: Partial<SavedPanel>): void {
  panel = { ...savedPanel.getSnapshot(), ...change };
  for (const listener of listeners) listener();
}

/** Opened from cards, the map and the list of conversations alike. */
export const savedPanel = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot(): SavedPanel {
    if (!isRead && typeof window !== 'undefined') {
      isRead = true;
      panel = { ...panel, isOnMap: remembered.get(KEY) === 'on' };
    }
    return panel;
  },
  openAll: () => show({ dialog: { kind: 'all' } }),
  openReport: (place: Place) => show({ dialog: { kind: 'report', place } }),
  openRole: (role: SavedRole) => show({ dialog: { kind: 'role', role } }),
  close: () => show({ dialog: null }),
  setOnMap(isOnMap: boolean): void {
    remembered.set(KEY, isOnMap ? 'on' : null);
    show({ isOnMap });
  },
  /** Puts the saved places on the map, and this one into view. */
  showOnMap({ id, at }: SavedPlace): void {
    savedPanel.setOnMap(true);
    show({ dialog: null, shown: { id, at } });
  },
};
