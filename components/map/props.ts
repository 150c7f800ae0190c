import type { MapView } from '../../lib/domain/map-view.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { Basemaps } from '../../lib/map/basemaps.ts';
import type { MapState } from '../../lib/map/state.ts';

/** Pixels of the map that something else covers: the panel, or the sheet of a phone. */
export interface Padding {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const NO_PADDING: Padding = { left: 0, right: 0, top: 0, bottom: 0 };

/** The input of the tool that edits the map. */
interface MapEdit {
  action: 'remove' | 'show' | 'undo' | 'redo' | 'clear';
  refs?: string[];
}

export interface MapPanelProps {
  state: MapState;
  locale: Locale;
  isDark: boolean;
  /** Raster tiles above the embedded basemap. */
  basemaps: Basemaps;
  hoveredRef: string | null;
  onHover(ref: string | null): void;
  /** Selected refs, newest last. */
  selection: string[];
  onSelect(ref: string): void;
  /** After every move: what the uncovered part of the map shows. */
  onViewChange(view: MapView): void;
  /** Posts a normal message, in the UI's language. */
  onAsk?(text: string): void;
  /** Changes what is drawn, at once and without the model; `text` says it in the conversation. */
  onEdit?(edit: MapEdit, text: string): void;
  /** An answer that runs may still draw: what is drawn is changed after it. */
  isEditable?: boolean;
  /** Runs the last search again where the map is now; absent when there is none. */
  onSearchArea?(): void;
  padding?: Padding;
  /** The question that is being answered, or was last: an answer leaves the map alone once the user moved it meanwhile. */
  turn?: string | null;
  /** Camera keys of the messages that were there at load: taken at once, never flown. */
  replayKeys: ReadonlySet<string>;
  /** The user shared their position, rounded to 3 decimals (about 100 m). */
  onGeolocate?(position: LngLat): void;
}
