import type { Label } from '../domain/label.ts';
import type { MapView } from '../domain/map-view.ts';
import type { Place } from '../domain/place.ts';
import type { GeoPorts } from '../domain/ports.ts';
import type { RouteReport } from '../domain/route.ts';
import type { Source } from '../domain/source.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';
import type { StepChange } from '../map/step-change.ts';
import type { MetPlace } from './met-places.ts';
import type { SavedContext } from './saved-context.ts';

/** Something that a ref names. */
export type Referent =
  /** source: where it was found; absent if another question merely named it. */
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

/** The references of a conversation: the fold over earlier results plus what this turn added. */
export interface RefBook {
  get(ref: string): Referent | undefined;
  /** Every referent in order of appearance. */
  all(): Referent[];
  /** The refs of all referents. */
  names(): string[];
  /** A fresh ref: next('p') → "p7". Unique in the conversation. */
  next(prefix: 'p' | 'r' | 'a' | 'l' | 'w'): string;
  add(referent: Referent): void;
  /** The places that results were about, with a ref or without, oldest first. */
  met(): readonly MetPlace[];
  /** Layers now on the map: what remove, hide and "clear" can refer to. */
  /** also: the refs of other markers of the same place. */
  drawn(): { ref: string; label: Label; kind: string; hidden: boolean; also?: string[] }[];
  /** What the step back or forward would change; undefined if there is none. */
  stepTo(where: 'undo' | 'redo'): StepChange | undefined;
}

export interface ToolContext {
  ports: GeoPorts;
  refs: RefBook;
  view?: MapView | undefined;
  /** Refs selected by the user, newest last. */
  selection: string[];
  /** Only if the user shared it. */
  position?: LngLat;
  /** Absent where nobody is known, as for other assistants. */
  saved?: SavedContext;
  locale: Locale;
  /** The user's, IANA. */
  timeZone: string;
  now: Date;
  signal: AbortSignal;
  /** Milliseconds left for the running call; absent: no limit. Nice-to-haves must not use them up. */
  leftMs?(): number;
}
