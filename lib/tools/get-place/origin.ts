import type { Place } from '../../domain/place.ts';
import type { Source } from '../../domain/source.ts';
import type { Referent } from '../context.ts';

/** Whose data a place is, judging by its id; embedded data is not listed. */
const BY_ID: Record<string, Pick<Source, 'name' | 'attribution' | 'url'>> = {
  osm: {
    name: 'OpenStreetMap',
    attribution: '© OpenStreetMap contributors (ODbL)',
    url: 'https://www.openstreetmap.org/copyright',
  },
  geonames: { name: 'GeoNames', attribution: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org' },
  amap: { name: '高德地图 AMap', attribution: '© 高德地图 AMap', url: 'https://www.amap.com/' },
};

/** Where what is known of a place came from; undefined if nothing tells. fetchedAt: used when only the id tells. */
export function originOf(referent: Referent | undefined, place: Place, fetchedAt: string): Source | undefined {
  if (referent?.kind === 'place' && referent.source) return referent.source;
  const id = place.providerId?.split(':')[0] ?? '';
  const credit = BY_ID[id];
  return credit && { id, ...credit, fetchedAt };
}

/** The sources of an answer: of what was found, and of what was known before if that came from elsewhere. */
export function sourcesOf(
  origin: Source | undefined,
  answer: { source: Source; isEmpty: boolean },
): { source: Source; knownFrom?: Source } {
  const { source, isEmpty } = answer;
  if (!origin) return { source };
  if (!isEmpty) return origin.attribution === source.attribution ? { source } : { source, knownFrom: origin };
  // Nothing was added, so the origin is shown, with the reasons of the sources that failed.
  const reasons = (source.degraded ?? []).filter((reason) => reason !== 'offline' || origin.offline);
  const degraded = [...new Set([...(origin.degraded ?? []), ...reasons])];
  return { source: { ...origin, ...(degraded.length > 0 && { degraded }) } };
}
