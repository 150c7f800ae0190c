import type { Label } from '../domain/label.ts';
import type { MapView } from '../domain/map-view.ts';
import type { Place, Source } from '../domain/place.ts';
import type { GeoPorts } from '../domain/ports.ts';
import type { RouteReport } from '../domain/route.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';

/** Something that a ref names. */
export type Referent =
  /** source: where it was found; absent for what another question only named. */
  | { kind: 'place'; ref: string; place: Place; source?: Source }
  | { kind: 'route'; ref: string; route: RouteReport }
  | {
      kind: 'area';
      ref: string;
      name: string;
      nameEn?: string;
      rings: LngLat[][];
      circle?: { center: LngLat; radiusM: number };
    }
  | { kind: 'line'; ref: string; name: string; nameEn?: string; path: LngLat[] };

/** The references of a conversation: the fold of earlier results plus what this turn added. */
export interface RefBook {
  get(ref: string): Referent | undefined;
  /** Every referent in the order of appearance. */
  all(): Referent[];
  /** The refs of all referents. */
  names(): string[];
  /** A fresh ref: next('p') → "p7". Unique in the conversation. */
  next(prefix: 'p' | 'r' | 'a' | 'l' | 'w'): string;
  add(referent: Referent): void;
  /** Layers on the map now: what remove, hide and "clear" can mean. */
  drawn(): { ref: string; label: Label; kind: string; hidden: boolean }[];
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface ToolContext {
  ports: GeoPorts;
  refs: RefBook;
  view?: MapView | undefined;
  /** Refs that the user selected, newest last. */
  selection: string[];
  /** Only when the user shared it. */
  position?: LngLat;
  locale: Locale;
  /** The user's, IANA. */
  timeZone: string;
  now: Date;
  signal: AbortSignal;
  /** Milliseconds that the running call has left; absent: no limit. What a result can do without must not use it up. */
  leftMs?(): number;
}
