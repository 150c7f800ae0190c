import type { Place } from '../domain/place.ts';
import { CLEARLY_LESS, DECADES } from '../domain/standing.ts';
import { distanceM } from '../geo/distance.ts';
import type { ToolContext } from './context.ts';
import { type MetPlace, meantBefore } from './met-places.ts';

/** Beside a city of millions, one with a third of its people counts as less. */
const LESS_THAN_MILLIONS = 0.06;
/** On the hand-made list of sights, the well known and the less known are this far apart. */
const CLEARLY_LESS_SIGHT = 0.15;
/** The name of a state may still mean a city: Victoria. */
const CLEARLY_LESS_REGION = 0.13;
/** Every airport of a city may be the one that is meant, however small. */
const CLEARLY_LESS_AIRPORT = 0.4;
/** Places closer than this are one: a city and its district, a sight and its station. */
const APART_M = 30_000;
const SITES_APART_M = 1_000;
/** A map zoomed in to a city or closer shows which one is meant. */
const CITY_ZOOM = 8;
const HERE_M = 80_000;
const MOST = 6;

/**
 * What a shared name could mean, best first: a single place if it clearly outweighs the others of that name, if the map
 * shows its surroundings, or if the name stood for it `before`; otherwise that and the ones a question has to offer. Capitals and famous places are
 * weighed like any other.
 */
export function plausiblePlaces(
  places: Place[],
  view?: ToolContext['view'],
  before: readonly MetPlace[] = [],
): Place[] {
  const [first, ...others] = places;
  if (!first) return [];
  const rivals = others.filter((other) => couldBe(other, first));
  const isHere = (place: Place) => view !== undefined && distanceM(view.center, place.at) < HERE_M;
  if (view && view.zoom >= CITY_ZOOM && isHere(first) && !rivals.some(isHere)) return [first];
  const meant = meantBefore(places, before);
  if (meant) return [meant];
  const margin = marginOf(first);
  if (!rivals.some((rival) => standingOf(first) - standingOf(rival) < margin)) return [first];
  // Once somebody has to choose anyway, slightly less known ones deserve a button, too.
  return [first, ...rivals.filter((rival) => standingOf(first) - standingOf(rival) < 1.5 * margin)]
    .toSorted((a, b) => standingOf(b) - standingOf(a))
    .slice(0, MOST);
}

/** Whether it has the same name, is the same kind of thing, and neither lies within the other. */
function couldBe(other: Place, first: Place): boolean {
  const isNamed = (other.standing !== undefined && first.standing !== undefined) || isSameName(first, other);
  const apartM = sortOf(first) === 'settled' ? APART_M : SITES_APART_M;
  // Places without a weight compare only within their kind: a snack bar far away may be named after a famous gate.
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

/** Nobody mistakes a city for an airport or a sight; a sight is on the hand-made list because people mean it. */
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

/** For a place without a weight from the gazetteer, by population; all equal if that is unknown. */
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
