import { ownName } from '../domain/label.ts';
import { isMiss, type Miss, type Place } from '../domain/place.ts';
import { bboxOf, centerOf } from '../geo/bbox.ts';
import { unreadNotationsIn } from '../geo/coordinates/unread-notations.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { decodePolyline } from '../geo/polyline.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Referent, ToolContext } from './context.ts';
import { coordinateIn } from './coordinate.ts';
import { labelOf, myPosition } from './label.ts';
import { lookUp, notFound } from './look-up.ts';
import type { PlaceInput } from './place-input.ts';
import { meantAmong } from './rivals.ts';
import { spreadSelection } from './selected.ts';
import { unknownRef } from './unknown-ref.ts';

/**
 * The place that a tool's place argument means, or an honest miss: with candidates if the name is ambiguous, or if only
 * guesses are left.
 * Throws AppError when no geocoder could be reached.
 */
export async function resolvePlace(input: PlaceInput, context: ToolContext): Promise<Place | Miss> {
  if ('point' in input) return pointPlace(input.point, input.label);
  if ('ref' in input) return referredPlace(input.ref, context);
  const pasted = coordinateIn(input.name);
  if (pasted?.other) return eitherPoint(input.name, pasted.at, pasted.other);
  if (pasted) return pointPlace(pasted.at);
  if (unreadNotationsIn(input.name).length > 0) return { miss: 'unread_notation', about: input.name };
  const { facts, guesses, source } = await lookUp(
    { text: input.name, textEn: input.name_en, city: input.city, limit: 10 },
    context,
  );
  const [first, ...rivals] = meantAmong(facts, context.view);
  if (!first) return notFound(input.name, guesses, source);
  return rivals.length === 0 ? first : { miss: 'ambiguous', about: input.name, candidates: [first, ...rivals], source };
}

/** Resolves in order, stopping at the first miss. */
export async function resolvePlaces(inputs: PlaceInput[], context: ToolContext): Promise<Place[] | Miss> {
  const places: Place[] = [];
  for (const input of spreadSelection(inputs, context.selection)) {
    const found = await resolvePlace(input, context);
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
  const name = ref === 'selection' ? context.selection.at(-1) : ref;
  const referent = name === undefined ? undefined : context.refs.get(name);
  return referent ? placeOf(referent) : unknownRef(ref, context.refs.names());
}

/** The place to use for a referent: its own, a route's destination, the middle of an area or line. */
export function placeOf(referent: Referent): Place {
  switch (referent.kind) {
    case 'place':
      return referent.place;
    case 'route':
      return referent.route.to;
    case 'area':
    case 'line': {
      const points = referent.kind === 'line' ? referent.path : referent.rings.flat();
      const box = bboxOf(points) ?? [0, 0, 0, 0];
      const at = referent.kind === 'area' && referent.circle ? referent.circle.center : centerOf(box);
      return { ref: referent.ref, ...labelOf(referent), kind: referent.kind, at };
    }
    default:
      return referent satisfies never;
  }
}

/** Every point of a referent, for fitting and for searching along it. */
export function geometryOf(referent: Referent): Place['at'][] {
  switch (referent.kind) {
    case 'place':
      return [referent.place.at];
    case 'route':
      return referent.route.options[0] ? decodePolyline(referent.route.options[0].path) : [];
    case 'area':
      return referent.rings.flat();
    case 'line':
      return referent.path;
    default:
      return referent satisfies never;
  }
}
