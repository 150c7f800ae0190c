import { type Credit, creditOf } from '../domain/embedded-credits.ts';
import type { Place, Source } from '../domain/place.ts';
import type { Candidate } from '../gazetteer/gazetteer.ts';

/** The embedded data as a source: `what` names the data set, `extra` adds codes to "offline". */
export function embeddedSource(what: 'places' | 'climate' | 'estimate', now: number, extra: string[] = []): Source {
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

/** Places that the operator imported: offline, but as good as their source. */
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

const PRECISION = {
  country: 'region',
  region: 'region',
  city: 'city',
  county: 'city',
  airport: 'poi',
  landmark: 'approximate',
} as const;

/** A candidate of the gazetteer as a place; a landmark takes its category as its kind. */
export function placeOfCandidate(candidate: Candidate): Place {
  const {
    name,
    nameEn,
    kind,
    category,
    at,
    adminZh,
    adminEn,
    countryCode,
    timeZone,
    adcode,
    population,
    standing,
    match,
  } = candidate;
  return {
    name,
    ...(nameEn && nameEn !== name && { nameEn }),
    kind: category ?? kind,
    at,
    ...(adminZh && { admin: adminZh }),
    ...(adminEn && { adminEn }),
    ...(countryCode && { countryCode }),
    ...(timeZone && { timeZone }),
    ...(adcode && { adcode }),
    ...(population > 0 && { population }),
    precision: PRECISION[kind],
    standing,
    match,
  };
}
