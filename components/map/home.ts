import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { type Locale, languageIn } from '../../lib/i18n/index.ts';
import { OLD_ZONES, ZONE_CITIES, ZONE_VIEWS } from './zone-views.ts';

export interface HomeView {
  center: LngLat;
  zoom: number;
  /** The city that the first screen suggests, which must be seen. */
  city?: LngLat;
}

/** China, as map_view assumes if a message has no view. */
const CHINA: HomeView = { center: { lng: 105, lat: 34 }, zoom: 4 };
const CHINESE_ZONES = ['Shanghai', 'Chongqing', 'Harbin'];

/** The start view: the region of the visitor's IANA time zone; without one (UTC), that of the page's language. */
export function homeView(timeZone: string, locale: Locale): HomeView {
  return viewIn(timeZone) ?? viewIn(languageIn(locale).homeZone) ?? CHINA;
}

function viewIn(timeZone: string): HomeView | null {
  const last = timeZone.split('/').at(-1) ?? '';
  const name = OLD_ZONES[last] ?? last;
  const view = CHINESE_ZONES.includes(name) ? CHINA : viewOfZone(name);
  const city = pointOf(name, ZONE_CITIES);
  return view && { ...view, ...(city && { city }) };
}

function viewOfZone(name: string): HomeView | null {
  for (const [zoom, zones] of Object.entries(ZONE_VIEWS)) {
    const center = pointOf(name, zones);
    if (center) return { center, zoom: Number(zoom) };
  }
  return null;
}

function pointOf(name: string, zones: string): LngLat | undefined {
  const zone = zones.split(' ').find((each) => each.startsWith(`${name},`));
  const [, lng, lat] = zone?.split(',') ?? [];
  return lng && lat ? { lng: Number(lng), lat: Number(lat) } : undefined;
}
