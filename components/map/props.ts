import type { MapView } from '../../lib/domain/map-view.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { Basemaps } from '../../lib/map/basemaps.ts';
import type { MapState } from '../../lib/map/state.ts';
import type { ViewMemory } from './kept-views.ts';

/** Pixels of the map covered by something else: the panel, or a phone's sheet. */
export interface Padding {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const NO_PADDING: Padding = { left: 0, right: 0, top: 0, bottom: 0 };

/** The input of the tool that edits the map. */
interface MapEdit {
  action: 'remove' | 'show' | 'rename' | 'restyle' | 'undo' | 'redo' | 'clear';
  refs?: string[];
  name?: string;
  color?: string;
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
  /** Answers whose layers are drawn faintly: there is a newer one. */
  fadedMessages?: ReadonlySet<string> | undefined;
  /** What each answer was asked, by its message. */
  questions?: ReadonlyMap<string, string> | undefined;
  onSelect(ref: string): void;
  /** What the reader scrolled to in a rail of cards; the map shows where it is. */
  lookedAt?: string | null;
  /** After every move: what the uncovered part of the map shows. */
  onViewChange(view: MapView): void;
  /** Posts a normal message, in the UI's language. */
  onAsk?(text: string): void;
  /** Changes what is drawn, at once and without the model; `text` describes it in the conversation. */
  onEdit?(edit: MapEdit, text: string): void;
  /**
   * Stores what was drawn by hand (the input of map_draw) without the model; the ref it has, or null if that failed.
   * onStored: before it is drawn and selected.
   */
  onDraw?(input: object, text: string, onStored: (ref: string) => void): Promise<string | null>;
  /** The map needs room, as somebody draws or opens the legend; later, that it no longer does. */
  onRoom?(isNeeded: boolean): void;
  /** A running answer may still draw: what is drawn can only be changed after it. */
  isEditable?: boolean;
  /** Repeats the last search where the map is now; absent if there is none. */
  onSearchArea?(): void;
  padding?: Padding;
  /**
   * The question being answered, or answered last: an answer leaves the map alone once the user has moved it meanwhile.
   */
  turn?: string | null;
  /** Camera keys of the messages present at load: applied at once, never flown. */
  replayKeys: ReadonlySet<string>;
  /** Camera keys of what the reader drew here: it is in view already. */
  stillKeys?: ReadonlySet<string>;
  /** Where the reader left this map before; without it every map begins anew. */
  memory?: ViewMemory;
  /** The user shared their position, rounded to 3 decimals (about 100 m). */
  onGeolocate?(position: LngLat): void;
}
