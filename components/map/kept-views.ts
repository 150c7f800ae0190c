import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { remembered } from '../ui/remembered.ts';

/** Where the reader left the map of a conversation, in this browser alone. */
export interface KeptView {
  center: LngLat;
  zoom: number;
  /** The camera's key then, '' for none: a newer answer has a view of its own. */
  cameraKey: string;
}

/** The same for one conversation, as its map uses it. */
export interface ViewMemory {
  read(): KeptView | null;
  /** null: the reader has left it to the answers. */
  keep(view: KeptView | null): void;
}

export const KEPT_VIEWS = 'kept-views';
/** Of the conversations looked at last. */
const MOST = 40;

type Row = [sessionId: string, lng: number, lat: number, zoom: number, cameraKey: string];

export function keptView(sessionId: string): KeptView | null {
  const row = rows().find(([id]) => id === sessionId);
  if (!row) return null;
  const [, lng, lat, zoom, cameraKey] = row;
  return { center: { lng, lat }, zoom, cameraKey };
}

/** null forgets. */
export function keepView(sessionId: string, view: KeptView | null): void {
  const before = rows();
  const others = before.filter(([id]) => id !== sessionId);
  if (!view && others.length === before.length) return;
  const next: Row[] = view
    ? [...others, [sessionId, view.center.lng, view.center.lat, view.zoom, view.cameraKey]]
    : others;
  remembered.set(KEPT_VIEWS, next.length > 0 ? JSON.stringify(next.slice(-MOST)) : null);
}

/** What is stored; another version of the page, or somebody else, may have written it. */
function rows(): Row[] {
  try {
    const kept: unknown = JSON.parse(remembered.get(KEPT_VIEWS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRow) : [];
  } catch {
    return [];
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [id, lng, lat, zoom, key] = row;
  const isWithin = (value: unknown, most: number) => typeof value === 'number' && Math.abs(value) <= most;
  return (
    typeof id === 'string' && typeof key === 'string' && isWithin(lng, 180) && isWithin(lat, 90) && isWithin(zoom, 30)
  );
}
