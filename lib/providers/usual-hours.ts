import { hoursOf } from '../domain/hours-of.ts';
import type { Place } from '../domain/place.ts';
import type { Candidate, Gazetteer } from '../gazetteer/gazetteer.ts';
import { distanceM } from '../geo/distance.ts';

/** Two sources put the same sight this close together: their points lie in its middle, or at its gate. */
const SAME_SIGHT_M = 1_000;
const NEAREST = 12;

/** A place whose hours are unknown, with the usual ones of the landmark that it is; else the place itself. */
export function withUsualHours(place: Place, gazetteer: Gazetteer): Place {
  if (hoursOf(place)) return place;
  const near = gazetteer.nearest(place.at, NEAREST, { kinds: ['landmark'], maxDistanceM: SAME_SIGHT_M });
  const usualHours = near.find((landmark) => landmark.usualHours && isSameSight(place, landmark))?.usualHours;
  return usualHours ? { ...place, usualHours } : place;
}

/** Whether a place of another source is this landmark: within a kilometre of it, under one of its names. */
export function isSameSight(place: Place, landmark: Candidate): boolean {
  const isNamed = [place.name, place.nameEn].some((name) => name === landmark.name || name === landmark.nameEn);
  return isNamed && distanceM(place.at, landmark.at) < SAME_SIGHT_M;
}
