import { creditOf } from '../domain/embedded-credits.ts';
import type { Source } from '../domain/source.ts';

/** The embedded data as a source: `what` names the data set, `extra` adds codes to "offline". */
export function embeddedSource(
  what: 'places' | 'climate' | 'estimate' | 'metro',
  now: number,
  extra: string[] = [],
): Source {
  return {
    id: 'embedded',
    name: 'Wentu offline data',
    attribution: creditOf(what),
    ...(what === 'places' && { url: 'https://www.geonames.org' }),
    fetchedAt: new Date(now).toISOString(),
    offline: true,
    degraded: ['offline', ...extra],
  };
}

/** Places imported by the operator: offline, but as good as their source. */
export function importedSource(now: number): Source {
  return {
    id: 'imported',
    name: 'Imported places',
    attribution: '© OpenStreetMap contributors (ODbL) or the source of the imported file',
    url: 'https://www.openstreetmap.org/copyright',
    fetchedAt: new Date(now).toISOString(),
    offline: true,
    degraded: ['offline'],
  };
}
