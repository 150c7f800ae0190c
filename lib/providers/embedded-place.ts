import type { Place } from '../domain/place.ts';
import type { Candidate } from '../gazetteer/gazetteer.ts';

const PRECISION = {
  country: 'region',
  region: 'region',
  city: 'city',
  county: 'city',
  airport: 'poi',
  landmark: 'approximate',
} as const;

/** A gazetteer candidate as a place; a landmark takes its category as its kind. */
export function placeOfCandidate(candidate: Candidate): Place {
  const {
    name,
    nameEn,
    kind,
    category,
    usualHours,
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
    ...(usualHours && { usualHours }),
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
