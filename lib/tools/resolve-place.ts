import { ownName } from '../domain/label.ts';
import { isMiss, type Miss } from '../domain/miss.ts';
import type { Place } from '../domain/place.ts';
import { unreadNotationsIn } from '../geo/coordinates/unread-notations.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { wordsOf } from '../i18n/words.ts';
import type { ToolContext } from './context.ts';
import { coordinateIn } from './coordinate.ts';
import { myPosition } from './label.ts';
import { lookUp, notFound } from './look-up.ts';
import { parseRef } from './mend/parse-ref.ts';
import { nearEachOther } from './near-each-other.ts';
import type { PlaceInput } from './place-input.ts';
import { placeOfReferent } from './place-of-referent.ts';
import { refMeant } from './ref-meant.ts';
import { plausiblePlaces } from './rivals.ts';
import { isSavedRole, placeOfSaved, savedByName } from './saved-context.ts';
import { spreadSelection } from './spread-selection.ts';
import { unknownRef } from './unknown-ref.ts';

/**
 * The place that a tool's place argument means, or an honest miss: with candidates if the name is ambiguous, or if only
 * guesses are left.
 * Throws AppError when no geocoder could be reached.
 */
export async function resolvePlace(input: PlaceInput, context: ToolContext): Promise<Place | Miss> {
  if ('point' in input) return pointPlace(input.point, input.label);
  if ('ref' in input) return referredPlace(input.ref, context);
  const end = parseRef(input.name);
  if (end !== undefined && isSavedRole(end)) return referredPlace(end, context);
  const ref = refMeant(input.name, context.refs);
  if (ref !== undefined) return referredPlace(ref, context);
  const pasted = coordinateIn(input.name);
  if (pasted?.other) return eitherPoint(input.name, pasted.at, pasted.other);
  if (pasted) return pointPlace(pasted.at);
  if (unreadNotationsIn(input.name).length > 0) return { miss: 'unread_notation', about: input.name };
  const { facts, guesses, source } = await lookUp(
    { text: input.name, textEn: input.name_en, city: input.city, limit: 10 },
    context,
  );
  const plausible = plausiblePlaces(facts, context.view, input.city ? [] : context.refs.met());
  const own = await savedByName(input.name, plausible, context.saved);
  if (own) return own;
  const [first, ...rivals] = plausible;
  if (!first) return notFound(input.name, guesses, source);
  return rivals.length === 0 ? first : { miss: 'ambiguous', about: input.name, candidates: [first, ...rivals], source };
}

/** Resolves them as near each other, to the first miss if there is one. */
export async function resolvePlaces(inputs: PlaceInput[], context: ToolContext): Promise<Place[] | Miss> {
  const each = spreadSelection(inputs, context.selection);
  const alone: (Place | Miss)[] = [];
  for (const input of each) {
    const found = await resolvePlace(input, context);
    // Another name of several places may tell which is meant, nothing else does.
    if (isMiss(found) && found.miss !== 'ambiguous') return found;
    alone.push(found);
  }
  const places: Place[] = [];
  for (const found of await nearEachOther(each, alone, context)) {
    if (isMiss(found)) return found;
    places.push(found);
  }
  return places;
}

/** "39.90420, 116.40740" */
export const pointName = (at: LngLat) => `${at.lat.toFixed(5)}, ${at.lng.toFixed(5)}`;

function pointPlace(at: LngLat, label = ''): Place {
  return { name: label.trim() || pointName(at), kind: 'point', at, precision: 'exact' };
}

/** Two numbers with no telling which is the latitude. */
export function eitherPoint(about: string, ...points: LngLat[]): Miss {
  return { miss: 'ambiguous', about, candidates: points.map((at) => pointPlace(at)) };
}

function referredPlace(ref: string, context: ToolContext): Place | Miss {
  const { view, position } = context;
  if (ref === 'view') {
    if (!view) return { miss: 'needs_place', about: ref };
    return { ...ownName((locale) => wordsOf(locale).tools.labels.mapCentre), kind: 'view', at: view.center };
  }
  if (ref === 'me') {
    if (!position) return { miss: 'needs_position', about: ref };
    return { ...myPosition(), kind: 'position', at: position };
  }
  if (isSavedRole(ref)) {
    const end = context.saved?.ends[ref];
    return end ? placeOfSaved(end) : { miss: 'needs_saved', about: ref };
  }
  const name = ref === 'selection' ? context.selection.at(-1) : ref;
  if (name === undefined) return { miss: 'needs_place', about: ref };
  const referent = context.refs.get(name);
  return referent ? placeOfReferent(referent) : unknownRef(ref, context.refs.names());
}
