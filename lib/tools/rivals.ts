import type { Place } from '../domain/place.ts';
import { distanceM } from '../geo/distance.ts';
import { CLEARLY_LESS, DECADES } from '../geo/standing.ts';
import type { ToolContext } from './context.ts';

/** Beside a city of millions a third of them is. */
const LESS_THAN_MILLIONS = 0.06;
/** What is well known and what is less so lie this far apart among sights, on the list that was made by hand. */
const CLEARLY_LESS_SIGHT = 0.15;
/** The name of a state may mean a city all the same: Victoria. */
const CLEARLY_LESS_REGION = 0.13;
/** Of the airports of a city each is somebody's, however small. */
const CLEARLY_LESS_AIRPORT = 0.4;
/** Nearer ones are one place: a city and its district, a sight and its station. */
const APART_M = 30_000;
const SITES_APART_M = 1_000;
/** A map of a city or nearer says which one is meant. */
const CITY_ZOOM = 8;
const HERE_M = 80_000;
const MOST = 6;

/**
 * What could be meant by a name that the places bear, best first: one where it clearly outweighs the others that are called
 * so, or where the map shows its surroundings; else it and those that a question has to offer. A capital or a famous place
 * is weighed as any other.
 */
export function meantAmong(places: Place[], view?: ToolContext['view']): Place[] {
  const [first, ...others] = places;
  if (!first) return [];
  const rivals = others.filter((other) => couldBe(other, first));
  const isHere = (place: Place) => view !== undefined && distanceM(view.center, place.at) < HERE_M;
  if (view && view.zoom >= CITY_ZOOM && isHere(first) && !rivals.some(isHere)) return [first];
  const margin = marginOf(first);
  if (!rivals.some((rival) => standingOf(first) - standingOf(rival) < margin)) return [first];
  // Once somebody has to choose, those a little less known are worth a button, too.
  return [first, ...rivals.filter((rival) => standingOf(first) - standingOf(rival) < 1.5 * margin)]
    .toSorted((a, b) => standingOf(b) - standingOf(a))
    .slice(0, MOST);
}

/** Whether it bears the same name, is a thing of the same kind, and neither lies in the other. */
function couldBe(other: Place, first: Place): boolean {
  const isNamed = (other.standing !== undefined && first.standing !== undefined) || isSameName(first, other);
  const apartM = sortOf(first) === 'settled' ? APART_M : SITES_APART_M;
  // Of what nobody weighed only the same kind compares: a snack bar far away may be called after a famous gate.
  const isOfKind = isWeighed(first) || isWeighed(other) || other.kind === first.kind;
  return (
    isNamed &&
    isOfKind &&
    sortOf(other) === sortOf(first) &&
    !liesIn(other, first) &&
    !liesIn(first, other) &&
    distanceM(first.at, other.at) > apartM
  );
}

const SETTLED = new Set(['country', 'region', 'city', 'county', 'district', 'locality']);

/** Nobody takes a city for an airport or a sight; a sight of the hand-made list is there because people mean it. */
function sortOf({ kind, precision }: Place): string {
  if (SETTLED.has(kind)) return 'settled';
  if (precision === 'approximate' && kind !== 'street') return 'sight';
  return kind === 'airport' ? kind : 'settled';
}

function marginOf(first: Place): number {
  if (sortOf(first) === 'sight') return CLEARLY_LESS_SIGHT;
  if (first.kind === 'airport') return CLEARLY_LESS_AIRPORT;
  if (first.kind === 'region' && !first.adcode) return CLEARLY_LESS_REGION;
  return (first.population ?? 0) > 1_000_000 && first.kind === 'city' ? LESS_THAN_MILLIONS : CLEARLY_LESS;
}

const isWeighed = ({ standing, population }: Place) => standing !== undefined || population !== undefined;

/** Of a place that no gazetteer weighed, by its people; all alike where nobody counted. */
const standingOf = ({ standing, population }: Place) => standing ?? Math.log10(Math.max(population ?? 0, 1)) / DECADES;

function liesIn({ admin, adminEn, countryCode }: Place, area: Place): boolean {
  if (area.kind === 'country') return countryCode === area.countryCode;
  if (countryCode !== area.countryCode) return false;
  return (
    (admin ?? '').split(' ').includes(area.name) ||
    (area.nameEn !== undefined && (adminEn ?? '').split(', ').includes(area.nameEn))
  );
}

const isSameName = (a: Place, b: Place) =>
  a.name === b.name || (a.nameEn !== undefined && a.nameEn.toLowerCase() === b.nameEn?.toLowerCase());
